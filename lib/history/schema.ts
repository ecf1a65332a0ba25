import { z } from "zod";

/** What the address of the history page may carry; anything else is as if it were not there. */
export const historyAddress = z.object({
  show: z.enum(["complete", "skip", "play", "click"]).optional().catch(undefined),
  before: z.iso.datetime().pipe(z.coerce.date()).optional().catch(undefined),
});
