import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { motifNames } from "./motifs/vocabulary";

export const layoutNames = [
  "centred",
  "shadow",
  "horizon",
  "split",
  "grid",
  "spotlight",
  "window",
  "concentric",
  "collage",
  "typographic",
  "bauhaus",
  "woodcut",
] as const;

const colour = z.string().regex(/^#[0-9a-f]{6}$/i);

const filmSchema = z.object({
  slug: z.string(),
  title: z.string(),
  originalTitle: z.string().optional(),
  year: z.number().int(),
  runtimeMinutes: z.number(),
  directors: z.array(z.string()),
  cast: z.array(z.string()),
  genres: z.array(z.string()).min(1),
  countries: z.array(z.string()),
  tags: z.array(z.string()),
  maturity: z.string(),
  imdbId: z.string().optional(),
  rights: z.string(),
  featured: z.boolean().default(false),
  tagline: z.string(),
  synopsis: z.string(),
  art: z.object({
    motif: z.enum(motifNames),
    second: z.enum(motifNames),
    layout: z.enum(layoutNames),
    palette: z.tuple([colour, colour, colour, colour, colour]),
    beats: z.tuple([z.string(), z.string(), z.string()]),
  }),
});

/** One entry of the catalogue, as far as the artwork reads it. */
export type Film = z.infer<typeof filmSchema>;
export type LayoutName = (typeof layoutNames)[number];

const catalogue = join(import.meta.dirname, "../../../catalogue");

export function readFilms(): Film[] {
  const files = readdirSync(catalogue).filter((name) => name.endsWith(".yaml"));
  const entries = files.sort().flatMap((name) => {
    const list: unknown = parse(readFileSync(join(catalogue, name), "utf8"));
    return z.array(filmSchema).parse(list ?? []);
  });
  return entries.sort((one, other) => one.slug.localeCompare(other.slug, "en"));
}
