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

/** What to export: `from` counts, `to` does not. */
export const exportChoice = z
  .object({
    from: pointInTime.nullish().transform((date) => date ?? null),
    to: pointInTime.nullish().transform((date) => date ?? null),
    kinds: listOf([...scoringKinds, ...otherKinds])
      .nullish()
      .transform((kinds) => kinds ?? null),
    origin: listOf(origins)
      .nullish()
      .transform((chosen) => chosen ?? defaultOrigins),
  })
  .refine(({ from, to }) => !from || !to || from < to, "`from` must lie before `to`");

export type ExportChoice = z.infer<typeof exportChoice>;
