import { z } from "zod";
import { foldNames, type ScoringKind } from "@/lib/events/kinds";
import { plainText } from "@/lib/events/plain";

export const MOST_WEIGHT = 100;
export const MOST_DAYS = 3650;
const LEAST_DAYS = 0.01;

const word = (kind: ScoringKind) => kind.charAt(0).toUpperCase() + kind.slice(1);

const weight = (kind: ScoringKind) => {
  const wanted = `${word(kind)} needs a whole number from 0 to ${MOST_WEIGHT}.`;
  return z
    .string(wanted)
    .trim()
    .regex(/^\d{1,3}$/, wanted)
    .transform(Number)
    .refine((number) => number <= MOST_WEIGHT, wanted);
};

const WANTED_DAYS = `The half-life is a number of days from ${LEAST_DAYS} to ${MOST_DAYS}, or 0 for none.`;

const halfLifeDays = z
  .string(WANTED_DAYS)
  .trim()
  .regex(/^\d{1,4}(\.\d{1,6})?$/, WANTED_DAYS)
  .transform(Number)
  .refine((days) => days === 0 || (days >= LEAST_DAYS && days <= MOST_DAYS), WANTED_DAYS)
  .transform((days) => (days === 0 ? null : days));

/** What a form says that acts are worth; `halfLifeDays` is 0 there where nothing fades. */
export const typedWeights = z
  .object({
    click: weight("click"),
    play: weight("play"),
    skip: weight("skip"),
    complete: weight("complete"),
    close: weight("close"),
    fold: z.enum(foldNames, "Choose one of the folds."),
    halfLifeDays,
  })
  .refine(
    // what is no number is told at its own field
    ({ click, play, skip, complete, close }) =>
      [click, play, skip, complete, close].some((number) => number !== 0),
    "At least one kind needs a weight above 0.",
  );

export type TypedWeights = z.infer<typeof typedWeights>;

export const versionNote = z.object({ note: plainText(200).transform((text) => text.trim()) });

export const versionChoice = z.object({
  version: z
    .string("Say which version.")
    .regex(/^\d{1,9}$/, "Say which version.")
    .transform(Number),
});
