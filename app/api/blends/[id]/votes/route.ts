import { blendIdIn } from "@/lib/blend/blend-id";
import { readEvening } from "@/lib/blend/evening/rooms";
import { vote } from "@/lib/blend/evening/schema";
import { saveVote } from "@/lib/blend/evening/write";
import { readJson, route } from "@/lib/http";
import { requireViewer } from "@/lib/session";

type Context = { params: Promise<{ id: string }> };

export const PUT = route<Context>(async (request, { params }) => {
  const viewer = await requireViewer();
  const blendId = blendIdIn((await params).id);
  await saveVote(viewer.id, blendId, await readJson(request, vote));
  return Response.json(await readEvening(viewer.id, blendId));
});
