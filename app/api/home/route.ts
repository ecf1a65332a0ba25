import { route } from "@/lib/http";
import { entityTag, readHome } from "@/lib/rankings/home";
import { requireViewer } from "@/lib/session";

export const GET = route(async (request) => {
  const viewer = await requireViewer();
  const page = await readHome(viewer);
  const etag = entityTag(page);
  const headers = { etag, "cache-control": "private, no-store", vary: "cookie" };
  const known = (request.headers.get("if-none-match") ?? "").split(/,\s*/);
  if (known.includes(etag) || known.includes(`W/${etag}`)) {
    return new Response(null, { status: 304, headers });
  }
  return Response.json(page, { headers });
});
