import { blendIdIn } from "@/lib/blend/blend-id";
import { historyUpload, MOST_BYTES } from "@/lib/blend/schema";
import { takeUploadTurn } from "@/lib/blend/turns";
import { saveHistory } from "@/lib/blend/write";
import { readJson, route } from "@/lib/http";
import { requireViewer } from "@/lib/session";

type Context = { params: Promise<{ id: string }> };

export const PUT = route<Context>(async (request, { params }) => {
  const viewer = await requireViewer();
  const id = blendIdIn((await params).id);
  await takeUploadTurn(viewer.id);
  const upload = await readJson(request, historyUpload, MOST_BYTES);
  await saveHistory(viewer.id, id, upload);
  return Response.json({ titles: upload.titles.length }, { status: 201 });
});
