import { realpath, stat } from "node:fs/promises";
import path from "node:path";

const TYPES: Record<string, string> = {
  ".avif": "image/avif",
  ".webp": "image/webp",
  ".jpg": "image/jpeg",
  ".jpeg": "image/jpeg",
  ".png": "image/png",
  ".vtt": "text/vtt; charset=utf-8",
  ".mp4": "video/mp4",
  ".m4s": "video/iso.segment",
  ".m3u8": "application/vnd.apple.mpegurl",
};
const NAME = /^[a-z0-9][a-z0-9._-]*$/i; // no dot in front: neither `..` nor hidden files

export type MediaFile = { file: string; bytes: number; type: string };

/** The imported file behind an address, or null: for odd names, unknown kinds, and whatever leads out of the folder. */
export async function findMediaFile(folder: string, names: string[]): Promise<MediaFile | null> {
  const type = TYPES[path.extname(names.at(-1) ?? "").toLowerCase()];
  if (!type || !names.every((name) => NAME.test(name))) return null;
  try {
    const root = await realpath(folder);
    const file = await realpath(path.join(root, ...names));
    if (!file.startsWith(root + path.sep)) return null;
    const facts = await stat(file);
    return facts.isFile() ? { file, bytes: facts.size, type } : null;
  } catch {
    return null; // nothing there
  }
}

export type ByteRange = { start: number; end: number };

/**
 * The part of a file that a Range header asks for (RFC 9110): null means all of it, as for several ranges
 * or a header that makes no sense; "unsatisfiable" one that begins past the end.
 */
export function byteRange(
  header: string | null,
  bytes: number,
): ByteRange | null | "unsatisfiable" {
  const [, first, last] = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? "") ?? [];
  if (first === undefined || (first === "" && last === "")) return null;
  if (first === "") {
    const length = Math.min(Number(last), bytes);
    return length === 0 ? "unsatisfiable" : { start: bytes - length, end: bytes - 1 };
  }
  const start = Number(first);
  const end = last === "" ? bytes - 1 : Math.min(Number(last), bytes - 1);
  if (start >= bytes) return "unsatisfiable";
  return start <= end ? { start, end } : null;
}
