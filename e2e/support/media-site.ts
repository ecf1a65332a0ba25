import { createReadStream, statSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";

const TYPES: Record<string, string> = {
  ".avif": "image/avif",
  ".m3u8": "application/vnd.apple.mpegurl",
  ".mp4": "video/mp4",
};

/** Another site, which lets any page use the media of one shipped title. */
export async function openMediaSite(slug: string) {
  const server = createServer(({ url = "/", headers }, response) => {
    const file = path.join("public/media", slug, path.basename(url));
    const { size } = statSync(file);
    const [, first, last] = /bytes=(\d+)-(\d*)/.exec(headers.range ?? "") ?? [];
    const start = Number(first ?? 0);
    const end = last ? Number(last) : size - 1;
    response.writeHead(first === undefined ? 200 : 206, {
      "access-control-allow-origin": "*",
      "accept-ranges": "bytes",
      "content-type": TYPES[path.extname(file)] ?? "application/octet-stream",
      "content-length": end - start + 1,
      ...(first !== undefined && { "content-range": `bytes ${start}-${end}/${size}` }),
    });
    createReadStream(file, { start, end }).pipe(response);
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { origin: `http://127.0.0.1:${port}`, close };
}
