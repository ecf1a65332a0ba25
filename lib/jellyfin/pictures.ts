import { createHash, randomUUID } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import path from "node:path";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { bodyOf, requireSuccess } from "@/lib/jellyfin/answer-body";
import { clientOf } from "@/lib/jellyfin/door";
import { readConnection, readItemOf } from "@/lib/jellyfin/read";
import type { ViewerId } from "@/lib/session";
import type { Reader } from "@/lib/titles/maturity";
import { readTitles } from "@/lib/titles/read";

/** What the server calls a picture, and how wide each shape is shown. */
const KINDS = new Map([
  ["poster", "Primary"],
  ["card", "Thumb"],
  ["backdrop", "Backdrop"],
]);
const WIDTHS = new Map([
  ["poster", 480],
  ["card", 640],
  ["backdrop", 1600],
]);
const MOST_BYTES = 8 * 1024 * 1024;
const KEPT_PICTURES = 20_000; // some 800 MB; those not asked for longest go first
const TIDY_EVERY = 500; // pictures fetched between two looks at how many there are

export type Picture = { bytes: Buffer; type: string };

/**
 * A picture of a title in the viewer's library, in the size it is shown in. The server makes the size, Matinee keeps the
 * file: no browser speaks to the server, and no picture is made twice.
 */
export async function pictureOf(
  viewer: Reader & { id: ViewerId },
  titleId: string,
  name: string,
): Promise<Picture> {
  const [kind = "", shape = ""] = name.split("-");
  const [asked, width] = [KINDS.get(kind), WIDTHS.get(shape)];
  if (!asked || !width) throw new AppError("notFound");
  const [title] = await readTitles([titleId], viewer);
  const item = title && (await readItemOf(viewer.id, titleId));
  const tag = item?.imageTags[kind];
  if (!item || !tag) throw new AppError("notFound");
  const file = path.join(folder(), digestOf(`${titleId} ${kind} ${shape} ${tag}`));
  const kept = await readKept(file);
  if (kept) return kept;
  const connection = await readConnection(viewer.id);
  if (!connection) throw new AppError("notFound");
  const client = await clientOf(connection);
  const answer = await client.image(item.itemId, { kind: asked, width, tag });
  await requireSuccess(answer);
  const bytes = await bodyOf(answer, MOST_BYTES);
  const type = typeOf(bytes);
  if (!type) throw new AppError("notFound"); // whatever it is, it is no picture
  await keep(file, bytes);
  return { bytes, type };
}

function folder() {
  return path.resolve(env().MATINEE_DATA, "library-pictures");
}

function digestOf(text: string) {
  return createHash("sha256").update(text).digest("hex");
}

async function readKept(file: string): Promise<Picture | null> {
  try {
    const bytes = await readFile(file);
    const type = typeOf(bytes);
    const now = new Date();
    utimes(file, now, now).catch(() => undefined); // asked for again: it goes later
    return type ? { bytes, type } : null;
  } catch {
    return null; // not fetched yet
  }
}

let fetched = 0;

async function keep(file: string, bytes: Buffer) {
  await mkdir(path.dirname(file), { recursive: true });
  const draft = `${file}.${randomUUID()}`;
  await writeFile(draft, bytes);
  await rename(draft, file);
  fetched += 1;
  if (fetched % TIDY_EVERY === 0) await tidy();
}

async function tidy() {
  const names = await readdir(folder());
  if (names.length <= KEPT_PICTURES) return;
  const aged = await Promise.all(
    names.map(async (name) => {
      const file = path.join(folder(), name);
      const facts = await stat(file).catch(() => null);
      return { file, at: facts?.mtimeMs ?? 0 };
    }),
  );
  aged.sort((a, b) => a.at - b.at);
  for (const { file } of aged.slice(0, names.length - KEPT_PICTURES))
    await rm(file, { force: true });
}

/** By its first bytes: what a server calls it is not to be trusted. SVG is none, as it may hold scripts. */
function typeOf(bytes: Buffer): string | null {
  const text = bytes.subarray(0, 16).toString("latin1");
  if (text.startsWith("\xff\xd8\xff")) return "image/jpeg";
  if (text.startsWith("\x89PNG\r\n")) return "image/png";
  if (text.startsWith("RIFF") && text.slice(8, 12) === "WEBP") return "image/webp";
  return /^....ftypavi[fs]/s.test(text) ? "image/avif" : null;
}
