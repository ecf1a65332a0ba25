import { pool } from "@/lib/db";
import type { LogEvent, LogMark } from "@/lib/events/stream";

/** How far of the log: up to a mark that a page was made from, or what had arrived by a moment. */
export type Reach = { mark: LogMark } | { arrivedBy: Date };

export type PastSlice = { events: LogEvent[]; reached: LogMark | null };

type Row = LogEvent & LogMark;

const COLUMNS = `viewer_id as "viewerId", id, kind, title_id as "titleId", viewing_id as "viewingId",
  (extract(epoch from corrected_at) * 1000)::float8 as at,
  (extract(epoch from received_at) * 1000)::float8 as "receivedAt",
  (detail->>'position')::float8 as position, (detail->>'duration')::float8 as duration, xid::text, seq::text`;

/**
 * Events past `after` and within reach, in the order in which the engine folds them. Impressions, most of a log, stay
 * away: the fold makes nothing of them, nor of events about no title.
 */
export async function readPast(after: LogMark, reach: Reach, limit: number): Promise<PastSlice> {
  const { condition, values } = within(reach, 4);
  const { rows } = await pool().query<Row>(
    `select ${COLUMNS} from event
     where (xid, seq) > ($1::xid8, $2::bigint) and ${condition}
       and title_id is not null and kind <> 'impression'
     order by event.xid, event.seq limit $3`,
    [after.xid, after.seq, limit, ...values],
  );
  const last = rows.at(-1);
  return {
    events: rows.map(({ xid, seq, ...event }) => event),
    reached: last && rows.length === limit ? { xid: last.xid, seq: last.seq } : null,
  };
}

/** How many events lie within reach; counted up to one more than the limit. */
export async function countWithin(reach: Reach, limit: number): Promise<number> {
  const { condition, values } = within(reach, 2);
  const { rows } = await pool().query<{ events: number }>(
    `select count(*)::int as events from (select from event where ${condition} limit $1) counted`,
    [limit + 1, ...values],
  );
  return rows[0].events;
}

/** How many events arrived by a moment that do not lie within reach; counted up to a thousand. */
export async function countNews(reach: Reach, arrivedBy: Date): Promise<number> {
  const { condition, values } = within(reach, 2);
  const { rows } = await pool().query<{ events: number }>(
    `select count(*)::int as events from (
       select from event where received_at <= $1 and not (${condition}) order by received_at desc limit 1000
     ) counted`,
    [arrivedBy, ...values],
  );
  return rows[0].events;
}

/** A condition on events, with its values from the given place on. */
function within(reach: Reach, place: number): { condition: string; values: unknown[] } {
  if ("arrivedBy" in reach) {
    return { condition: `received_at <= $${place}`, values: [reach.arrivedBy] };
  }
  const { xid, seq } = reach.mark;
  return {
    condition: `(xid, seq) <= ($${place}::xid8, $${place + 1}::bigint)`,
    values: [xid, seq],
  };
}
