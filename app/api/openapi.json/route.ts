import { sessionCookieName } from "@/lib/auth/cookies";
import { env } from "@/lib/env";
import { openApiDocument } from "@/lib/openapi/document";

/** An open door: the description of all others. */
export async function GET() {
  return Response.json(openApiDocument(env().MATINEE_VERSION, sessionCookieName()));
}
