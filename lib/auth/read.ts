import { pool } from "@/lib/db";

export type SignedInRow = {
  id: string;
  name: string;
  avatar: string;
  origin: "real" | "demo";
  role: "friend" | "researcher" | "host";
  loggingPaused: boolean;
  signInId: string;
};

/** The viewer of a sign-in that is neither revoked nor expired nor of an ended generation; else null. */
export async function readSignIn(claim: {
  signInId: string;
  viewerId: string;
  sessionVersion: number;
}) {
  const { rows } = await pool().query<SignedInRow>({
    name: "read-sign-in",
    text: `select v.id, v.name, v.avatar, v.origin, v.role, v.logging_paused as "loggingPaused", s.id as "signInId"
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
