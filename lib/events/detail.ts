import { z } from "zod";
import type { EventKind } from "@/lib/events/kinds";
import { moment, plainText } from "@/lib/events/plain";

const LEAST_SECONDS = 1e-6; // what is shorter is nothing
const MAX_RANGES = 2_000; // far more than the seeks of a trailer can leave

const seconds = z.number().min(0).max(1_000_000);
/** Shares of a trailer are made of these in SQL, where a quotient too large or too small for a number sinks the statement. */
const sharedSeconds = seconds.transform((given) => (given < LEAST_SECONDS ? 0 : given));
const milliseconds = z.number().min(0).max(1_209_600_000); // 14 days, as long as an event may wait
const word = plainText(60);
const range = z
  .tuple([seconds, seconds])
  .refine(([from, to]) => from <= to, "ends before it starts");
const played = z.array(range).max(MAX_RANGES);

const watched = { position: sharedSeconds, duration: sharedSeconds, played };
const somewhere = z.object({ position: seconds.optional() });
const nothing = z.object({});

/** What each kind adds to the common fields; the data dictionary explains every one. */
export const eventDetail = {
  click: somewhere,
  play: somewhere,
  skip: z.object({ from: seconds, to: seconds, input: word }),
  complete: z.object(watched),
  close: z.object({ ...watched, reason: word.optional() }),
  impression: z.object({ visibleMs: milliseconds, firstVisibleAt: moment.transform(isoText) }),
  preview: z.object({ seconds: seconds.optional() }),
  autoplay: somewhere,
  pause: somewhere,
  resume: somewhere,
  progress: z.object({ ...watched, quartile: z.int().min(1).max(3).optional() }),
  startup: z.object({ ms: milliseconds.optional() }),
  stall: z.object({ ms: milliseconds.optional(), position: seconds.optional() }),
  quality: z.object({
    height: z.int().min(0).max(100_000).optional(),
    bitrate: z.number().min(0).max(1e12).optional(),
    codec: word.optional(),
  }),
  rate: z.object({ rate: z.number().min(0).max(100).optional(), position: seconds.optional() }),
  visibility: z.object({ state: word.optional() }),
  error: z.object({ message: plainText(500).optional(), fatal: z.boolean().optional() }),
  search: z.object({ query: plainText(200), results: z.int().min(0).max(1_000_000).optional() }),
  loss: z.object({ events: z.int().min(1).max(1_000_000), reason: word }),
  list_add: nothing,
  list_remove: nothing,
  like: nothing,
  dislike: nothing,
  unrate: nothing,
  hide: nothing,
  unhide: nothing,
  forget: nothing,
} as const satisfies Record<EventKind, z.ZodType>;

function isoText(date: Date) {
  return date.toISOString();
}
