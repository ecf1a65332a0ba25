import { env } from "@/lib/env";
import { readHealth } from "@/lib/rankings/health";

/** An open door: whether Matinee can serve, and how far its engine has read. */
export async function GET() {
  const health = await readHealth();
  return Response.json(
    { ...health, version: env().MATINEE_VERSION },
    { status: health.status === "ok" ? 200 : 503, headers: { "cache-control": "no-store" } },
  );
}
