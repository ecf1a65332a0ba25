import { z } from "zod";

const YEAR_1 = -62_135_596_800_000; // milliseconds since 1970
const YEAR_10000 = 253_402_300_800_000;

/** Text that Postgres can store: no NUL, no half of a surrogate pair. */
export function plainText(maxLength: number) {
  return z.string().max(maxLength).refine(isPlain, "is not plain text");
}

export function isPlain(text: string) {
  return !text.includes("\0") && text.isWellFormed();
}

const ISO = new RegExp(z.regexes.datetime({ offset: true }));

/** A moment in the years 1 to 9999, which ISO 8601 and Postgres can both write. */
export const moment = z.string().transform((text, { issues }) => {
  const date = new Date(ISO.test(text) ? text : Number.NaN);
  const isInRange = date.getTime() >= YEAR_1 && date.getTime() < YEAR_10000; // false of what is no date
  if (!isInRange) issues.push({ code: "custom", message: "is no moment", input: text });
  return date;
});

/** Any spelling of a UUID, in the one spelling that Postgres gives back. */
export const uuid = z.guid().toLowerCase();
