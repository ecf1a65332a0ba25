import { z } from "zod";
import { LONGEST_QUERY } from "@/lib/search/query";

/** What the address of the search page may carry; a query given twice counts once. */
export const searchAddress = z.object({
  q: z
    .union([z.string(), z.array(z.string()).transform((all) => all.at(0) ?? "")])
    .default("")
    .transform((text) => text.slice(0, 4 * LONGEST_QUERY)),
});
