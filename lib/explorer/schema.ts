import { z } from "zod";
import { plainText, uuid } from "@/lib/events/plain";
import { exportChoice } from "@/lib/exports/schema";

export const EVENTS_AT_ONCE = 50;

const { from, to, origin, kinds } = exportChoice.shape;

const word = plainText(200)
  .nullish()
  .transform((text) => text?.trim() || null);

/** A place in the log, `transaction.number`. */
const cursor = z
  .string()
  .regex(/^\d{1,20}\.\d{1,19}$/)
  .nullish()
  .transform((text) => {
    if (!text) return null;
    const [xid, seq] = text.split(".");
    return { xid, seq };
  });

/** Which events the explorer shows; `viewer` is a pseudonym or the name of a labelled viewer. */
export const eventFilter = z.object({
  viewer: word,
  origin,
  kinds,
  title: word,
  visit: z.preprocess((text) => text || null, uuid.nullable()),
  from,
  to,
  before: cursor,
  after: cursor,
});

export type EventFilter = z.infer<typeof eventFilter>;

export const filterNames = Object.keys(eventFilter.shape) as (keyof EventFilter)[];

export type Query = Record<string, string | string[] | undefined>;

/** What an address asks for, field by field; what cannot be read is named, and nothing is shown for it. */
export function parseEventFilter(query: Query) {
  const given = filterNames.map((name) => [
    name,
    [query[name] ?? []].flat().filter(Boolean).join() || null,
  ]);
  return eventFilter.safeParse(Object.fromEntries(given));
}

/** A filter as the query of an address, without the place in the log it starts from. */
export function addressOf(filter: EventFilter): string {
  const { viewer, origin, kinds, title, visit, from, to } = filter;
  const fields = {
    ...{ viewer, title, visit },
    origin: origin.join(),
    kinds: kinds?.join(),
    from: from?.toISOString(),
    to: to?.toISOString(),
  };
  return new URLSearchParams(
    Object.entries(fields).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  ).toString();
}

const moment = z.union([z.iso.datetime({ offset: true }), z.iso.datetime({ local: true })]);

/** A moment in an address: in UTC unless it has an offset. */
export function momentOf(text: string | undefined): Date | null {
  const known = moment.safeParse(text);
  if (!known.success) return null;
  const isZoned = /(?:Z|[+-]\d\d:?\d\d)$/.test(known.data);
  return new Date(isZoned ? known.data : `${known.data}Z`);
}
