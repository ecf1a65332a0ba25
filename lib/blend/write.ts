import { randomBytes } from "node:crypto";
import type { PoolClient } from "pg";
import { hashSecret } from "@/lib/auth/links";
import { isInBlend } from "@/lib/blend/evening/read";
import { LEAST_LIKENESS, MATCH, SAVE_MATCHES } from "@/lib/blend/match-statement";
import { OPEN_BLENDS } from "@/lib/blend/open-blends";
import {
  type HistoryUpload,
  MOST_BLENDS,
  MOST_FRIENDS,
  type UploadedTitle,
} from "@/lib/blend/schema";
import { inTurn, pool } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { announce } from "@/lib/rankings/write";
import type { ViewerId } from "@/lib/session";

/** Makes a blend with its owner as the first friend in it; gives its id. */
export async function saveBlend(
  ownerId: ViewerId,
  { name, sharesLog }: { name: string; sharesLog: boolean },
) {
  return inTurn(`blends of ${ownerId}`, async (client) => {
    const { rowCount } = await client.query(`select from ${OPEN_BLENDS} b where owner_id = $1`, [
      ownerId,
    ]);
    if ((rowCount ?? 0) >= MOST_BLENDS)
      throw new AppError(
        "unprocessable",
        `You own ${MOST_BLENDS} blends. Delete one of them first.`,
      );
    const { rows } = await client.query<{ id: string }>(
      "insert into blend (name, owner_id) values ($1, $2) returning id",
      [name, ownerId],
    );
    await addFriend(client, { blendId: rows[0].id, viewerId: ownerId, sharesLog });
    return rows[0].id;
  });
}

const SECRET_BYTES = 32;

/** Makes the link by which friends join; the one before ends. Only the owner may. */
export async function saveJoinSecret(ownerId: ViewerId, blendId: string) {
  const secret = randomBytes(SECRET_BYTES).toString("base64url");
  const { rowCount } = await pool().query(
    `update blend set token_hash = $3, link_expires_at = now() + interval '7 days'
     where id = (select id from ${OPEN_BLENDS} b where id = $2 and owner_id = $1)`,
    [ownerId, blendId, hashSecret(secret)],
  );
  if (rowCount === 0) throw new AppError("notFound");
  return secret;
}

/** Lets a friend in by the secret of a link; joining again changes only what they share. */
export async function saveJoining(
  viewerId: ViewerId,
  { secret, sharesLog }: { secret: string; sharesLog: boolean },
) {
  const { rows } = await pool().query<{ id: string }>(
    `select id from ${OPEN_BLENDS} b where token_hash = $1 and link_expires_at > now()`,
    [hashSecret(secret)],
  );
  const blendId = rows.at(0)?.id;
  if (blendId === undefined) throw new AppError("linkUsed");
  await inTurn(`friends of ${blendId}`, async (client) => {
    const inIt = await client.query<{ id: string }>(
      "select viewer_id as id from blend_friend where blend_id = $1",
      [blendId],
    );
    const others = inIt.rows.filter(({ id }) => id !== viewerId);
    if (others.length >= MOST_FRIENDS)
      throw new AppError("unprocessable", `A blend is for at most ${MOST_FRIENDS} friends.`);
    await addFriend(client, { blendId, viewerId, sharesLog });
  });
  await announce("blends");
  return blendId;
}

async function addFriend(
  client: PoolClient,
  { blendId, viewerId, sharesLog }: { blendId: string; viewerId: ViewerId; sharesLog: boolean },
) {
  await client.query(
    `insert into blend_friend (blend_id, viewer_id, shares_log) values ($1, $2, $3)
     on conflict (blend_id, viewer_id) do update set shares_log = excluded.shares_log`,
    [blendId, viewerId, sharesLog],
  );
}

/** Takes a friend out of a blend with their history; an owner deletes the blend instead. */
export async function saveLeaving(viewerId: ViewerId, blendId: string) {
  const { rowCount } = await pool().query(
    `delete from blend_friend where blend_id = $2 and viewer_id = $1
       and not exists (select from blend where id = $2 and owner_id = $1)`,
    [viewerId, blendId],
  );
  if (rowCount === 0) throw new AppError("notFound");
  await announce("blends");
}

export async function eraseHistory(viewerId: ViewerId, blendId: string) {
  await pool().query("delete from blend_upload where blend_id = $2 and viewer_id = $1", [
    viewerId,
    blendId,
  ]);
  await announce("blends");
}

/** Stores a friend's history in place of the one before and finds its titles in the catalogue. */
export async function saveHistory(viewerId: ViewerId, blendId: string, upload: HistoryUpload) {
  if (!(await isInBlend(viewerId, blendId))) throw new AppError("notFound");
  await inTurn(`history of ${viewerId} in ${blendId}`, async (client) => {
    await client.query("delete from blend_upload where blend_id = $1 and viewer_id = $2", [
      blendId,
      viewerId,
    ]);
    await client.query(
      "insert into blend_upload (blend_id, viewer_id, accounts) values ($1, $2, $3)",
      [blendId, viewerId, JSON.stringify(upload.accounts)],
    );
    await insertTitles(client, [blendId, viewerId], upload.titles);
    await matchTitles(client, [blendId, viewerId]);
  });
  await announce("blends");
}

async function matchTitles(client: PoolClient, owner: [blendId: string, viewerId: string]) {
  await client.query(`set local pg_trgm.similarity_threshold = ${LEAST_LIKENESS}`);
  await client.query(LOOK_UP);
  const { rows } = await client.query(MATCH, owner);
  await client.query("set local enable_nestloop = off");
  await client.query(SAVE_MATCHES, [...owner, JSON.stringify(rows)]);
}

// to compare a name with every other is far dearer than the planner takes it for
const LOOK_UP = "set local enable_seqscan = off; set local jit = off";

async function insertTitles(
  client: PoolClient,
  owner: [blendId: string, viewerId: string],
  titles: UploadedTitle[],
) {
  const rows = titles.map((title, place) => ({ ...title, place }));
  await client.query(
    `insert into blend_history (blend_id, viewer_id, place, kind, name, other_names, viewings, episodes,
       seconds, last_day, rating, is_listed)
     select $1, $2, place, kind, name,
       array(select jsonb_array_elements_text("otherNames")), viewings, episodes,
       seconds, "lastDay", rating, "isListed"
     from jsonb_to_recordset($3) as given (place int, kind text, name text, "otherNames" jsonb, viewings int,
       episodes int, seconds int, "lastDay" date, rating smallint, "isListed" boolean)`,
    [...owner, JSON.stringify(rows)],
  );
}

/** Settles a doubtful match of one's own history. */
export async function saveMatch(
  viewerId: ViewerId,
  { blendId, place, isRight }: { blendId: string; place: number; isRight: boolean },
) {
  const { rowCount } = await pool().query(
    `update blend_history set match = case when $4 then 'confirmed' else 'refused' end
     where blend_id = $2 and viewer_id = $1 and place = $3
       and (title_id is not null or wider_id is not null)
       and exists (select from ${OPEN_BLENDS} b where id = $2)`,
    [viewerId, blendId, place, isRight],
  );
  if (rowCount === 0) throw new AppError("notFound");
  await announce("blends");
}
