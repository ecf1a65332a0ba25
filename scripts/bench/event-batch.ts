import type pg from "pg";
import { newId } from "@/components/tracking/event-id";
import type { Placement } from "@/lib/events/kinds";

const PLACED_EVERY = 4; // events, one comes from a place on the viewer's page

export type World = {
  titles: string[];
  viewerId: string;
  placements: { titleId: string; place: Placement }[];
};

/** Events as a browser sends them: clicks, heartbeats and, with the place it was on, what was seen. */
export function eventsOf({ titles, placements }: World, length: number) {
  const at = new Date().toISOString();
  const viewingId = newId();
  return Array.from({ length }, (_, index) => {
    const placed =
      index % PLACED_EVERY === 0 ? placements.at(index % placements.length) : undefined;
    const isClick = index % 2 === 1;
    return {
      id: newId(),
      kind: placed ? "impression" : isClick ? "click" : "progress",
      titleId: placed?.titleId ?? titles[index % titles.length],
      occurredAt: at,
      ...{ viewingId, visitId: viewingId, tabId: viewingId, seq: index },
      placement: placed?.place,
      ...detailOf(placed ? "impression" : isClick ? "click" : "progress", at),
    };
  });
}

export function batchOf(world: World, length: number) {
  return JSON.stringify({ sentAt: new Date().toISOString(), events: eventsOf(world, length) });
}

const INSERT = `insert into event (viewer_id, id, kind, title_id, weight, weights_version, occurred_at, sent_at,
    received_at, corrected_at, viewing_id, visit_id, tab_id, tab_seq, ranking_id, "row", position, detail)
  select $1, t.id, t.kind, t.title_id, t.weight, 1, t.at, t.at, t.at, t.at, t.viewing_id, t.viewing_id, t.viewing_id,
    t.seq, t.ranking_id, t.row, t.position, t.detail
  from unnest($2::uuid[], $3::text[], $4::text[], $5::smallint[], $6::timestamptz[], $7::uuid[], $8::int[], $9::uuid[],
    $10::smallint[], $11::smallint[], $12::jsonb[])
    as t (id, kind, title_id, weight, at, viewing_id, seq, ranking_id, "row", position, detail)`;

/** The same rows straight into the table: no parsing, no checks, no gate, no answer for each. */
export async function insertRows(pool: pg.Pool, world: World, length: number) {
  const events = eventsOf(world, length);
  await pool.query({
    name: "bench-insert",
    text: INSERT,
    values: [
      world.viewerId,
      events.map(({ id }) => id),
      events.map(({ kind }) => kind),
      events.map(({ titleId }) => titleId),
      events.map(({ kind }) => (kind === "click" ? 1 : 0)),
      events.map(({ occurredAt }) => occurredAt),
      events.map(({ viewingId }) => viewingId),
      events.map(({ seq }) => seq),
      events.map(({ placement }) => placement?.rankingId ?? null),
      events.map(({ placement }) => placement?.row ?? null),
      events.map(({ placement }) => placement?.position ?? null),
      events.map(({ kind, occurredAt }) => JSON.stringify(detailOf(kind, occurredAt))),
    ],
  });
}

function detailOf(kind: string, at: string) {
  switch (kind) {
    case "progress":
      return { position: 3.5, duration: 20, played: [[0, 3.5]] };
    case "impression":
      return { visibleMs: 1_500, firstVisibleAt: at };
    default:
      return {};
  }
}
