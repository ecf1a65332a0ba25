import { pool } from "@/lib/db";
import type { Maturity } from "@/lib/titles/maturity";

export type SignedInRow = {
  id: string;
  name: string;
  avatar: string;
  origin: "real" | "demo";
  role: "friend" | "researcher" | "host";
  loggingPaused: boolean;
  maturityLimit: Maturity | null; // never above the ceiling
  maturityCeiling: Maturity | null; // the most that the host allows
  playback: unknown; // as stored; lib/playback/schema.ts reads it
  erasedAt: Date | null;
  signInId: string;
};

/** What is read of whoever is signed in, or sits in a pane of the stage. */
export const VIEWER_COLUMNS = `v.id, v.name, v.avatar, v.origin, v.role, v.logging_paused as "loggingPaused",
  v.maturity_limit as "maturityLimit", v.maturity_ceiling as "maturityCeiling", v.playback, v.erased_at as "erasedAt"`;

/** The viewer of a sign-in that is neither revoked nor expired nor of an ended generation; else null. */
export async function readSignIn(claim: {
  signInId: string;
  viewerId: string;
  sessionVersion: number;
}) {
  const { rows } = await pool().query<SignedInRow>({
    name: "read-sign-in",
    text: `select ${VIEWER_COLUMNS}, s.id as "signInId"
      from sign_in s join viewer v on v.id = s.viewer_id
      where s.id = $1 and v.id = $2 and v.session_version = $3 and s.revoked_at is null and s.expires_at > now()`,
    values: [claim.signInId, claim.viewerId, claim.sessionVersion],
  });
  return rows.at(0) ?? null;
}

/** What signing in by passphrase needs to know about a name; null for strangers. */
export async function readCredentials(name: string) {
  const { rows } = await pool().query<{ id: string; passphraseHash: string | null }>(
    `select id, passphrase_hash as "passphraseHash" from viewer where lower(name) = lower($1) and origin = 'real'`,
    [name],
  );
  return rows.at(0) ?? null;
}

/** A demo friend, the demo researcher or the demo host by name; null when there is none. */
export async function readDemoViewer(name: string) {
  const { rows } = await pool().query<{ id: string; role: string }>(
    "select id, role from viewer where lower(name) = lower($1) and origin = 'demo'",
    [name],
  );
  return rows.at(0) ?? null;
}

/** Whether somebody real looks after this Matinee; until then a set-up link is offered. */
export async function hasRealHost() {
  const { rows } = await pool().query<{ exists: boolean }>(
    "select exists (select 1 from viewer where origin = 'real' and role = 'host')",
  );
  return rows[0].exists;
}

/** The demo viewers anyone may sign in as, friends in the order they were made. */
export async function readDemoFaces() {
  const { rows } = await pool().query<{ name: string; avatar: string; role: SignedInRow["role"] }>(
    "select name, avatar, role from viewer where origin = 'demo' order by created_at, name",
  );
  return rows;
}

export type OpenLink = { role: SignedInRow["role"]; note: string; name: string | null };

/** A link that would still work, with the name of the account it is for (reset); null for any other. */
export async function readOpenLink(purpose: string, tokenHash: string) {
  const { rows } = await pool().query<OpenLink>(
    `select l.role, l.note, v.name from one_time_link l left join viewer v on v.id = l.viewer_id
     where l.token_hash = $2 and l.purpose = $1 and l.used_at is null and l.revoked_at is null
       and l.expires_at > now()`,
    [purpose, tokenHash],
  );
  return rows.at(0) ?? null;
}

/** Invites nobody has used yet, newest first. */
export async function readOpenInvites() {
  const { rows } = await pool().query<{
    id: string;
    role: SignedInRow["role"];
    note: string;
    createdAt: Date;
    expiresAt: Date;
    createdByName: string | null;
  }>(
    `select l.id, l.role, l.note, l.created_at as "createdAt", l.expires_at as "expiresAt", v.name as "createdByName"
     from one_time_link l left join viewer v on v.id = l.created_by
     where l.purpose = 'invite' and l.used_at is null and l.revoked_at is null and l.expires_at > now()
     order by l.created_at desc`,
  );
  return rows;
}

/** The passphrase hash of a signed-in viewer, to check the old passphrase before a new one is set. */
export async function readPassphraseHash(viewerId: string) {
  const { rows } = await pool().query<{ passphraseHash: string | null }>(
    `select passphrase_hash as "passphraseHash" from viewer where id = $1`,
    [viewerId],
  );
  return rows.at(0)?.passphraseHash ?? null;
}

/** Whether a sign-in that was once good still is; for connections that stay open for hours. */
export async function isStillSignedIn(signInId: string) {
  const { rowCount } = await pool().query(
    "select 1 from sign_in where id = $1 and revoked_at is null and expires_at > now()",
    [signInId],
  );
  return rowCount === 1;
}
