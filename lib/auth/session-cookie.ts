import { cookies } from "next/headers";
import { encode } from "next-auth/jwt";
import { authCookies } from "@/lib/auth/cookies";
import { closeSignIn, openSignIn, SIGN_IN_DAYS } from "@/lib/auth/write";
import { env } from "@/lib/env";
import { currentViewer } from "@/lib/session";

const MAX_AGE = SIGN_IN_DAYS * 24 * 60 * 60; // seconds

/** Signs this browser in: the same token next-auth would make, for forms that work without scripts. */
export async function startSession(viewerId: string) {
  await endSession();
  const { signInId, sessionVersion, name } = await openSignIn(viewerId);
  const token = await encode({
    token: { sub: viewerId, name, sid: signInId, sv: sessionVersion },
    secret: env().MATINEE_SECRET,
    maxAge: MAX_AGE,
  });
  const cookie = authCookies().sessionToken;
  (await cookies()).set(cookie.name, token, { ...cookie.options, maxAge: MAX_AGE });
}

/** Signs this browser out, also on the server: a copy of its token is worth nothing afterwards. */
export async function endSession() {
  const viewer = await currentViewer();
  if (viewer) await closeSignIn(viewer.signInId);
  const cookie = authCookies().sessionToken;
  (await cookies()).set(cookie.name, "", { ...cookie.options, maxAge: 0 });
}
