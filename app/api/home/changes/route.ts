import { explainChange } from "@/lib/changes/explain";
import { changeQuestion } from "@/lib/changes/schema";
import { readJson, route } from "@/lib/http";
import { requireViewer } from "@/lib/session";

export const POST = route(async (request) => {
  const viewer = await requireViewer();
  const question = await readJson(request, changeQuestion);
  const explanation = await explainChange(viewer, question);
  return Response.json(explanation, { headers: { "cache-control": "private, no-store" } });
});
