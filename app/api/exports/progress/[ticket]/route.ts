import { AppError } from "@/lib/errors";
import { cancelExport, progressOf } from "@/lib/exports/progress";
import { requireSameOrigin, route } from "@/lib/http";
import { requireRole } from "@/lib/session";

type Context = { params: Promise<{ ticket: string }> };

export const GET = route<Context>(async (_request, { params }) => {
  const { id } = await requireRole("researcher");
  const progress = progressOf((await params).ticket, id);
  if (!progress) throw new AppError("notFound");
  return Response.json(progress, { headers: { "cache-control": "no-store" } });
});

export const DELETE = route<Context>(async (request, { params }) => {
  const { id } = await requireRole("researcher");
  requireSameOrigin(request);
  if (!(await cancelExport((await params).ticket, id))) throw new AppError("notFound");
  return new Response(null, { status: 204 });
});
