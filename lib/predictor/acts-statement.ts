const latest = (value: string, kinds: string) =>
  `(array_agg(${value} order by a.corrected_at desc, a.id desc) filter (where a.kind in (${kinds})))[1]`;
const moment = (which: string) => `extract(epoch from ${which})::float8 * 1000`;

/**
 * `TitleActs`, but for what was done elsewhere, of one viewer ($1), or with $2 of everybody whose taste helps others as well; forgotten acts are left out.
 * Imported viewers serve evaluation only.
 */
export const ACTS_STATEMENT = `
with asked as (
  select v.id from viewer v
  left join (select distinct on (viewer_id) viewer_id, granted from consent
    where choice = 'helps_others' order by viewer_id, id desc) h on h.viewer_id = v.id
  where v.id = $1 or ($2 and coalesce(h.granted, false) and v.origin <> 'imported')
), acts as (
  select e.viewer_id, e.title_id, e.id, e.kind, e.corrected_at, e.viewing_id, e.detail from event e
  where e.viewer_id in (select id from asked) and e.title_id is not null and e.kind in
    ('play', 'complete', 'close', 'like', 'dislike', 'unrate', 'hide', 'unhide', 'forget')
), forgotten as (
  select viewer_id, title_id, max(corrected_at) as at from acts where kind = 'forget' group by 1, 2
)
select a.viewer_id as "viewerId", a.title_id as "titleId",
  ${moment("max(a.corrected_at) filter (where a.kind = 'complete')")} as "completedAt",
  ${latest("a.kind", "'like', 'dislike', 'unrate'")} as opinion,
  ${moment(latest("a.corrected_at", "'like', 'dislike', 'unrate'"))} as "opinionAt",
  ${latest("a.kind", "'hide', 'unhide'")} as hiding,
  ${moment(latest("a.corrected_at", "'hide', 'unhide'"))} as "hiddenAt",
  (count(distinct a.viewing_id) filter (where a.kind = 'play'))::int as viewings,
  ${moment("max(a.corrected_at) filter (where a.kind = 'close')")} as "closedAt",
  ${latest(
    "(a.detail->>'position')::float8 / nullif((a.detail->>'duration')::float8, 0)",
    "'close'",
  )} as part
from acts a left join forgotten f on f.viewer_id = a.viewer_id and f.title_id = a.title_id
where a.kind <> 'forget' and (f.at is null or a.corrected_at > f.at)
group by a.viewer_id, a.title_id
order by a.viewer_id, a.title_id`;
