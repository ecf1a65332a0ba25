import { encode } from "next-auth/jwt";
import { sessionCookieName } from "@/lib/auth/cookies";
import { openSignIn } from "@/lib/auth/write";
import { pool } from "@/lib/db";
import { env } from "@/lib/env";
import type { ViewerId } from "@/lib/session";

/** A reader without a limit. */
export const anybody = { maturityLimit: null };

type NewViewer = { name: string; origin?: string; role?: string; loggingPaused?: boolean };

/** Adds a viewer to the test database. */
export async function addViewer({
  name,
  origin = "real",
  role = "friend",
  loggingPaused = false,
}: NewViewer) {
  const { rows } = await pool().query<{ id: ViewerId }>(
    `insert into viewer (name, avatar, origin, role, logging_paused)
      values ($1, 'fox', $2, $3, $4) returning id`,
    [name, origin, role, loggingPaused],
  );
  return rows[0].id;
}

/** Answers one of the consent questions for a viewer. */
export async function answerConsent(viewerId: ViewerId, choice: string, granted: boolean) {
  await pool().query(
    "insert into consent (viewer_id, choice, version, granted) values ($1, $2, 1, $3)",
    [viewerId, choice, granted],
  );
}

/** Adds titles with nothing but a name. */
export async function addTitles(...ids: string[]) {
  await pool().query(
    `insert into title (id, slug, title, year, directors, "cast", genres, countries, tags)
      select id, id, initcap(id), 1925, '{}', '{}', '{}', '{}', '{}' from unnest($1::text[]) id`,
    [ids],
  );
}

/** Signs a viewer in; returns the cookie as a browser would send it. */
export async function signInAs(viewerId: ViewerId) {
  const { signInId, sessionVersion } = await openSignIn(viewerId);
  const token = await encode({
    token: { sub: viewerId, sid: signInId, sv: sessionVersion },
    secret: env().MATINEE_SECRET,
  });
  return { signInId, name: sessionCookieName(), value: token };
}

export async function expireSignIn(signInId: string) {
  await pool().query("update sign_in set expires_at = now() - interval '1 s' where id = $1", [
    signInId,
  ]);
}

/** How many events the log holds of a viewer. */
export async function countEvents(viewerId: ViewerId) {
  const { rows } = await pool().query<{ count: number }>(
    "select count(*)::int from event where viewer_id = $1",
    [viewerId],
  );
  return rows[0].count;
}
