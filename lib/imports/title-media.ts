import { createHash } from "node:crypto";
import {
  copyFileSync,
  createReadStream,
  existsSync,
  mkdirSync,
  renameSync,
  statSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { averageColour, NO_COLOUR } from "@/lib/imports/picture";
import { type ImportedTitle, isWebAddress } from "@/lib/imports/schema";
import { hasFfmpeg, INSTALL_FFMPEG, packageVideo, probe } from "@/lib/imports/video";
import type { TitleMedia } from "@/lib/titles/media";
import { vttFile } from "@/lib/titles/vtt";

const PICTURES = [".avif", ".webp", ".jpg", ".jpeg", ".png"];
const CAPTIONS = [".vtt"];

/** Where files of the list are looked for, and where copies go. */
export type MediaFolders = { listFolder: string; mediaFolder: string };

/** Brings a title's media to where Matinee serves them; web addresses stay what they are. */
export async function bringMedia(title: ImportedTitle, folders: MediaFolders): Promise<TitleMedia> {
  const { media, slug } = title;
  const bring = (place: string, extensions: string[]) =>
    isWebAddress(place) ? place : copied(place, extensions, { slug, ...folders });
  const poster = await bring(media.poster, PICTURES);
  const card = media.card && (await bring(media.card, PICTURES));
  const backdrop = media.backdrop && (await bring(media.backdrop, PICTURES));
  const captions = media.captions ? await bring(media.captions, CAPTIONS) : null;
  const { source, durationSeconds } = await trailerOf(title, folders);
  const chapters = await bringChapters(title, durationSeconds, folders);
  const colourOf = isWebAddress(media.poster) ? null : fileOf(media.poster, folders);
  return {
    images: {
      poster,
      card: card ?? backdrop ?? poster,
      backdrop: backdrop ?? card ?? poster,
      isLettered: card !== undefined,
      placeholder: "",
      dominantColour: colourOf && hasFfmpeg() ? averageColour(colourOf) : NO_COLOUR,
    },
    trailer: { source, durationSeconds, captions, storyboard: null, ...(chapters && { chapters }) },
  };
}

/** A list becomes the file that players read. */
async function bringChapters(
  { slug, media: { chapters } }: ImportedTitle,
  durationSeconds: number,
  folders: MediaFolders,
) {
  if (chapters === undefined) return null;
  if (typeof chapters === "string") return copied(chapters, CAPTIONS, { slug, ...folders });
  const last = Math.max(durationSeconds, (chapters.at(-1)?.at ?? 0) + 1);
  const text = vttFile(
    chapters.map(({ at, title }, place) => {
      return { start: at, end: chapters.at(place + 1)?.at ?? last, text: title };
    }),
  );
  const name = `${createHash("sha256").update(text).digest("hex").slice(0, 16)}.vtt`;
  mkdirSync(path.join(folders.mediaFolder, slug), { recursive: true });
  writeFileSync(path.join(folders.mediaFolder, slug, name), text);
  return `/api/media/${slug}/${name}`;
}

async function trailerOf({ slug, media }: ImportedTitle, folders: MediaFolders) {
  const told = media.durationSeconds ?? 0;
  if (isWebAddress(media.trailer)) return { source: media.trailer, durationSeconds: told };
  const file = fileOf(media.trailer, folders);
  if (/\.m3u8$/i.test(file))
    throw new Error(`${file}: give the video itself, or the playlist's web address.`);
  if (hasFfmpeg()) {
    const name = `trailer-${await digestOf(file)}`;
    await packageVideo(file, path.join(folders.mediaFolder, slug, name));
    const { durationSeconds } = probe(file);
    return { source: `/api/media/${slug}/${name}/trailer.m3u8`, durationSeconds };
  }
  if (!/\.mp4$/i.test(file)) throw new Error(`${file}: ${INSTALL_FFMPEG}.`);
  return {
    source: await copied(media.trailer, [".mp4"], { slug, ...folders }),
    durationSeconds: told,
  };
}

/** Copies a file under a name made from its content, so that a copy that exists is the same; returns its address. */
async function copied(place: string, extensions: string[], to: MediaFolders & { slug: string }) {
  const file = fileOf(place, to);
  const extension = path.extname(file).toLowerCase();
  if (!extensions.includes(extension)) {
    throw new Error(`${place}: expected a file of the kind ${extensions.join(", ")}.`);
  }
  const name = `${await digestOf(file)}${extension}`;
  const target = path.join(to.mediaFolder, to.slug, name);
  if (!existsSync(target)) {
    mkdirSync(path.dirname(target), { recursive: true });
    copyFileSync(file, `${target}.draft`);
    renameSync(`${target}.draft`, target);
  }
  return `/api/media/${to.slug}/${name}`;
}

function fileOf(place: string, { listFolder }: MediaFolders) {
  const file = path.resolve(listFolder, place);
  if (!existsSync(file) || !statSync(file).isFile())
    throw new Error(`${place}: there is no such file.`);
  return file;
}

async function digestOf(file: string) {
  const digest = createHash("sha256");
  for await (const part of createReadStream(file)) digest.update(part);
  return digest.digest("hex").slice(0, 16);
}
