import { isStillSignedIn } from "@/lib/auth/read";
import { AppError } from "@/lib/errors";
import { route } from "@/lib/http";
import { liveStream } from "@/lib/rankings/live-stream";
import { requirePanes } from "@/lib/session";
import { followStage } from "@/lib/stage/feed";
import { panesAsked } from "@/lib/stage/schema";

export const GET = route(async (request) => {
  const asked = panesAsked.safeParse(new URL(request.url).searchParams.getAll("pane"));
  if (!asked.success) throw new AppError("malformed", "Ask with one or two panes.");
  const friends = await requirePanes(asked.data);
  const [{ id, signInId }] = friends;
  const stream = liveStream(
    { id },
    {
      signal: request.signal,
      isWelcome: () => isStillSignedIn(signInId),
      follow: (send) =>
        followStage(
          friends.map((friend) => friend.id),
          send,
        ),
    },
  );
  return new Response(stream, {
    headers: {
      "content-type": "text/event-stream; charset=utf-8",
      "cache-control": "private, no-store, no-transform",
      "x-accel-buffering": "no",
    },
  });
});
