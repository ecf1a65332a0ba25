import { pool } from "@/lib/db";
import type { FoldEvent } from "@/lib/rankings/viewer-state";

/** What a viewer did with a title, by their ids. */
export type ActedOn = { viewerId: string; titleId: string };

export type CauseEvent = FoldEvent & { titleId: string };

const COLUMNS = `e.viewer_id as "viewerId", e.id, e.kind, e.title_id as "titleId", e.viewing_id as "viewingId",
  (extract(epoch from e.corrected_at) * 1000)::float8 as at,
  (e.detail->>'position')::float8 as position, (e.detail->>'duration')::float8 as duration`;

/** Events of these ids that came lately: what happened long ago is nobody's news. */
export async function readRecentEvents(ids: string[]): Promise<CauseEvent[]> {
  const { rows } = await pool().query<CauseEvent>(
    `select ${COLUMNS} from event e
     where e.id = any($1) and e.title_id is not null and e.received_at > now() - interval '1 day'
       and e.seq > (select coalesce(max(seq), 0) - 100000 from event)
     order by e.seq`,
    [ids],
  );
  return rows;
}

/** Everything these viewers did with these titles. */
export async function readActsOn(pairs: ActedOn[]): Promise<CauseEvent[]> {
  const { rows } = await pool().query<CauseEvent>(
    `select ${COLUMNS} from event e
     join unnest($1::uuid[], $2::text[]) as pair (viewer_id, title_id) using (viewer_id, title_id)
     order by e.seq`,
    [pairs.map(({ viewerId }) => viewerId), pairs.map(({ titleId }) => titleId)],
  );
  return rows;
}

/** A page on record: its titles, row by row, and what was foretold to its viewer then. */
export type PageOnRecord = { grid: string[][]; forecastId: string | null };

/** A page of the viewer's; null when it is not on record. */
export async function readPageOnRecord(
  viewerId: string,
  rankingId: string,
): Promise<PageOnRecord | null> {
  const { rows } = await pool().query<PageOnRecord>(
    `select grid, forecast_id as "forecastId" from ranking where id = $1 and viewer_id = $2`,
    [rankingId, viewerId],
  );
  return rows.at(0) ?? null;
}
