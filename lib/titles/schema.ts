import { z } from "zod";
import { maturities } from "@/lib/titles/maturity";

export const genres = [
  "Action",
  "Adventure",
  "Animation",
  "Comedy",
  "Crime",
  "Documentary",
  "Drama",
  "Experimental",
  "Family",
  "Fantasy",
  "Film noir",
  "History",
  "Horror",
  "Music",
  "Mystery",
  "Romance",
  "Science fiction",
  "Short",
  "Thriller",
  "War",
  "Western",
] as const;

const line = z.string().trim().min(1).max(200);
const colour = z.string().regex(/^#[0-9a-f]{6}$/, "must be a colour such as #1a2b3c");

/** How a title stands in an address. */
export const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** What is true of any title, shipped or imported. */
export const titleFacts = {
  slug: z.string().regex(SLUG, "must be lower-case words joined by hyphens"),
  title: line,
  originalTitle: line.optional(),
  year: z.number().int().min(1870).max(2100),
  runtimeMinutes: z.number().int().min(1).max(1_000),
  directors: z.array(line).min(1),
  cast: z.array(line).max(12),
  genres: z.array(z.enum(genres)).min(1).max(3),
  countries: z.array(line).min(1),
  maturity: z.enum(maturities),
  imdbId: z
    .string()
    .regex(/^tt\d{7,8}$/, "must look like tt0013442")
    .optional(),
  rights: line,
  synopsis: z.string().trim().min(1).max(1_000),
};

/** One entry of the shipped catalogue; `art` is for the media generator. */
export const shippedTitle = z.strictObject({
  ...titleFacts,
  tags: z
    .array(z.string().regex(/^[a-z0-9][a-z0-9 '-]*$/, "must be lower case"))
    .min(6)
    .max(12),
  featured: z.boolean().default(false),
  tagline: z.string().trim().min(1).max(60),
  art: z.strictObject({
    motif: line,
    second: line,
    layout: line,
    palette: z.array(colour).length(5),
    beats: z.array(z.string().trim().min(1).max(48)).length(3),
  }),
});

export type ShippedTitle = z.infer<typeof shippedTitle>;

/** What the media generator leaves beside the pictures of a title. */
export const mediaFile = z.object({
  durationSeconds: z.number().positive(),
  dominantColour: colour,
  placeholder: z.string().max(1_000),
  sha256: z.record(z.string(), z.string()),
});
