import { pool } from "@/lib/db";
import { env } from "@/lib/env";
import type { LibraryRule } from "@/lib/jellyfin/evidence";
import type { ImportCounts, ImportState } from "@/lib/jellyfin/import-outcome";
import type { Connection } from "@/lib/jellyfin/read";
import { seal } from "@/lib/jellyfin/sealed";
import type { ViewerId } from "@/lib/session";

export type NewConnection = Omit<Connection, "viewerId" | "token" | "hidesWatched" | "rule"> & {
  viewerId: ViewerId;
  token: string;
};

/** Connects a viewer to a server; what came from another server or account goes. */
export async function saveConnection(connection: NewConnection) {
  const { viewerId, address, serverId, serverName, userId, userName, deviceId } = connection;
  const sealed = seal(connection.token, env().MATINEE_SECRET, viewerId);
  await pool().query(
    `delete from jellyfin_connection
     where viewer_id = $1 and (address, server_id, user_id) is distinct from ($2, $3, $4)`,
    [viewerId, address, serverId, userId],
  );
  await pool().query(
    `insert into jellyfin_connection
       (viewer_id, address, server_id, server_name, user_id, user_name, device_id, token_sealed)
     values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (viewer_id) do update set server_name = excluded.server_name,
       user_name = excluded.user_name, device_id = excluded.device_id,
       token_sealed = excluded.token_sealed, connected_at = now()`,
    [viewerId, address, serverId, serverName, userId, userName, deviceId, sealed],
  );
}

/** Takes a library and everything it said out of Matinee. */
export async function eraseConnection(viewerId: string) {
  await pool().query("delete from jellyfin_connection where viewer_id = $1", [viewerId]);
}

/** Forgets a token that the server no longer takes. */
export async function forgetToken(viewerId: string) {
  await pool().query("update jellyfin_connection set token_sealed = null where viewer_id = $1", [
    viewerId,
  ]);
}

export async function saveLibraryChoices(
  viewerId: ViewerId,
  { hidesWatched, rule }: { hidesWatched: boolean; rule: LibraryRule },
) {
  await pool().query(
    "update jellyfin_connection set hides_watched = $2, rule = $3 where viewer_id = $1",
    [viewerId, hidesWatched, rule],
  );
}

export async function saveAllowedByHost(text: string) {
  await pool().query(
    `insert into setting (key, value) values ('jellyfinOrigins', to_jsonb($1::text))
     on conflict (key) do update set value = excluded.value, updated_at = now()`,
    [text],
  );
}

/** Begins an import, or takes up one that was under way. */
export async function openImport(viewerId: string) {
  await pool().query(
    `insert into jellyfin_import (viewer_id, state) values ($1, 'running')
     on conflict (viewer_id) do update set state = 'running', started_at = now(), ended_at = null,
       total = 0, done = 0, created = 0, updated = 0, unchanged = 0, skipped = 0, gone = 0, message = ''`,
    [viewerId],
  );
}

export async function saveProgress(viewerId: string, counts: ImportCounts) {
  const { total, done, created, updated, unchanged, skipped, gone } = counts;
  await pool().query({
    name: "jellyfin-progress",
    text: `update jellyfin_import set total = $2, done = $3, created = $4, updated = $5,
      unchanged = $6, skipped = $7, gone = $8 where viewer_id = $1`,
    values: [viewerId, total, done, created, updated, unchanged, skipped, gone],
  });
}

export async function closeImport(
  viewerId: string,
  { state, message }: { state: Exclude<ImportState, "running">; message: string },
) {
  await pool().query(
    "update jellyfin_import set state = $2, message = $3, ended_at = now() where viewer_id = $1",
    [viewerId, state, message],
  );
}

export async function saveLeftOffThere(
  viewerId: string,
  { itemId, seconds }: { itemId: string; seconds: number },
) {
  await pool().query(
    `update jellyfin_item set resume_seconds = $3, last_played_at = now()
     where viewer_id = $1 and item_id = $2`,
    [viewerId, itemId, seconds],
  );
  await noteLibrariesChanged();
}

/** Libraries have no past: a page that was made before this moment may not be made again as it was. */
export async function noteLibrariesChanged() {
  await pool().query(
    `insert into setting (key, value) values ('libraries', '"changed"')
     on conflict (key) do update set updated_at = now()`,
  );
}
