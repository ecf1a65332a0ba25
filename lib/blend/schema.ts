import { z } from "zod";
import { tick } from "@/lib/circle/schema";
import { skipReasons } from "@/lib/netflix/account";
import { cleaned } from "@/lib/netflix/title-name";

export const MOST_FRIENDS = 20;
export const MOST_TITLES = 20_000; // of one history
export const MOST_BYTES = 8 * 1024 * 1024; // of an upload
export const MOST_BLENDS = 20; // that one friend may own

const count = z.number().int().min(0).max(10_000_000);
const name = z.string().max(400).transform(cleaned).pipe(z.string().min(1));

const account = z.object({
  rows: count,
  used: count,
  merged: count,
  skipped: z.partialRecord(
    z.enum(Object.keys(skipReasons) as [keyof typeof skipReasons]), // they are its keys
    count,
  ),
});

const title = z.object({
  kind: z.enum(["film", "series"]),
  name,
  otherNames: z.array(name).max(4),
  viewings: count,
  episodes: count,
  seconds: z.number().int().min(0).max(2_000_000_000),
  lastDay: z.iso.date().nullable(),
  rating: z.union([z.literal(-1), z.literal(1), z.literal(2)]).nullable(),
  isListed: z.boolean(),
});

/** What leaves the browser of a viewing history: titles, not evenings. */
export const historyUpload = z.object({
  accounts: z
    .array(z.object({ kind: z.enum(["simple", "full", "ratings", "list"]), account }))
    .min(1)
    .max(8),
  titles: z.array(title).min(1, "Nothing is left to bring along.").max(MOST_TITLES),
});

export type HistoryUpload = z.infer<typeof historyUpload>;

export type UploadedTitle = z.infer<typeof title>;

const id = z.uuid();

export const blendFields = z.object({
  // it stands in the sentences that every friend in the blend reads, which it must not turn round
  name: z
    .string()
    .transform(cleaned)
    .pipe(
      z.string().min(1, "Give the blend a name.").max(60, "Keep the name under 60 characters."),
    ),
  sharesLog: tick,
});

export const blendChoice = z.object({ blendId: id });

export const leavingFields = z.object({
  blendId: id,
  confirmed: z.literal("on", "Tick the box first: your history goes with you."),
});

export const joinFields = z.object({
  secret: z.string().regex(/^[\w-]{43}$/),
  agreed: z.literal("on", "Tick the first box to join."),
  sharesLog: tick,
});

/** One of two buttons was pressed, each carrying the number of the title. */
export const matchFields = z.union(
  [
    z
      .object({ blendId: id, confirm: z.coerce.number().int().min(0) })
      .transform(({ blendId, confirm }) => ({ blendId, place: confirm, isRight: true })),
    z
      .object({ blendId: id, refuse: z.coerce.number().int().min(0) })
      .transform(({ blendId, refuse }) => ({ blendId, place: refuse, isRight: false })),
  ],
  "Say which title.",
);
