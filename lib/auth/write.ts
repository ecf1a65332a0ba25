import { randomUUID } from "node:crypto";
import type { PoolClient } from "pg";
import type { LinkPurpose } from "@/lib/auth/links";
import { pool } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { LOG_CHANNEL } from "@/lib/events/wake";

export const SIGN_IN_DAYS = 30;

/** Opens a sign-in for a viewer; returns what the session token carries. */
export async function openSignIn(viewerId: string) {
  const signInId = randomUUID();
  const { rows } = await pool().query<{ sessionVersion: number; name: string }>(
    `with opened as (
       insert into sign_in (id, viewer_id, expires_at) values ($1, $2, now() + make_interval(days => $3))
     )
     select session_version as "sessionVersion", name from viewer where id = $2`,
    [signInId, viewerId, SIGN_IN_DAYS],
  );
  const [viewer] = rows;
  return { signInId, sessionVersion: viewer.sessionVersion, name: viewer.name };
}

/** Ends one sign-in; ending it again changes nothing. */
export async function closeSignIn(signInId: string) {
  await pool().query("update sign_in set revoked_at = now() where id = $1 and revoked_at is null", [
    signInId,
  ]);
  await tellSignInsEnded();
}

/** Ends every sign-in of a viewer, also those whose token outlives its row. */
export async function closeEverySignIn(viewerId: string, client: Queries = pool()) {
  await client.query(
    `with ended as (
       update sign_in set revoked_at = now() where viewer_id = $1 and revoked_at is null
     )
     update viewer set session_version = session_version + 1 where id = $1`,
    [viewerId],
  );
  await tellSignInsEnded(client);
}

/**
 * Lets whoever holds a connection open ask whether it may stay, in every process. It travels through Postgres also to
 * this one, because inside a transaction nothing has ended before the commit.
 */
export async function tellSignInsEnded(client: Queries = pool()) {
  await client.query("select pg_notify($1, 'signIns')", [LOG_CHANNEL]);
}

/** Forgets sign-ins that are worth nothing any more; returns how many. */
export async function deleteExpiredSignIns() {
  const { rowCount } = await pool().query("delete from sign_in where expires_at < now()");
  return rowCount ?? 0;
}

/** Sets a new passphrase and ends every sign-in made with the old one. */
export async function savePassphrase(viewerId: string, hash: string, client: Queries = pool()) {
  const { rowCount } = await client.query(
    "update viewer set passphrase_hash = $2 where id = $1 and origin = 'real'",
    [viewerId, hash],
  );
  if (rowCount === 0) throw new AppError("notFound", "This account is gone.");
  await closeEverySignIn(viewerId, client);
}

type Link = {
  purpose: LinkPurpose;
  tokenHash: string;
  hours: number;
  role?: string;
  note?: string;
  viewerId?: string;
  createdBy?: string;
};

/** Stores a link. Of set-up links, and of reset links to one account, only the newest works. */
export async function saveLink(link: Link) {
  const { purpose, tokenHash, hours, role = "friend", note = "", viewerId, createdBy } = link;
  await pool().query(
    `with replaced as (
       update one_time_link set revoked_at = now()
       where purpose = $1 and purpose <> 'invite' and viewer_id is not distinct from $6
         and used_at is null and revoked_at is null
     )
     insert into one_time_link (purpose, token_hash, expires_at, role, note, viewer_id, created_by)
     values ($1, $2, now() + make_interval(hours => $3), $4, $5, $6, $7)`,
    [purpose, tokenHash, hours, role, note, viewerId, createdBy],
  );
}

/** Takes an open invite back; false when there was none to take back. */
export async function revokeInvite(linkId: string) {
  const { rowCount } = await pool().query(
    `update one_time_link set revoked_at = now()
     where id = $1 and purpose = 'invite' and used_at is null and revoked_at is null`,
    [linkId],
  );
  return rowCount === 1;
}

/**
 * Uses a link up and does what it opens, both or neither: of two at once the second waits for the first,
 * then finds the link used; when the act fails (a name is taken, say) the link still works.
 */
export async function spendLink<Result>(
  { purpose, tokenHash }: { purpose: LinkPurpose; tokenHash: string },
  act: (client: PoolClient, link: SpentLink) => Promise<Result>,
) {
  return inTransaction(async (client) => {
    const { rows } = await client.query<SpentLink>(
      `update one_time_link set used_at = now()
       where token_hash = $1 and purpose = $2 and used_at is null and revoked_at is null and expires_at > now()
       returning id, role, viewer_id as "viewerId"`,
      [tokenHash, purpose],
    );
    const link = rows.at(0);
    if (!link) throw new AppError("linkUsed");
    return act(client, link);
  });
}

/** Remembers whose account a used invite became. */
export async function recordLinkUse(client: PoolClient, linkId: string, viewerId: string) {
  await client.query("update one_time_link set viewer_id = $2 where id = $1", [linkId, viewerId]);
}

type SpentLink = { id: string; role: "friend" | "researcher" | "host"; viewerId: string | null };

/** One connection inside a transaction, or the pool. */
export type Queries = Pick<PoolClient, "query">;

export async function inTransaction<Result>(act: (client: PoolClient) => Promise<Result>) {
  const client = await pool().connect();
  try {
    await client.query("begin");
    const result = await act(client);
    await client.query("commit");
    return result;
  } catch (error) {
    await client.query("rollback").catch(() => undefined); // a dead connection has rolled back by itself
    throw error;
  } finally {
    client.release();
  }
}
