import { hashSecret } from "@/lib/auth/links";
import type {
  Blend,
  BlendFriend,
  BlendInList,
  BroughtTitle,
  Invitation,
  Known,
  OwnHistory,
} from "@/lib/blend/blend";
import { isBlendId } from "@/lib/blend/blend-id";
import { OPEN_BLENDS } from "@/lib/blend/open-blends";
import { pool } from "@/lib/db";
import type { ViewerId } from "@/lib/session";

export async function readBlends(viewerId: ViewerId): Promise<BlendInList[]> {
  const { rows } = await pool().query<BlendInList>(
    `select b.id, b.name, b.owner_id = $1 as "isOwner",
       (select jsonb_agg(jsonb_build_object('name', v.name, 'avatar', v.avatar) order by f.joined_at, v.name)
        from blend_friend f join viewer v on v.id = f.viewer_id where f.blend_id = b.id) as friends
     from ${OPEN_BLENDS} b join blend_friend own on own.blend_id = b.id and own.viewer_id = $1
     order by b.created_at desc, b.id`,
    [viewerId],
  );
  return rows;
}

/** Titles that the histories of a blend were found to hold; for making its list, never to be shown as they are. */
export async function readKnown({ id }: Blend): Promise<Known[]> {
  const { rows } = await pool().query<Known>(
    `select viewer_id as "viewerId", title_id as "titleId", wider_id as "widerId", sum(viewings)::float8 as viewings,
       max(rating)::int as rating, bool_or(is_listed) as "isListed"
     from blend_history h join ${OPEN_BLENDS} b on b.id = h.blend_id
     where b.id = $1 and match in ('sure', 'confirmed')
       and (title_id is not null or wider_id is not null)
     group by viewer_id, title_id, wider_id order by viewer_id, title_id, wider_id`,
    [id],
  );
  return rows;
}

/** A blend that the viewer is in, or null: to all others it does not exist. */
export async function readBlend(viewerId: ViewerId, blendId: string): Promise<Blend | null> {
  if (!isBlendId(blendId)) return null;
  const { rows } = await pool().query<BlendFriend & { blend: string; ownerId: string }>(
    `select b.name as blend, b.owner_id as "ownerId", v.id, v.name, v.avatar, f.shares_log as "sharesLog",
       (select count(*)::int from blend_history h
        where h.blend_id = b.id and h.viewer_id = v.id) as "broughtTitles"
     from ${OPEN_BLENDS} b
     join blend_friend own on own.blend_id = b.id and own.viewer_id = $1
     join blend_friend f on f.blend_id = b.id
     join viewer v on v.id = f.viewer_id
     where b.id = $2 order by f.joined_at, v.name`,
    [viewerId, blendId],
  );
  if (rows.length === 0) return null;
  const [{ blend, ownerId }] = rows;
  const friends = rows.map(({ id, name, avatar, sharesLog, broughtTitles }) => ({
    ...{ id, name, avatar },
    ...{ sharesLog, broughtTitles },
  }));
  return { id: blendId, name: blend, ownerId, friends };
}

/** What a link to a blend says to whoever opens it; null for a link that opens nothing. */
export async function readInvitation(
  viewerId: ViewerId,
  secret: string,
): Promise<Invitation | null> {
  const { rows } = await pool().query<Invitation>(
    `select b.name, v.name as owner,
       (select count(*)::int from blend_friend f where f.blend_id = b.id) as friends,
       exists (select from blend_friend f where f.blend_id = b.id and f.viewer_id = $1) as "isIn"
     from ${OPEN_BLENDS} b join viewer v on v.id = b.owner_id
     where b.token_hash = $2 and b.link_expires_at > now()`,
    [viewerId, hashSecret(secret)],
  );
  return rows.at(0) ?? null;
}

/** One's own history in a blend; there is no way to ask for somebody else's. */
export async function readOwnHistory(
  viewerId: ViewerId,
  blendId: string,
): Promise<OwnHistory | null> {
  const upload = await pool().query<Omit<OwnHistory, "titles">>(
    `select accounts, uploaded_at as "uploadedAt" from blend_upload u join ${OPEN_BLENDS} b on b.id = u.blend_id
     where u.viewer_id = $1 and b.id = $2`,
    [viewerId, blendId],
  );
  if (upload.rows.length === 0) return null;
  const { rows } = await pool().query<BroughtTitle>(
    `select place, h.kind, h.name, viewings, episodes, h.title_id as "titleId", h.wider_id as "widerId",
       coalesce(t.title, w.name) as title, slug, coalesce(t.year, w.year) as year, match, match_score as "matchScore"
     from blend_history h left join title t on t.id = h.title_id left join wider_title w on w.id = h.wider_id
     where viewer_id = $1 and blend_id = $2 order by place`,
    [viewerId, blendId],
  );
  return { ...upload.rows[0], titles: rows };
}
