import { route } from "@/lib/http";
import { pictureOf } from "@/lib/jellyfin/pictures";
import { requireViewer } from "@/lib/session";

type Context = { params: Promise<{ title: string; kind: string }> };

/** Pictures of the viewer's own library. */
export const GET = route<Context>(async (_, { params }) => {
  const viewer = await requireViewer();
  const { title, kind } = await params;
  const { bytes, type } = await pictureOf(viewer, title, kind);
  return new Response(new Uint8Array(bytes), {
    headers: {
      "cache-control": "private, max-age=2592000", // another picture has another address
      "content-type": type,
      "content-security-policy": "default-src 'none'",
    },
  });
});
