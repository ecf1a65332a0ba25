import { route } from "@/lib/http";
import { readNeighbours } from "@/lib/rankings/neighbours";
import { requireViewer } from "@/lib/session";

export const GET = route(async () => {
  const viewer = await requireViewer();
  const neighbours = await readNeighbours(viewer);
  return Response.json(neighbours, { headers: { "cache-control": "private, no-store" } });
});
