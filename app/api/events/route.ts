import { takeBatch } from "@/lib/events/intake";
import { saveEvents } from "@/lib/events/write";
import { route } from "@/lib/http";
import { requireViewer } from "@/lib/session";

export const POST = route(async (request) => {
  const viewer = await requireViewer();
  const batch = await takeBatch(request, viewer);
  return Response.json(await saveEvents(viewer, batch), { status: 202 });
});
