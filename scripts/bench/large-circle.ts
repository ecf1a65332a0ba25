import { pool } from "@/lib/db";
import { announce } from "@/lib/rankings/write";
import type { ViewerId } from "@/lib/session";

const VIEWINGS = 20; // of each viewer, some titles far more popular than others

/** Viewers who help others and have watched, put into the log of a running Matinee at once. */
export async function addCircle(viewers: number): Promise<ViewerId[]> {
  const { rows } = await pool().query<{ id: ViewerId }>(
    `with added as (
      insert into viewer (name, avatar, origin)
      select 'Viewer ' || n, 'fox', 'real' from generate_series(1, $1::int) n returning id
    ), agreed as (
      insert into consent (viewer_id, choice, version, granted)
      select id, choice, 1, true from added, unnest(array['helps_others', 'visible_by_name']) choice
    )
    select id from added`,
    [viewers],
  );
  const ids = rows.map(({ id }) => id);
  await announce("viewers");
  await pool().query(
    `with titles as (select array_agg(id order by md5(id)) as ids from title)
    insert into event (viewer_id, id, kind, title_id, weight, weights_version, occurred_at, sent_at, received_at,
      corrected_at, viewing_id, visit_id, tab_id, tab_seq, detail)
    select v.id, gen_random_uuid(), k.kind, titles.ids[1 + floor(cardinality(titles.ids) * power(v.chance, 2))::int],
      k.weight, 1, v.at, v.at, v.at, v.at, v.viewing, v.viewing, v.viewing, k.number, k.detail
    from titles,
      lateral (select id, random() as chance, gen_random_uuid() as viewing,
          now() - random() * interval '20 days' as at, random() as patience
        from unnest($1::uuid[]) id, generate_series(1, $2::int)) v,
      lateral (values (0, 'click', 1, '{}'::jsonb), (1, 'play', 2, '{"position": 0}'::jsonb),
        (2, 'complete', 4, '{"position": 20, "duration": 20, "played": [[0, 20]]}'::jsonb)) k (number, kind, weight, detail)
    where k.number <= 3 * v.patience`,
    [ids, VIEWINGS],
  );
  await announce("events");
  return ids;
}
