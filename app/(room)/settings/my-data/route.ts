import { byteStream } from "@/lib/byte-stream";
import { streamOwnData } from "@/lib/circle/stream";
import { route } from "@/lib/http";
import { requireViewer } from "@/lib/session";

/** Everything Matinee stores about the signed-in viewer, as one JSON file. */
export const GET = route(async () => {
  const viewer = await requireViewer();
  const now = new Date();
  return new Response(byteStream(streamOwnData(viewer.id, now)), {
    headers: {
      "content-type": "application/json; charset=utf-8",
      "content-disposition": `attachment; filename="matinee-my-data-${now.toISOString().slice(0, 10)}.json"`,
      "cache-control": "no-store",
    },
  });
});
