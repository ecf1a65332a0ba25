/** What came but was not stored, by whole days, those on which the period begins and ends included. */
export const OUTCOMES = `
  select to_char(day, 'YYYY-MM-DD') as day, outcome, sum(events)::int as events
  from delivery_count where viewer_id = any($1::uuid[])
    and ($2::timestamptz is null or day >= ($2 at time zone 'utc')::date)
    and ($3::timestamptz is null or day <= (($3 - interval '1 ms') at time zone 'utc')::date)
  group by delivery_count.day, 2 order by delivery_count.day, 2`;

/** What browsers themselves say they had to let go, by why. */
export const TOLD_LOSSES = `
  select e.detail ->> 'reason' as reason, sum((e.detail ->> 'events')::int)::float8 as events
  from event e where e.viewer_id = any($1::uuid[]) and e.kind = 'loss'
    and ($2::timestamptz is null or e.received_at >= $2) and ($3::timestamptz is null or e.received_at < $3)
  group by 1 order by 1`;
