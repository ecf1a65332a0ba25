import { z } from "zod";
import { otherKinds, scoringKinds } from "@/lib/events/kinds";
import { defaultOrigins, origins } from "@/lib/exports/origins";

export const tableFormats = ["csv", "ndjson", "parquet"] as const;

export const exportFormats = [
  ...tableFormats,
  "recbole",
  "movielens",
  "mind",
  "obd",
  "contentwise",
  "xapi",
  "gorse",
  "lenskit",
] as const;

/** How exactly moments leave. */
export const timeGrains = ["exact", "minute", "hour", "day"] as const;

/** Ways to part preferences into what is learned from and what is asked about. */
export const splits = ["temporal", "leave-last-out"] as const;

export type TimeGrain = (typeof timeGrains)[number];
export type Split = (typeof splits)[number];
export type TableFormat = (typeof tableFormats)[number];
export type ExportFormat = (typeof exportFormats)[number];

/** A whole day or a moment; both in UTC unless an offset says otherwise. */
const pointInTime = z
  .union([z.iso.date(), z.iso.datetime({ offset: true })], {
    error: "expected an ISO 8601 date or time",
  })
  .pipe(z.coerce.date());

const listOf = <Word extends string>(words: readonly Word[]) =>
  z
    .string()
    .transform((text) =>
      text
        .split(",")
        .map((word) => word.trim())
        .filter(Boolean),
    )
    .pipe(z.array(z.enum(words)).min(1));

/** Titles are named by their stable ids. */
const titleIds = z
  .string()
  .max(20_000)
  .regex(/^[^\p{Cc}]*$/u, "expected ids of titles, separated by commas")
  .transform((text) => [...new Set(text.split(/[\s,]+/).filter(Boolean))]);

const wordOf = <Word extends string>(words: readonly Word[]) => z.enum(words).nullish();

/** A name that ends up in a manifest, and never in a file name or a query. */
const shortName = z
  .string()
  .trim()
  .max(80)
  .regex(/^[\p{L}\p{N} .,()/:+_-]*$/u, "expected letters, digits, spaces and . , ( ) / : + _ -")
  .nullish()
  .transform((name) => name || null);

/** What to export and how it is to be veiled: `from` counts, `to` does not. */
export const exportChoice = z
  .object({
    from: pointInTime.nullish().transform((date) => date ?? null),
    to: pointInTime.nullish().transform((date) => date ?? null),
    kinds: listOf([...scoringKinds, ...otherKinds])
      .nullish()
      .transform((kinds) => kinds ?? null),
    titles: titleIds.nullish().transform((ids) => (ids?.length ? ids : null)),
    origin: listOf(origins)
      .nullish()
      .transform((chosen) => chosen ?? defaultOrigins),
    weights: z.coerce
      .number()
      .int()
      .min(1)
      .max(1_000_000)
      .nullish()
      .transform((version) => version ?? null),
    project: shortName,
    times: wordOf(timeGrains).transform((grain) => grain ?? "exact"),
    k: z.coerce
      .number()
      .int()
      .min(1)
      .max(10_000)
      .nullish()
      .transform((viewers) => viewers ?? 1),
    split: wordOf(splits).transform((split) => split ?? null),
    licence: shortName,
  })
  .refine(({ from, to }) => !from || !to || from < to, "`from` must lie before `to`");

export type ExportChoice = z.infer<typeof exportChoice>;

/** The parameters of an export, of its address and of the command alike. */
export const choiceNames = Object.keys(exportChoice.shape) as (keyof ExportChoice)[];

/** The whole log of the viewers who are exported unless more is asked for, as it is. */
export const wholeLog: ExportChoice = exportChoice.parse({});
