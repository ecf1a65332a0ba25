import { route } from "@/lib/http";
import { findQuickly } from "@/lib/search/quick";
import { searchAddress } from "@/lib/search/schema";
import { requireViewer } from "@/lib/session";

export const GET = route(async (request) => {
  const viewer = await requireViewer();
  const { q } = searchAddress.parse(Object.fromEntries(new URL(request.url).searchParams));
  const found = await findQuickly(q, viewer);
  return Response.json(found, { headers: { "cache-control": "private, no-store" } });
});
