import { z } from "zod";
import { titleFacts } from "@/lib/titles/schema";

/** An address on the web, or a file on this machine, relative to the list that names it. */
const place = z
  .string()
  .trim()
  .min(1)
  .max(2_000)
  .refine(
    (text) => !/^[a-z][a-z0-9+.-]+:/i.test(text) || isWebAddress(text),
    "must be an http or https address, or the path of a file",
  );

/** Where each part of a trailer begins and what it is called, in order. */
const chapterList = z
  .array(
    z.strictObject({
      at: z.number().nonnegative(), // seconds
      title: z.string().trim().min(1).max(120),
    }),
  )
  .min(1)
  .max(200)
  .refine(
    (list) => list.every(({ at }, place) => place === 0 || at > list[place - 1].at),
    "must be in order, none at the time of another",
  );

const file = place.refine((text) => !isWebAddress(text), "must be the path of a file");

/** A title as a host brings it: facts as in the shipped catalogue, and media of their own. */
export const importedTitle = z.strictObject({
  ...titleFacts,
  kind: z.enum(["film", "series"]).default("film"),
  tags: z
    .array(z.string().trim().toLowerCase().min(1).max(60))
    .max(24)
    .default([])
    .transform((tags) => [...new Set(tags)]),
  tagline: z.string().trim().max(120).default(""),
  featured: z.boolean().default(false),
  media: z.strictObject({
    poster: place,
    card: place.optional(),
    backdrop: place.optional(),
    trailer: place,
    captions: place.optional(),
    chapters: z.union([chapterList, file]).optional(),
    durationSeconds: z
      .number()
      .positive()
      .max(24 * 60 * 60)
      .optional(), // needed only where ffprobe cannot say
  }),
});

export type ImportedTitle = z.infer<typeof importedTitle>;

/** A host may hold a semicolon by the letter of the law, and would then end a line of our content security policy. */
export function isWebAddress(text: string) {
  return (
    /^https?:\/\//i.test(text) && URL.canParse(text) && /^[\w.:[\]-]+$/.test(new URL(text).host)
  );
}
