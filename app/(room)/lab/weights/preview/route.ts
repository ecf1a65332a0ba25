import { route } from "@/lib/http";
import { requireRole } from "@/lib/session";
import { answerPreview } from "@/lib/weights/preview-answer";

/** What other weights would do, beside what is in force; who asks again gives up waiting for the answer before. */
export const GET = route(async (request) => {
  await requireRole("researcher");
  const asked = Object.fromEntries(new URL(request.url).searchParams);
  const answer = await answerPreview(asked, request.signal);
  return Response.json(answer, { headers: { "cache-control": "no-store" } });
});
