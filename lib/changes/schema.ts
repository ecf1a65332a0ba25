import { z } from "zod";
import { uuid } from "@/lib/events/plain";

const MOST_TOLD = 100; // ids of events that one live message, or a few, can name

/** Asks what changed a page: its ranking, the events told with it, and those told since, message by message. */
export const changeQuestion = z.object({
  rankingId: uuid,
  causes: z.array(uuid).max(MOST_TOLD),
  later: z.array(z.array(uuid).max(MOST_TOLD)).max(12),
});

export type ChangeQuestion = z.infer<typeof changeQuestion>;
