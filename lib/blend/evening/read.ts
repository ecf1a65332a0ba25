import type { ChosenTitle, StoredEvening } from "@/lib/blend/evening/evening";
import { tonightWishes } from "@/lib/blend/evening/schema";
import { OPEN_BLENDS } from "@/lib/blend/open-blends";
import { pool } from "@/lib/db";

/** What was said longer ago belongs to another evening. */
export const EVENING = "interval '12 hours'";

type EveningRow = Omit<StoredEvening, "wishes" | "choice"> & {
  wishes: unknown;
  settledBy: string | null;
  title: ChosenTitle | null;
};

/** Tonight in a blend, for everybody in it; null where there is no such blend. */
export async function readStoredEvening(blendId: string): Promise<StoredEvening | null> {
  const { rows } = await pool().query<EveningRow>(EVENING_OF_BLEND, [blendId]);
  const row = rows.at(0);
  if (!row) return null;
  const { title, settledBy, ...rest } = row;
  // an aggregation or mood of another version of Matinee is no wish
  const wishes = tonightWishes.safeParse(row.wishes).data ?? null;
  return { ...rest, wishes, choice: title && { title, by: settledBy } };
}

const EVENING_OF_BLEND = `
  select (extract(epoch from statement_timestamp()) * 1000)::float8 as at, b.owner_id as "ownerId", e.wishes, coalesce(e.revision, 0) as revision,
    e.wished_by as "wishedBy", e.settled_by as "settledBy",
    (select jsonb_agg(jsonb_build_object('id', v.id, 'name', v.name) order by f.joined_at, v.name)
     from blend_friend f join viewer v on v.id = f.viewer_id where f.blend_id = b.id) as friends,
    coalesce((select jsonb_agg(jsonb_build_object('viewerId', o.viewer_id, 'titleId', o.title_id, 'isFor', o.is_for)
        order by o.title_id, o.viewer_id)
      from blend_vote o where o.blend_id = b.id and o.voted_at > now() - ${EVENING}), '[]') as votes,
    case when t.id is not null then jsonb_build_object('id', t.id, 'slug', t.slug, 'title', t.title,
      'year', t.year, 'runtimeMinutes', t.runtime_minutes, 'images', t.media->'images', 'outside', null)
    when w.id is not null then jsonb_build_object('id', 'wider:' || w.id, 'slug', null, 'title', w.name,
      'year', w.year, 'runtimeMinutes', w.runtime_minutes, 'images', null,
      'outside', jsonb_build_object('kind', w.kind, 'imdbId', w.imdb_id, 'tmdbId', w.tmdb_id)) end as title,
    md5(b.name || coalesce((select string_agg(concat_ws(' ', f.viewer_id, f.shares_log, u.uploaded_at), ',' order by f.viewer_id)
      from blend_friend f left join blend_upload u using (blend_id, viewer_id) where f.blend_id = b.id), '')
      || coalesce((select string_agg(concat_ws(' ', h.viewer_id, h.place, h.match), ',' order by h.viewer_id, h.place)
        from blend_history h where h.blend_id = b.id and h.match in ('confirmed', 'refused')), '')) as "listVersion"
  from ${OPEN_BLENDS} b
  left join blend_evening e on e.blend_id = b.id
  left join title t on t.id = e.title_id and t.withdrawn_at is null and e.settled_at > now() - ${EVENING}
  left join wider_title w on e.title_id = 'wider:' || w.id and e.settled_at > now() - ${EVENING}
  where b.id = $1`;

/** Whether somebody is in a blend that is open. */
export async function isInBlend(viewerId: string, blendId: string): Promise<boolean> {
  const { rowCount } = await pool().query(
    `select from blend_friend f join ${OPEN_BLENDS} b on b.id = f.blend_id
     where b.id = $1 and f.viewer_id = $2`,
    [blendId, viewerId],
  );
  return rowCount === 1;
}
