import { decode, type JWT } from "next-auth/jwt";
import { env } from "@/lib/env";

const REMEMBERED = 500; // sessions; a circle of friends has fewer

/** What a session token says of who is signed in. */
export type Claims = { signInId: string; viewerId: string; sessionVersion: number };

type Known = Claims & { expiresAt: number }; // milliseconds

const known = new Map<string, Known>(); // by token; the one not asked for longest comes first

/**
 * What a token says, or null when it is forged or out of date. Opening one costs more than the rest of a small request,
 * and its words never change, so they are remembered; whether they still hold is asked of the database each time.
 */
export async function readClaims(token: string): Promise<Claims | null> {
  const claims = known.get(token) ?? (await openToken(token));
  known.delete(token);
  if (!claims || claims.expiresAt <= Date.now()) return null;
  known.set(token, claims);
  for (const [oldest] of known) {
    if (known.size <= REMEMBERED) break;
    known.delete(oldest);
  }
  return claims;
}

async function openToken(token: string): Promise<Known | null> {
  const jwt = await decode({ token, secret: env().MATINEE_SECRET }).catch(() => null);
  return jwt && claimsOf(jwt);
}

function claimsOf({ sub, sid, sv, exp }: JWT): Known | null {
  if (!sub || typeof sid !== "string" || typeof sv !== "number" || typeof exp !== "number")
    return null;
  return { viewerId: sub, signInId: sid, sessionVersion: sv, expiresAt: exp * 1000 };
}
