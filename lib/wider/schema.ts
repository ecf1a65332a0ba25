import { z } from "zod";

const LARGEST_ID = 2 ** 31 - 1;

/** A button that names a wider title to wish for, or one that takes a wish back. */
export const wishFields = z.union(
  [
    z
      .object({ add: z.coerce.number().int().min(1).max(LARGEST_ID) })
      .transform(({ add }) => ({ is: "add" as const, widerId: add })),
    z
      .object({ remove: z.uuid() })
      .transform(({ remove }) => ({ is: "remove" as const, wishId: remove })),
  ],
  "Say which title.",
);

export const elsewhereFields = z.object({
  isHeard: z.enum(["yes", "no"]).transform((value) => value === "yes"),
});

/** The files that a wish list is taken away in. */
export const wishFile = z.enum(["wish-list.json", "wish-list.csv"]);
