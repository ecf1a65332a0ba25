import { route } from "@/lib/http";
import { readKnownTitles } from "@/lib/insights/read";
import { requireViewer } from "@/lib/session";

/** What the catalogue knows of its titles: it comes to the browser, so that a history need not leave it. */
export const GET = route(async () => {
  const viewer = await requireViewer();
  const titles = await readKnownTitles(viewer);
  return Response.json(titles, { headers: { "cache-control": "private, no-store" } });
});
