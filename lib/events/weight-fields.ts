import { z } from "zod";
import { plainText } from "@/lib/events/plain";

const MOST = 100;

const weight = z
  .string("Every kind needs a weight.")
  .trim()
  .regex(/^\d{1,3}$/, `A weight is a whole number from 0 to ${MOST}.`)
  .transform(Number)
  .refine((number) => number <= MOST, `A weight is a whole number from 0 to ${MOST}.`);

/** A new version of the weights as the form sends it. */
export const weightFields = z
  .object({
    click: weight,
    play: weight,
    skip: weight,
    complete: weight,
    close: weight,
    note: plainText(200).transform((text) => text.trim()),
  })
  .refine(
    ({ note: _, ...weights }) => Object.values(weights).some((number) => number > 0),
    "At least one kind needs a weight above 0.",
  );
