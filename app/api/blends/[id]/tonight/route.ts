import { blendIdIn } from "@/lib/blend/blend-id";
import { readEvening } from "@/lib/blend/evening/rooms";
import { choice } from "@/lib/blend/evening/schema";
import { eraseChoice, saveChoice } from "@/lib/blend/evening/write";
import { readJson, requireSameOrigin, route } from "@/lib/http";
import { requireViewer } from "@/lib/session";

type Context = { params: Promise<{ id: string }> };

export const PUT = route<Context>(async (request, { params }) => {
  const viewer = await requireViewer();
  const blendId = blendIdIn((await params).id);
  const { titleId } = await readJson(request, choice);
  await saveChoice(viewer.id, blendId, titleId);
  return Response.json(await readEvening(viewer.id, blendId));
});

export const DELETE = route<Context>(async (request, { params }) => {
  const viewer = await requireViewer();
  requireSameOrigin(request);
  const blendId = blendIdIn((await params).id);
  await eraseChoice(viewer.id, blendId);
  return Response.json(await readEvening(viewer.id, blendId));
});
