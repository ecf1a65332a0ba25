import { streamOwnData } from "@/lib/circle/stream";
import { download } from "@/lib/exports/download";
import { route } from "@/lib/http";
import { requireViewer } from "@/lib/session";

/** Everything Matinee stores about the signed-in viewer, as one JSON file. */
export const GET = route(async () => {
  const viewer = await requireViewer();
  const now = new Date();
  return download(streamOwnData(viewer.id, now), {
    fileName: `matinee-my-data-${now.toISOString().slice(0, 10)}.json`,
    mediaType: "application/json; charset=utf-8",
    close: async () => undefined,
  });
});
