import { hasRealHost } from "@/lib/auth/read";
import { isDemoTurnedOff } from "@/lib/demo/read";
import { env } from "@/lib/env";

/** Anything with headers: a request, or what `headers()` gives a page. */
export type WithHeaders = { headers: Pick<Headers, "get"> };

/**
 * Whether anyone may sign in as a demo friend. Switched on by MATINEE_DEMO=1; without the variable it is on
 * only for a browser on this very machine, and only until a real host has an account. A host can turn it off.
 */
export async function isDemoOn(request: WithHeaders): Promise<boolean> {
  if (env().MATINEE_DEMO !== "1" && !asksForLocalhost(request)) return false;
  return (await isDemoAllowed()) && !(await isDemoTurnedOff());
}

/**
 * Whether somebody who signed in as this demo viewer may stay: a role that was open to anyone for an
 * evening must not outlive it. (Turning demo mode off has ended the sign-ins themselves.)
 */
export async function mayDemoStay({ role }: { role: string }): Promise<boolean> {
  return (role === "friend" || isDemoStaffOffered()) && isDemoAllowed();
}

async function isDemoAllowed() {
  const { MATINEE_DEMO, MATINEE_DEMO_PUBLIC, MATINEE_URL, HOST } = env();
  if (MATINEE_DEMO === "1") return !isPublicSite() || MATINEE_DEMO_PUBLIC === "1";
  if (MATINEE_DEMO === "0" || MATINEE_URL || !isLoopback(HOST)) return false;
  return !(await hasRealHost());
}

/** On a public address nobody may try the demo host or the demo researcher. */
export function isDemoStaffOffered() {
  return !isPublicSite();
}

/** True when Matinee has an address that strangers can reach. */
function isPublicSite() {
  const { MATINEE_URL } = env();
  return MATINEE_URL !== undefined && !isLoopback(new URL(MATINEE_URL).hostname);
}

/** A page elsewhere that makes its own name resolve to this machine sends that name, not localhost. */
function asksForLocalhost({ headers }: WithHeaders) {
  const host = headers.get("x-forwarded-host") ?? headers.get("host") ?? "";
  return /^localhost(:\d+)?$/i.test(host);
}

function isLoopback(host: string) {
  return host === "localhost" || /^127(\.\d{1,3}){3}$/.test(host) || /^\[?::1\]?$/.test(host);
}
