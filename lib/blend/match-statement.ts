// How much of the likeness of names is left where something else speaks against it.
const OTHER_KIND = 0.85;
const OTHER_YEAR = 0.7;
const WITHOUT_SUBTITLE = 0.8;
const SEVERAL = 0.8; // when titles of the same name are as likely
const SURE = 0.92;

/** The likeness of names from which trigrams are worth a look at all. */
export const LEAST_LIKENESS = 0.55;

/**
 * Finds the titles of one history in the catalogue ($1 blend, $2 viewer). Equal names are found first, in every language there
 * is, then with the subtitle of either left out; only what is left is compared by trigrams, which is dearer.
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
    select id, kind, year, title as name from title where withdrawn_at is null
    union
    select id, kind, year, original_title from title
      where withdrawn_at is null and original_title is not null
  ),
  title_name as materialized (
    select id, kind, year, folded(name) as plain, 1::real as part from called
    union
    select id, kind, year, folded(split_part(name, ': ', 1)), ${WITHOUT_SUBTITLE} from called
      where name like '%: %'
  ),
  equal as materialized (
    select n.place, t.id, n.part * t.part as likeness, n.kind = t.kind as is_kind, n.year,
      t.year as title_year
    from name n join title_name t on t.plain = n.plain
    where n.plain <> '' and (n.part = 1 or t.part = 1)
  ),
  alike as materialized (
    select n.place, t.id, similarity(n.plain, folded(t.title)), n.kind = t.kind, n.year, t.year
    from name n join title t on folded(t.title) % n.plain
    where t.withdrawn_at is null and n.part = 1 and length(n.plain) >= 4
      and not exists (select from equal where equal.place = n.place)
  ),
  scored as (
    select place, id, max(likeness
      * case when is_kind then 1 else ${OTHER_KIND} end
      * case when abs(year - title_year) > 1 then ${OTHER_YEAR} else 1 end) as score
    from (select * from equal union all select * from alike) found
    group by place, id
  ),
  best as (
    select distinct on (place) place, id,
      score * case when count(*) over (partition by place, score) > 1 then ${SEVERAL} else 1 end as score
    from scored order by place, scored.score desc, id
  )
  update blend_history h set title_id = best.id, match_score = best.score,
    match = case when best.score >= ${SURE} then 'sure' else 'doubtful' end
  from best where h.blend_id = $1 and h.viewer_id = $2 and h.place = best.place`;
