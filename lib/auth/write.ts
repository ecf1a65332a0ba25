import { randomUUID } from "node:crypto";
import { pool } from "@/lib/db";

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
}
