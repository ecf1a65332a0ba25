import { headers } from "next/headers";
import { env } from "@/lib/env";

/** Where friends find this Matinee: as set, or as the host's own browser reached it. */
export async function siteAddress() {
  const { MATINEE_URL, PORT } = env();
  if (MATINEE_URL) return MATINEE_URL;
  const sent = await headers();
  const host = sent.get("x-forwarded-host") ?? sent.get("host") ?? `localhost:${PORT}`;
  return `${sent.get("x-forwarded-proto") ?? "http"}://${host}`;
}

/** A warning that goes with a link nobody else could open. */
export function linkHint(baseUrl: string) {
  const { hostname } = new URL(baseUrl);
  if (!["localhost", "127.0.0.1", "[::1]"].includes(hostname)) return "";
  return "It starts with localhost, so it opens on this machine only: to reach others, start Matinee with HOST=0.0.0.0 and make the link at its network address.";
}
