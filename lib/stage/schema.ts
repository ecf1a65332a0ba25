import { z } from "zod";
import { uuid } from "@/lib/events/plain";

/** The panes of one stage, by the ids of their demo friends. */
export const panesAsked = z.array(uuid).min(1).max(2);

const one = z.string().max(60).optional().catch(undefined);

/** The stage's address: who sits where, and whether a tour begins by itself. */
export const stageAddress = z.object({
  left: one,
  right: one,
  tour: one.transform((asked) => asked === "1"),
  rewind: one.transform((asked) => asked === "1"),
  seed: z.coerce.number().int().min(0).max(999_999).catch(1),
});
