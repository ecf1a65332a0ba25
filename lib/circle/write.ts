import type { PoolClient } from "pg";
import { inTransaction, type Queries, tellSignInsEnded } from "@/lib/auth/write";
import { CONSENT_VERSION, type ConsentAnswers } from "@/lib/circle/consent";
import { pool } from "@/lib/db";
import { AppError } from "@/lib/errors";
import type { Role, ViewerId } from "@/lib/session";
import { type Maturity, maturities } from "@/lib/titles/maturity";

type NewViewer = { name: string; avatar: string; role: Role; passphraseHash: string };

/** A real friend's account; their name must be free, whatever its case. */
export async function createViewer(client: PoolClient, viewer: NewViewer) {
  const { rows } = await client
    .query<{ id: string }>(
      `insert into viewer (name, avatar, role, passphrase_hash, origin)
       values ($1, $2, $3, $4, 'real') returning id`,
      [viewer.name, viewer.avatar, viewer.role, viewer.passphraseHash],
    )
    .catch(asNameTaken);
  return rows[0].id;
}

/** Appends answers; the latest one to each question is in force. */
export async function saveConsents(
  viewerId: string,
  answers: Partial<ConsentAnswers>,
  client: Queries = pool(),
) {
  await client.query(
    `insert into consent (viewer_id, choice, version, granted)
     select $1, choice, $2, granted = 'true' from jsonb_each_text($3) as answer (choice, granted)`,
    [viewerId, CONSENT_VERSION, JSON.stringify(answers)],
  );
}

export async function saveFace(viewerId: ViewerId, face: { name: string; avatar: string }) {
  await pool()
    .query("update viewer set name = $2, avatar = $3 where id = $1", [
      viewerId,
      face.name,
      face.avatar,
    ])
    .catch(asNameTaken);
}

export async function savePause(viewerId: ViewerId, isPaused: boolean) {
  await pool().query("update viewer set logging_paused = $2 where id = $1", [viewerId, isPaused]);
}

/** The viewer's own limit; refused above what the host allows, which no limit at all is, too. */
export async function saveMaturityLimit(viewerId: ViewerId, limit: Maturity | null) {
  const { rowCount } = await pool().query(
    `update viewer set maturity_limit = $2 where id = $1 and (
       maturity_ceiling is null or array_position($3::text[], $2) <= array_position($3, maturity_ceiling)
     )`,
    [viewerId, limit, maturities],
  );
  if (rowCount === 0)
    throw new AppError("notAllowed", "The host has set a lower limit, and only a host lifts it.");
}

/** The most that a host lets a viewer see. Their own limit comes down to it at once, and stays when it is lifted. */
export async function saveMaturityCeiling(viewerId: string, ceiling: Maturity | null) {
  await pool().query(
    `update viewer set maturity_ceiling = $2, maturity_limit = case
       when $2::text is null or array_position($3::text[], maturity_limit) <= array_position($3, $2)
       then maturity_limit else $2 end
     where id = $1`,
    [viewerId, ceiling, maturities],
  );
}

/**
 * Gives a friend another role. Hosts are counted under a lock, so that two demotions at once leave one.
 * Whoever is no host any more leaves no open links behind by which to become one again.
 */
export async function saveRole(viewerId: string, role: Role) {
  await inTransaction(async (client) => {
    if (role !== "host") {
      await requireAnotherHost(client, viewerId);
      await revokeLinksOf(client, viewerId);
    }
    await client.query("update viewer set role = $2 where id = $1 and origin = 'real'", [
      viewerId,
      role,
    ]);
  });
}

async function revokeLinksOf(client: PoolClient, viewerId: string) {
  await client.query(
    `update one_time_link set revoked_at = now()
     where created_by = $1 and used_at is null and revoked_at is null`,
    [viewerId],
  );
}

