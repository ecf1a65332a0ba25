import { answerExport } from "@/lib/exports/request";
import { route } from "@/lib/http";
import { requireRole } from "@/lib/session";

type Context = { params: Promise<{ file: string }> };

export const GET = route<Context>(async (request, { params }) => {
  const { id } = await requireRole("researcher");
  const { file } = await params;
  return answerExport(file, new URL(request.url).searchParams, id);
});
