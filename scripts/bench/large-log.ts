import { pool } from "@/lib/db";
import { loadShippedCatalogue } from "@/lib/titles/catalogue";

const VIEWERS = 1_000;
const PAGES = 5; // of each viewer
const SHELVES = 4;
const SHELF = 10;

/** The catalogue, a thousand viewers and their pages. */
export async function addLargeCircle() {
  await loadShippedCatalogue();
  await pool().query(
    `insert into viewer (name, avatar, origin) select 'Viewer ' || n, 'fox', 'synthetic' from generate_series(1, $1) n`,
    [VIEWERS],
  );
  await pool().query(
    `with titles as (select array_agg(id order by id) as ids from title),
      page as materialized (
        select n, (
          select jsonb_agg(jsonb_build_object('kind', 'top-picks', 'label', 'Top picks', 'propensity', 1, 'titles', shelf.titles)
            order by shelf.row)
          from (
            select row, jsonb_agg(jsonb_build_object('id', ids[1 + (n * 7 + row * ${SHELF} + position) % cardinality(ids)],
              'score', 0.5, 'propensity', 0.1, 'reason', null) order by position) as titles
            from generate_series(0, ${SHELVES - 1}) row, generate_series(0, ${SHELF - 1}) position group by row
          ) shelf) as rows
        from titles, generate_series(1, ${PAGES}) n
      )
      insert into ranking (id, viewer_id, policy, policy_version, weights_version, created_at, grid, rows)
      select gen_random_uuid(), v.id, 'neighbours', '1', 1, now() - n * interval '1 day', '[]', rows
      from viewer v, page where v.origin = 'synthetic'`,
  );
}

/** Events numbered from one to another, spread over viewers and a month; six in ten are impressions, a hundred are a tab's. */
export async function addEvents(from: number, to: number) {
  await pool().query(
    `with viewers as (select array_agg(id order by id) as ids from viewer where origin = 'synthetic'),
      titles as (select array_agg(id order by id) as ids from title),
      pages as (select array_agg(id order by viewer_id, created_at) as ids from ranking)
      insert into event (viewer_id, id, kind, title_id, weight, weights_version, occurred_at, sent_at, received_at,
        corrected_at, viewing_id, visit_id, tab_id, tab_seq, ranking_id, "row", position, detail)
      select viewers.ids[1 + v], gen_random_uuid(), k.kind, titles.ids[1 + (n / 10 + v) % cardinality(titles.ids)],
        k.weight, 1, t.at, t.at, t.at, t.at, md5(v || ' viewing ' || own / 10)::uuid, tab.id, tab.id,
        own % 100, pages.ids[1 + v * ${PAGES} + (n / ${VIEWERS}) % ${PAGES}], (n / 7) % ${SHELVES}, (n / 3) % ${SHELF}, k.detail
      from viewers, titles, pages, generate_series($1::int, $2::int) n,
        lateral (select n % ${VIEWERS} as v, n / ${VIEWERS} as own) who,
        lateral (select md5(v || ' tab ' || own / 100)::uuid as id) tab,
        lateral (select now() - interval '30 days' + n * interval '30 days' / 10000000 as at) t,
        lateral (select (array['impression', 'impression', 'impression', 'impression', 'impression', 'impression', 'click',
          'play', 'progress', 'close'])[1 + (n / ${VIEWERS}) % 10] as kind) named,
        lateral (select kind, case kind when 'click' then 1 when 'play' then 2 when 'close' then 2 else 0 end as weight,
          case kind when 'impression' then jsonb_build_object('visibleMs', 1500, 'firstVisibleAt', t.at)
            when 'click' then '{}' when 'play' then '{"position": 0}'
            else '{"position": 10, "duration": 20, "played": [[0, 10]]}' end as detail) k`,
    [from, to],
  );
  await pool().query("analyze event");
}
