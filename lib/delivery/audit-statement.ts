import { CLASSES_PER_E } from "@/lib/delivery/delays";

/** Tabs that something arrived from in the period; they are judged whole, so that no border cuts a sequence. */
const TOUCHED = `e.tab_id in (
  select t.tab_id from event t where t.viewer_id = any($1::uuid[])
    and ($2::timestamptz is null or t.received_at >= $2) and ($3::timestamptz is null or t.received_at < $3))`;

/**
 * One look over the log for tabs and their clocks, one for delays, and a third only for tabs with holes. Sums tell
 * which these can be: numbers from 0 to n, each once, are n + 1 and add up to n (n + 1) / 2.
 *
 * The wait in the browser is the difference of two readings of one clock. What the way took is known only up to a
 * constant, the unknown difference of two clocks: the fastest batch of a tab stands for it (as Cristian, 1989, bounds
 * it by the shortest round trip). A request is given up after 20 s, so more than 30 s is a changed clock.
 */
export function auditStatement({ isWholeLog }: { isWholeLog: boolean }) {
  return `
  with part as materialized (
    select e.viewer_id, e.tab_id, e.visit_id, count(*) as events, count(e.tab_seq) as numbered,
      max(e.tab_seq)::bigint as last, sum(e.tab_seq::float8) as total,
      min(e.received_at) as first_at, max(e.received_at) as last_at,
      min(e.received_at - e.sent_at) as least_shift, max(e.received_at - e.sent_at) as most_shift
    from event e where e.viewer_id = any($1::uuid[]) and e.tab_id is not null
      and ${isWholeLog ? "$2::timestamptz is null and $3::timestamptz is null" : TOUCHED}
    group by 1, 2, 3
  ),
  tab as materialized (
    select viewer_id, tab_id, sum(events) as events, sum(numbered) as numbered, max(last) as last,
      sum(total) as total, min(first_at) as first_at, max(last_at) as last_at,
      min(least_shift) as least_shift, max(most_shift) as most_shift
    from part group by 1, 2
  ),
  timed as (
    select (e.received_at at time zone 'utc')::date as day,
      1000 * (greatest(0, date_part('epoch', e.sent_at - e.occurred_at))
        + case when e.received_at - e.sent_at - t.least_shift < interval '30 s'
          then date_part('epoch', e.received_at - e.sent_at - t.least_shift) else 0 end) as took
    from event e left join tab t on t.viewer_id = e.viewer_id and t.tab_id = e.tab_id
    where e.viewer_id = any($1::uuid[])
      and ($2::timestamptz is null or e.received_at >= $2) and ($3::timestamptz is null or e.received_at < $3)
  ),
  delay as (
    select day, floor(ln(1 + took) * ${CLASSES_PER_E})::int as class, count(*)::int as events,
      (count(*) filter (where took > $7::float8 * 1000))::int as late, max(took) as worst
    from timed group by 1, 2
  ),
  suspect as materialized (
    select tab_id from tab where numbered <> last + 1 or total <> last::float8 * (last + 1) / 2
  ),
  hole as materialized (
    select tab_id, visit_id, missing from (
      select e.tab_id, e.visit_id,
        e.tab_seq - lag(e.tab_seq::bigint, 1, -1) over (partition by e.tab_id order by e.tab_seq) - 1 as missing
      from event e where e.tab_id in (select tab_id from suspect) and e.tab_seq is not null
    ) numbers where missing > 0
  ),
  refused as (
    select tab_id, sum(events) as events from delivery_count
    where viewer_id = any($1::uuid[]) and outcome <> 'duplicate' group by 1
  ),
  torn as (
    select t.*, h.holes, h.missing, least(h.missing, coalesce(r.events, 0)) as refused
    from (select tab_id, count(*) as holes, sum(missing) as missing from hole group by 1) h
    join tab t using (tab_id) left join refused r using (tab_id)
  ),
  clock as (
    select viewer_id, tab_id, least_shift, most_shift,
      width_bucket(abs(extract(epoch from least_shift))::float8, $4::float8[]) as bucket
    from tab
  )
  select
    (select json_build_object('tabs', count(*), 'events', coalesce(sum(events), 0),
      'numbered', coalesce(sum(numbered), 0), 'expected', coalesce(sum(last + 1), 0)) from tab) as totals,
    (select count(*)::int from (select distinct visit_id from part where visit_id is not null) v) as visits,
    (select coalesce(json_agg(delay order by day, class), '[]') from delay) as delays,
    (select json_build_object('tabs', count(*), 'holes', coalesce(sum(holes), 0),
      'missing', coalesce(sum(missing), 0), 'refused', coalesce(sum(refused), 0),
      'lost', coalesce(sum(missing - refused) filter (where last_at < $5::timestamptz), 0),
      'expectedOfOld', (select coalesce(sum(last + 1), 0) from tab where last_at < $5::timestamptz)) from torn) as holes,
    (select coalesce(json_agg(worst), '[]') from (
      select viewer_id as "viewerId", tab_id as "tabId", events::int, last::int, holes::int, missing::int, refused::int,
        first_at as "firstAt", last_at as "lastAt", last_at < $5::timestamptz as "isOver"
      from torn order by torn.missing - torn.refused desc, torn.tab_id limit $6) worst) as torn,
    (select coalesce(json_agg(worst), '[]') from (
      select p.viewer_id as "viewerId", h.visit_id as "visitId", h.missing::float8, h.holes::int, count(*)::int as tabs
      from (select visit_id, sum(missing) as missing, count(*) as holes from hole group by 1) h
      join part p on p.visit_id = h.visit_id
      group by 1, 2, 3, 4 order by 3 desc, 2 limit $6) worst) as "tornVisits",
    (select coalesce(json_agg(json_build_object('bucket', bucket, 'tabs', tabs) order by bucket), '[]')
      from (select bucket, count(*)::int as tabs from clock group by 1) b) as clocks,
    (select count(*)::int from clock where most_shift - least_shift > interval '30 s') as "changedClocks",
    (select coalesce(json_agg(worst), '[]') from (
      select viewer_id as "viewerId", tab_id as "tabId", extract(epoch from least_shift)::float8 as seconds
      from clock order by abs(extract(epoch from least_shift)) desc, tab_id limit 10) worst) as "worstClocks"`;
}
