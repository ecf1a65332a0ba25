import { isStillSignedIn } from "@/lib/auth/read";
import { route } from "@/lib/http";
import { liveStream } from "@/lib/rankings/live-stream";
import { requireViewer } from "@/lib/session";

export const GET = route(async (request) => {
  const viewer = await requireViewer();
  const stream = liveStream(viewer, {
    signal: request.signal,
    isWelcome: () => isStillSignedIn(viewer.signInId),
  });
  return new Response(stream, {
    headers: {
      "content-type": "text/event-stream; charset=utf-8",
      "cache-control": "private, no-store, no-transform",
      "x-accel-buffering": "no", // a reverse proxy must not collect what is meant to be live
    },
  });
});
