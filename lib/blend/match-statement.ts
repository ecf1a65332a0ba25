// How much of the likeness of names is left where something else speaks against it.
const OTHER_KIND = 0.85;
const OTHER_YEAR = 0.7;
const WITHOUT_SUBTITLE = 0.8;
const SEVERAL = 0.8; // when titles of the same name are as likely
const SURE = 0.92;

const MOST_COMPARED = 100; // names that nobody bears, the most watched first: each takes some milliseconds
const MOST_ALIKE = 5; // wider titles looked at of each name that nobody bears

// the first of several libraries' entries of a film, where the catalogue does not have it
const WIDER_ID = "case when w.title_id is null then coalesce(w.same_as, w.id) end";

/** The likeness of names from which trigrams are worth a look at all. */
export const LEAST_LIKENESS = 0.55;

/**
 * How many times as many must have rated one of several titles of the same name for it to be meant without asking. Of a title
 * that only the catalogue has, nobody knows how many did.
 */
const FAR_BETTER_KNOWN = 20;

/**
 * Finds the titles of one history in the catalogue and the wider library ($1 blend, $2 viewer). Equal names are found first,
 * in every language there is, then with the subtitle of either left out; only what is left is compared by trigrams, which
 * is dearer: with the wider library only what is of a kind that it has, as a series is no film of a like name. A wider title
 * that the catalogue has, too, is the catalogue's.
 */
export const MATCH = `
  with given as materialized (
    select place, kind, regexp_replace(given, '\\s*\\((18|19|20)\\d\\d\\)$', '') as name,
      substring(given from '\\(((?:18|19|20)\\d\\d)\\)$')::int as year
    from blend_history, unnest(array[name] || other_names) as given
    where blend_id = $1 and viewer_id = $2
  ),
  name as materialized (
    select place, kind, year, folded(name) as plain, 1::real as part from given
    union
    select place, kind, year, folded(split_part(name, ': ', 1)), ${WITHOUT_SUBTITLE} from given
      where kind = 'film' and name like '%: %'
  ),
  called as (
    select id, kind, year, title as name, search_name as plain from title
      where withdrawn_at is null and open_to is null
    union
    select id, kind, year, original_title, folded(original_title) from title
      where withdrawn_at is null and open_to is null and original_title is not null
  ),
  title_name as materialized (
    select id, kind, year, plain, 1::real as part from called
    union
    select id, kind, year, folded(split_part(name, ': ', 1)), ${WITHOUT_SUBTITLE} from called
      where name like '%: %'
  ),
  equal_wider as materialized (
    select n.place, m.wider_id, n.part * m.part as likeness, n.kind, n.year
    from name n join wider_name m on m.plain = n.plain
    where n.plain <> '' and (n.part = 1 or m.part = 1)
  ),
  equal as materialized (
    select n.place, t.id as title_id, null::int as wider_id, n.part * t.part as likeness, n.kind = t.kind as is_kind,
      n.year, t.year as title_year, null::int as raters
    from name n join title_name t on t.plain = n.plain
    where n.plain <> '' and (n.part = 1 or t.part = 1)
    union all
    select e.place, w.title_id, ${WIDER_ID}, e.likeness, e.kind = w.kind, e.year, w.year, w.rating_count
    from equal_wider e join wider_title w on w.id = e.wider_id
  ),
  left_over as materialized (
    select distinct place, kind, year, plain from name n
    where n.part = 1 and length(n.plain) >= 4 and not exists (select from equal where equal.place = n.place)
  ),
  wider_kind as materialized (
    select known.kind from unnest(array['film', 'series']) as known (kind)
    where exists (select from wider_title w where w.kind = known.kind)
  ),
  alike_wider as materialized (
    select n.place, n.kind, n.year, found.wider_id, found.likeness
    from (
      select * from left_over where kind in (select kind from wider_kind) order by place limit ${MOST_COMPARED}
    ) n cross join lateral (
      select m.wider_id, similarity(m.plain, n.plain) as likeness from wider_name m
      where m.part = 1 and m.plain % n.plain order by 2 desc, 1 limit ${MOST_ALIKE}
    ) found
  ),
  alike as materialized (
    select n.place, t.id, null::int, similarity(n.plain, t.search_name), n.kind = t.kind, n.year, t.year, null
    from left_over n join title t on t.search_name % n.plain
    where t.withdrawn_at is null and t.open_to is null
    union all
    select a.place, w.title_id, ${WIDER_ID}, a.likeness, a.kind = w.kind, a.year, w.year, w.rating_count
    from alike_wider a join wider_title w on w.id = a.wider_id
  ),
  scored as (
    select place, title_id, wider_id, max(raters) as raters, max(likeness
      * case when is_kind then 1 else ${OTHER_KIND} end
      * case when abs(year - title_year) > 1 then ${OTHER_YEAR} else 1 end) as score
    from (select * from equal union all select * from alike) found
    group by place, title_id, wider_id
  ),
  placed as (
    select *, row_number() over likeliest as number, lead(score) over likeliest as next_score,
      lead(raters) over likeliest as next_raters
    from scored
    window likeliest as (partition by place order by score desc, raters desc nulls first, title_id, wider_id)
  ),
  best as (
    select place, title_id, wider_id, score * case
      when next_score = score and coalesce(next_raters * ${FAR_BETTER_KNOWN}::bigint >= raters, true) then ${SEVERAL} else 1 end as score
    from placed where number = 1
  )
  select place, title_id, wider_id, score from best`;

/**
 * Writes what was found ($3) into the history. In one statement with the search, the planner, which knows nothing of rows that
 * were written a moment ago, would search again for each of them.
 */
export const SAVE_MATCHES = `
  update blend_history h set title_id = found.title_id, wider_id = found.wider_id, match_score = found.score,
    match = case when found.score >= ${SURE} then 'sure' else 'doubtful' end
  from jsonb_to_recordset($3) as found (place int, title_id text, wider_id int, score float8)
  where h.blend_id = $1 and h.viewer_id = $2 and h.place = found.place`;
