import { z } from "zod";
import { plainText } from "@/lib/events/plain";
import { countedUnits, type Factor, factors, type PolicyNumbers } from "@/lib/policies/factors";
import { factorLabel } from "@/lib/policies/labels";
import { shippedNumbers } from "@/lib/policies/policy";

function numberOf(name: string, [, least, most, unit]: Factor) {
  const isWhole = countedUnits.includes(unit);
  const kind = isWhole ? "a whole number" : "a number";
  const wanted = `${factorLabel(name)} must be ${kind} from ${least} to ${most}.`;
  const number = z.number(wanted).min(least, wanted).max(most, wanted);
  return isWhole ? number.int(wanted) : number;
}

function shapeOf(field: (name: string, factor: Factor) => z.ZodType<number>) {
  const fields = Object.entries(factors).map(([name, factor]) => [name, field(name, factor)]);
  return z
    .object(Object.fromEntries(fields))
    .transform((numbers) => numbers as PolicyNumbers) // the fields are exactly the factors
    .refine(
      ({ rowLeast, rowMost }) => rowLeast <= rowMost,
      "Row least must not be more than row most.",
    );
}

/** The numbers of a stored version; factors that came later have the value they are shipped with. */
export const storedNumbers = shapeOf((name, factor) =>
  numberOf(name, factor).default(shippedNumbers[name as keyof PolicyNumbers]),
);

/** A number as a form sends it; an empty field is no number, and no zero either. */
const typed = z
  .string()
  .trim()
  .transform((text) => (text === "" ? Number.NaN : Number(text)));

export const typedNumbers = shapeOf((name, factor) =>
  z.preprocess((text) => typed.safeParse(text).data, numberOf(name, factor)),
);

/** What a form says beside the numbers; one of its two buttons also puts them in force. */
export const versionFields = z.object({
  note: plainText(200).transform((text) => text.trim()),
  putInForce: z
    .literal("yes")
    .optional()
    .transform((value) => value === "yes"),
});

export const versionChoice = z.object({
  version: z
    .string("Say which version.")
    .regex(/^\d{1,9}$/, "Say which version.")
    .transform(Number),
});
