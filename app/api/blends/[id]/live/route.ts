import { isStillSignedIn } from "@/lib/auth/read";
import { blendIdIn } from "@/lib/blend/blend-id";
import { isInBlend } from "@/lib/blend/evening/read";
import { followEvening } from "@/lib/blend/evening/rooms";
import { AppError } from "@/lib/errors";
import { route } from "@/lib/http";
import { liveStream } from "@/lib/rankings/live-stream";
import { requireViewer } from "@/lib/session";

type Context = { params: Promise<{ id: string }> };

export const GET = route<Context>(async (request, { params }) => {
  const viewer = await requireViewer();
  const blendId = blendIdIn((await params).id);
  if (!(await isInBlend(viewer.id, blendId))) throw new AppError("notFound");
  const stream = liveStream(viewer, {
    signal: request.signal,
    isWelcome: async () =>
      (await isStillSignedIn(viewer.signInId)) && (await isInBlend(viewer.id, blendId)),
    follow: (send) => followEvening({ viewerId: viewer.id, blendId }, send),
  });
  return new Response(stream, {
    headers: {
      "content-type": "text/event-stream; charset=utf-8",
      "cache-control": "private, no-store, no-transform",
      "x-accel-buffering": "no",
    },
  });
});
