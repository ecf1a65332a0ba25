import type { CheckedEvent } from "@/lib/events/schema";

/**
 * One round trip: stamps the weights in force, checks titles and placements, ignores known ids, and counts what is
 * not stored, which for most batches is nothing. Placements are right when the viewer's own ranking had that very title there. Stored by id, so that two tabs sending the same events cannot deadlock.
 */
export const INSERT_EVENTS = `
  with incoming as (
    select * from unnest($2::int[], $3::uuid[], $4::text[], $5::text[], $6::timestamptz[], $7::uuid[], $8::uuid[],
      $9::uuid[], $10::int[], $11::uuid[], $12::smallint[], $13::smallint[], $14::boolean[], $15::jsonb[])
      as t (index, id, kind, title_id, occurred_at, viewing_id, visit_id, tab_id, tab_seq, ranking_id, "row",
        position, has_bad_placement, detail)
  ),
  weights as materialized (select * from weight_set order by version desc limit 1),
  grids as materialized (
    select id, grid from ranking where viewer_id = $1 and id in (select ranking_id from incoming)
  ),
  known as (
    select i.*, coalesce(g.grid -> i."row"::int ->> i.position::int = i.title_id, false) as is_placed
    from incoming i left join grids g on g.id = i.ranking_id
    where i.title_id is null or exists (select from title t where t.id = i.title_id)
  ),
  stored as (
    insert into event (viewer_id, id, kind, title_id, weight, weights_version, occurred_at, sent_at, received_at,
      corrected_at, viewing_id, visit_id, tab_id, tab_seq, ranking_id, "row", position, placement_fault, detail)
    select $1, k.id, k.kind, k.title_id,
      case k.kind when 'click' then w.click when 'play' then w.play when 'skip' then w.skip
        when 'complete' then w.complete when 'close' then w.close else 0 end,
      w.version, k.occurred_at, $16, $17, $17::timestamptz - ($16::timestamptz - k.occurred_at),
      k.viewing_id, k.visit_id, k.tab_id, k.tab_seq,
      case when k.is_placed then k.ranking_id end, case when k.is_placed then k."row" end,
      case when k.is_placed then k.position end,
      k.has_bad_placement or (k.ranking_id is not null and not k.is_placed), k.detail
    from known k cross join weights w order by k.id, k.index
    on conflict (viewer_id, id) do nothing
    returning id, tab_id
  ),
  unstored (tab_id, outcome, events) as (
    select tab_id, 'duplicate', 1 from known
    union all select tab_id, 'duplicate', -1 from stored
    union all select i.tab_id, 'unknown_title', 1 from incoming i
      where not exists (select from known k where k.index = i.index)
    union all select * from unnest($18::uuid[], $19::text[], $20::int[])
  ),
  counted as (
    insert into delivery_count as c (viewer_id, day, tab_id, outcome, events)
    select $1, ($17::timestamptz at time zone 'utc')::date, coalesce(tab_id, '00000000-0000-0000-0000-000000000000'),
      outcome, sum(events) from unstored group by 3, 4 having sum(events) > 0 order by 3, 4
    on conflict (viewer_id, day, tab_id, outcome) do update set events = c.events + excluded.events
  )
  select
    (select count(*)::int from stored) as accepted,
    (select count(*)::int from known) as known,
    array(select index from incoming except select index from known order by 1) as unknown`;

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
  ];
}
