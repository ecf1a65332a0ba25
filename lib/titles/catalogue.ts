import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { relinkLibraries } from "@/lib/libraries/write";
import { parseTitleList, requireDistinctSlugs } from "@/lib/titles/catalogue-file";
import type { TitleMedia } from "@/lib/titles/media";
import { readCatalogueDigest } from "@/lib/titles/read";
import { mediaFile, type ShippedTitle, shippedTitle } from "@/lib/titles/schema";
import { saveShippedTitles } from "@/lib/titles/write";

const CATALOGUE_FOLDER = "catalogue";
const MEDIA_FOLDER = "public/media";

/** Every shipped title with its media; throws a sentence with file and line for the first wrong one. */
export function readShippedCatalogue(folder = CATALOGUE_FOLDER): ShippedTitle[] {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith(".yaml"))
    .sort();
  const titles = files.flatMap((name) => {
    const file = path.join(folder, name);
    return parseTitleList(file, readFileSync(file, "utf8"), shippedTitle).map((found) => ({
      ...found,
      file,
    }));
  });
  requireDistinctSlugs(titles.map(({ entry, file, line }) => ({ slug: entry.slug, file, line })));
  return titles.map(({ entry }) => entry);
}

/** Brings the database in step with the shipped catalogue; returns how many titles it has. */
export async function loadShippedCatalogue(): Promise<string> {
  const titles = readShippedCatalogue().map((title) => ({ ...title, media: mediaOf(title) }));
  const digest = createHash("sha256").update(JSON.stringify(titles)).digest("hex");
  if ((await readCatalogueDigest()) !== digest) {
    await saveShippedTitles(titles, digest);
    await relinkLibraries();
  }
  return `${titles.length} titles`;
}

/** Addresses carry the file's hash, so that browsers may keep it for ever. */
function mediaOf({ slug, art }: ShippedTitle): TitleMedia {
  const folder = path.join(MEDIA_FOLDER, slug);
  const file = path.join(folder, "media.json");
  const made = existsSync(file)
    ? mediaFile.parse(JSON.parse(readFileSync(file, "utf8")))
    : { durationSeconds: 20, dominantColour: art.palette[0], placeholder: "", sha256: {} };
  const address = (name: string) => {
    const hash = (made.sha256 as Record<string, string>)[name];
    return `/media/${slug}/${name}${hash ? `?v=${hash.slice(0, 10)}` : ""}`;
  };
  return {
    images: {
      poster: address("poster.avif"),
      card: address("card.avif"),
      backdrop: address("backdrop.avif"),
      placeholder: made.placeholder,
      dominantColour: made.dominantColour,
    },
    trailer: {
      source: address("trailer.m3u8"),
      durationSeconds: made.durationSeconds,
      captions: address("captions.vtt"),
      storyboard: address("storyboard.vtt"),
      ...("chapters.vtt" in made.sha256 && { chapters: address("chapters.vtt") }),
    },
  };
}
