import { createReadStream } from "node:fs";
import path from "node:path";
import { Readable } from "node:stream";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { route } from "@/lib/http";
import { byteRange, findMediaFile } from "@/lib/imports/media-file";
import { isMediaSuitable } from "@/lib/rankings/media-door";
import { requireViewer } from "@/lib/session";

type Context = { params: Promise<{ path: string[] }> };

/** Pictures and trailers of imported titles; the shipped ones are static files. */
export const GET = route<Context>(async (request, { params }) => {
  const viewer = await requireViewer();
  const names = (await params).path;
  const suits = await isMediaSuitable(names[0], viewer);
  const found = suits && (await findMediaFile(path.resolve(env().MATINEE_DATA, "media"), names));
  if (!found) throw new AppError("notFound");
  const headers = {
    "accept-ranges": "bytes",
    "cache-control": "private, max-age=31536000, immutable", // names are made from the content
    "content-type": found.type,
  };
  const range = byteRange(request.headers.get("range"), found.bytes);
  if (range === "unsatisfiable") {
    return new Response(null, {
      status: 416,
      headers: { "content-range": `bytes */${found.bytes}` },
    });
  }
  const { start, end } = range ?? { start: 0, end: found.bytes - 1 };
  const stream = Readable.toWeb(createReadStream(found.file, { start, end: Math.max(start, end) }));
  return new Response(stream as ReadableStream, {
    status: range ? 206 : 200,
    headers: {
      ...headers,
      "content-length": String(end - start + 1),
      ...(range && { "content-range": `bytes ${start}-${end}/${found.bytes}` }),
    },
  });
});
