import { AppError } from "@/lib/errors";
import { listEvents } from "@/lib/explorer/event-list";
import { parseEventFilter } from "@/lib/explorer/schema";
import { route } from "@/lib/http";
import { requireRole } from "@/lib/session";

export const GET = route(async (request) => {
  await requireRole("researcher");
  const filter = parseEventFilter(Object.fromEntries(new URL(request.url).searchParams));
  if (!filter.success) {
    const [issue] = filter.error.issues;
    throw new AppError("malformed", `${issue.path.join(".")}: ${issue.message}`);
  }
  const headers = { "cache-control": "no-store" };
  return Response.json(await listEvents(filter.data), { headers });
});
