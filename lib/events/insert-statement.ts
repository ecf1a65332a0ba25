import type { CheckedEvent } from "@/lib/events/schema";

/**
 * One round trip: stamps the weights in force, checks titles and placements, ignores known ids, and counts what is
 * not stored, which for most batches is nothing. Placements are right when the viewer's own ranking had that very
 * title there. Stored by id, so that two tabs sending the same events cannot deadlock.
 */
export const INSERT_EVENTS = `
  with incoming as (
    select * from unnest($2::int[], $3::uuid[], $4::text[], $5::text[], $6::timestamptz[], $7::uuid[], $8::uuid[],
      $9::uuid[], $10::int[], $11::uuid[], $12::smallint[], $13::smallint[], $14::boolean[], $15::jsonb[],
      $16::text[], $17::text[], $18::text[])
      as t (index, id, kind, title_id, occurred_at, viewing_id, visit_id, tab_id, tab_seq, ranking_id, "row",
        position, has_bad_placement, detail, app_version, viewport, device)
  ),
  holder as materialized ( -- held until the commit, so that an erasure comes wholly before this or wholly after
    select erased_at from viewer where id = $1 for key share
  ),
  weights as materialized (select * from weight_set order by version desc limit 1),
  grids as materialized ( -- adding nothing unpacks a grid once, and not for each event on it
    select id, grid || '[]' as grid from ranking where viewer_id = $1 and id = any($11::uuid[])
  ),
  judged as materialized (
    select i.*, i.title_id is null or t.id is not null as is_known,
      -- in seconds: Postgres would take days off by the calendar of its time zone, where some have 23 or 25 hours
      $20::timestamptz - extract(epoch from $19::timestamptz - i.occurred_at) * interval '1 s' as corrected_at,
      coalesce(g.grid -> i."row"::int ->> i.position::int = i.title_id, false) as is_placed
    from incoming i left join title t on t.id = i.title_id left join grids g on g.id = i.ranking_id
  ),
  stored as (
    insert into event (viewer_id, id, kind, title_id, weight, weights_version, occurred_at, sent_at, received_at,
      corrected_at, viewing_id, visit_id, tab_id, tab_seq, ranking_id, "row", position, placement_fault, detail,
      app_version, viewport, device)
    select $1, j.id, j.kind, j.title_id,
      case j.kind when 'click' then w.click when 'play' then w.play when 'skip' then w.skip
        when 'complete' then w.complete when 'close' then w.close else 0 end,
      w.version, j.occurred_at, $19, $20, j.corrected_at,
      j.viewing_id, j.visit_id, j.tab_id, j.tab_seq,
      case when j.is_placed then j.ranking_id end, case when j.is_placed then j."row" end,
      case when j.is_placed then j.position end,
      j.has_bad_placement or (j.ranking_id is not null and not j.is_placed), j.detail,
      j.app_version, j.viewport, j.device
    from judged j cross join weights w left join holder h on true
    where j.is_known and (j.corrected_at > h.erased_at) is not false order by j.id, j.index
    on conflict (viewer_id, id) do nothing
    returning tab_id
  ),
  unstored (tab_id, outcome, events) as (
    select tab_id, case when is_known then 'duplicate' else 'unknown_title' end, 1 from judged
    union all select tab_id, 'duplicate', -1 from stored
    union all select * from unnest($21::uuid[], $22::text[], $23::int[])
  ),
  counted as (
    insert into delivery_count as c (viewer_id, day, tab_id, outcome, events)
    select $1, ($20::timestamptz at time zone 'utc')::date, coalesce(tab_id, '00000000-0000-0000-0000-000000000000'),
      outcome, sum(events) from unstored group by 3, 4 having sum(events) > 0 order by 3, 4
    on conflict (viewer_id, day, tab_id, outcome) do update set events = c.events + excluded.events
  )
  select
    (select count(*)::int from stored) as accepted,
    (select count(*)::int from judged where is_known) as known,
    array(select index from judged where not is_known order by 1) as unknown`;

/** The columns of the `unnest`, in its order. */
export function columnsOf(events: CheckedEvent[]): unknown[][] {
  return [
    events.map((event) => event.index),
    events.map((event) => event.id),
    events.map((event) => event.kind),
    events.map((event) => event.titleId ?? null),
    events.map((event) => event.occurredAt.toISOString()),
    events.map((event) => event.viewingId ?? null),
    events.map((event) => event.visitId ?? null),
    events.map((event) => event.tabId ?? null),
    events.map((event) => event.seq ?? null),
    events.map((event) => event.placement?.rankingId ?? null),
    events.map((event) => event.placement?.row ?? null),
    events.map((event) => event.placement?.position ?? null),
    events.map((event) => event.hasBadPlacement),
    events.map((event) => JSON.stringify(event.detail)),
    events.map((event) => event.app ?? null),
    events.map((event) => event.viewport ?? null),
    events.map((event) => event.device ?? null),
  ];
}
