import { historyUpload, MOST_BYTES } from "@/lib/blend/schema";
import { takeUploadTurn } from "@/lib/blend/turns";
import { saveHistory } from "@/lib/blend/write";
import { AppError } from "@/lib/errors";
import { readJson, route } from "@/lib/http";
import { requireViewer } from "@/lib/session";

type Context = { params: Promise<{ id: string }> };

export const PUT = route<Context>(async (request, { params }) => {
  const viewer = await requireViewer();
  const { id } = await params;
  if (!/^[0-9a-f-]{36}$/i.test(id)) throw new AppError("notFound");
  await takeUploadTurn(viewer.id);
  const upload = await readJson(request, historyUpload, MOST_BYTES);
  await saveHistory(viewer.id, id, upload);
  return Response.json({ titles: upload.titles.length }, { status: 201 });
});