/** Erases an account and everything that hangs on it: events, pages, choices, sign-ins, links. */
export async function eraseViewer(viewerId: string) {
  await inTransaction(async (client) => {
    await requireAnotherHost(client, viewerId);
    const { rows } = await client.query<Erased>(
      `select (select count(*)::int from event where viewer_id = $1) as events,
         (select count(*)::int from ranking where viewer_id = $1) as pages`,
      [viewerId],
    );
    await noteErasure(client, { viewerId, scope: "account", ...rows[0] });
    await client.query("delete from one_time_link where viewer_id = $1 or created_by = $1", [
      viewerId,
    ]);
    await client.query("delete from viewer where id = $1 and origin = 'real'", [viewerId]);
    await tellSignInsEnded(client);
  });
}

export type Erased = { events: number; pages: number };

/**
 * Erases what a viewer did, the pages made of it and the histories brought along; the account, its choices and its sign-ins stay. Whoever stores events
 * holds the viewer's row: this waits for them, and what comes after it from before is refused.
 */
export async function eraseActs(viewerId: string): Promise<Erased> {
  return inTransaction(async (client) => {
    await client.query("select from viewer where id = $1 for update", [viewerId]);
    await client.query("update viewer set erased_at = $2 where id = $1", [viewerId, new Date()]);
    const events = await client.query("delete from event where viewer_id = $1", [viewerId]);
    const pages = await client.query("delete from ranking where viewer_id = $1", [viewerId]);
    await client.query("delete from delivery_count where viewer_id = $1", [viewerId]);
    await client.query("delete from blend_upload where viewer_id = $1", [viewerId]);
    await client.query("delete from blend where owner_id = $1 and deleted_at is not null", [
      viewerId,
    ]);
    await client.query("delete from blend_vote where viewer_id = $1", [viewerId]);
    await client.query("delete from wish where viewer_id = $1", [viewerId]);
    await client.query("delete from predictor where viewer_id = $1", [viewerId]);
    await client.query("delete from forecast where viewer_id = $1", [viewerId]);
    await client.query("delete from jellyfin_connection where viewer_id = $1", [viewerId]);
    const erased = { events: events.rowCount ?? 0, pages: pages.rowCount ?? 0 };
    await noteErasure(client, { viewerId, scope: "data", ...erased });
    return erased;
  });
}

type Tombstone = Erased & { viewerId: string; scope: "data" | "account" };

/** Notes how much was erased, so that a researcher knows that the log is not whole; not whose it was. */
async function noteErasure(client: PoolClient, { viewerId, scope, events, pages }: Tombstone) {
  if (scope === "data" && events + pages === 0) return;
  await client.query(
    `insert into erasure (origin, scope, events, pages)
     select origin, $2, $3, $4 from viewer where id = $1`,
    [viewerId, scope, events, pages],
  );
}

/** The last real host stays host: nobody else could make another. */
async function requireAnotherHost(client: PoolClient, viewerId: string) {
  const { rows } = await client.query<{ id: string }>(
    "select id from viewer where origin = 'real' and role = 'host' order by id for update",
  );
  if (rows.length === 1 && rows[0].id === viewerId)
    throw new AppError(
      "unprocessable",
      "The only host must stay host. Make somebody else host first.",
    );
}

/** Takes a title out of the catalogue, or brings it back; the log keeps its id either way. */
export async function saveWithdrawal(titleId: string, isWithdrawn: boolean) {
  await pool().query(
    "update title set withdrawn_at = case when $2 then coalesce(withdrawn_at, now()) end where id = $1",
    [titleId, isWithdrawn],
  );
}

/** Lets people sign in as demo friends or not; closing the door also shows out who is inside. */
export async function saveDemoMode(isOpen: boolean) {
  await inTransaction(async (client) => {
    await client.query(
      `insert into setting (key, value, updated_at) values ('demo', jsonb_build_object('enabled', $1::boolean), now())
       on conflict (key) do update set value = excluded.value, updated_at = now()`,
      [isOpen],
    );
    if (isOpen) return;
    await client.query(
      `update sign_in s set revoked_at = now() from viewer v
       where v.id = s.viewer_id and v.origin = 'demo' and s.revoked_at is null`,
    );
    await tellSignInsEnded(client);
  });
}

function asNameTaken(error: unknown): never {
  if (error instanceof Error && "code" in error && error.code === "23505")
    throw new AppError("nameTaken");
  throw error;
}
