import { z } from "zod";
import { type Aggregation, aggregations } from "@/lib/blend/joint-order";
import { type Mood, moods } from "@/lib/blend/moods";
import { MOST_FRIENDS } from "@/lib/blend/schema";
import { type SeenRule, seenRules } from "@/lib/blend/wishes";
import { plainText } from "@/lib/events/plain";

const part = z.number().min(0).max(1);
const titleId = plainText(200).min(1);

/** Everything that friends can argue with. */
export const tonightWishes = z.object({
  aggregation: z.enum(keysOf<Aggregation>(aggregations)),
  fairness: part,
  diversity: part,
  absent: z.array(z.uuid()).max(MOST_FRIENDS),
  mood: z.enum(keysOf<Mood>(moods)).nullable(),
  longestMinutes: z.number().int().min(1).max(1000).nullable(),
  seenRule: z.enum(keysOf<SeenRule>(seenRules)),
});

/** For it, not tonight, or neither any more. */
export const vote = z.object({ titleId, isFor: z.boolean().nullable() });

export const choice = z.object({ titleId });

/** The keys of a literal are what its type says. */
function keysOf<Key extends string>(literal: Record<Key, unknown>) {
  return Object.keys(literal) as [Key, ...Key[]];
}
