import { route } from "@/lib/http";
import { streamPart } from "@/lib/jellyfin/streaming";
import { requireViewer } from "@/lib/session";

type Context = { params: Promise<{ ticket: string; path: string[] }> };

/** Films of the viewer's own library, by a ticket that is theirs and ends. */
export const GET = route<Context>(async (request, { params }) => {
  const viewer = await requireViewer();
  const { ticket, path } = await params;
  const { searchParams } = new URL(request.url);
  const range = request.headers.get("range");
  return streamPart({ viewerId: viewer.id, ticket, parts: path, query: searchParams, range });
});
