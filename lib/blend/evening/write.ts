import type { PoolClient } from "pg";
import { maySettle } from "@/lib/blend/evening/evening";
import { isInBlend, readStoredEvening } from "@/lib/blend/evening/read";
import type { TonightWishes } from "@/lib/blend/wishes";
import { inTurn, pool } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { announce } from "@/lib/rankings/write";
import type { ViewerId } from "@/lib/session";
import { isWithin, type Maturity } from "@/lib/titles/maturity";

/** Shares what a friend wants tonight with all others in the blend; the last one who moved something counts. */
export async function saveWishes(viewerId: ViewerId, blendId: string, wishes: TonightWishes) {
  await requireFriend(viewerId, blendId);
  await pool().query(
    `insert into blend_evening (blend_id, wishes, wished_by, revision) values ($1, $2, $3, 1)
     on conflict (blend_id) do update set wishes = excluded.wishes, wished_by = excluded.wished_by,
       revision = blend_evening.revision + 1`,
    [blendId, JSON.stringify(wishes), viewerId],
  );
  await announce("blends");
}

type Vote = { titleId: string; isFor: boolean | null };

/** Takes a friend's vote on a title for tonight, or takes it back. */
export async function saveVote(viewerId: ViewerId, blendId: string, { titleId, isFor }: Vote) {
  await requireFriend(viewerId, blendId);
  if (isFor === null) {
    await pool().query(
      "delete from blend_vote where blend_id = $1 and viewer_id = $2 and title_id = $3",
      [blendId, viewerId, titleId],
    );
  } else {
    await inTurn(`friends of ${blendId}`, async (client) => {
      await requireFitting(client, blendId, titleId);
      await client.query(
        `insert into blend_vote (blend_id, viewer_id, title_id, is_for) values ($1, $2, $3, $4)
         on conflict (blend_id, viewer_id, title_id) do update set is_for = excluded.is_for, voted_at = now()`,
        [blendId, viewerId, titleId, isFor],
      );
    });
  }
  await announce("blends");
}

/** Settles a blend on a title for tonight: its owner may, and anybody by a majority of those who are here. */
export async function saveChoice(viewerId: ViewerId, blendId: string, titleId: string) {
  await requireFriend(viewerId, blendId);
  await inTurn(`friends of ${blendId}`, async (client) => {
    await requireFitting(client, blendId, titleId);
    const stored = await readStoredEvening(blendId);
    if (!stored || !maySettle(viewerId, titleId, stored))
      throw new AppError("notAllowed", "It takes the owner of the blend, or a majority of votes.");
    await client.query(
      `insert into blend_evening (blend_id, title_id, settled_by, settled_at) values ($1, $2, $3, now())
       on conflict (blend_id) do update set title_id = excluded.title_id, settled_by = excluded.settled_by,
         settled_at = excluded.settled_at`,
      [blendId, titleId, viewerId],
    );
  });
  await announce("blends");
}

/** Opens the question again; for the owner and whoever settled it. */
export async function eraseChoice(viewerId: ViewerId, blendId: string) {
  await requireFriend(viewerId, blendId);
  const { rowCount } = await pool().query(
    `update blend_evening e set title_id = null, settled_by = null, settled_at = null from blend b
     where e.blend_id = $1 and b.id = $1 and e.title_id is not null and $2::uuid in (b.owner_id, e.settled_by)`,
    [blendId, viewerId],
  );
  if (rowCount === 0)
    throw new AppError("notAllowed", "Only who settled it, or the owner, may open it again.");
  await announce("blends");
}

async function requireFriend(viewerId: ViewerId, blendId: string) {
  if (!(await isInBlend(viewerId, blendId))) throw new AppError("notFound");
}

/** A title that is offered, and above nobody's limit in this blend; of the wider library nothing says whom it suits. */
async function requireFitting(client: PoolClient, blendId: string, titleId: string) {
  const { rows } = await client.query<{ maturity: string | null; limit: Maturity | null }>(
    `select t.maturity, v.maturity_limit as limit
     from (select id, maturity from title where withdrawn_at is null and open_to is null
       union all select 'wider:' || id, null from wider_title where id = $3) t,
       blend_friend f join viewer v on v.id = f.viewer_id
     where t.id = $2 and f.blend_id = $1`,
    [blendId, titleId, /^wider:(\d{1,9})$/.exec(titleId)?.[1] ?? null],
  );
  const suitsAll = rows.every(({ maturity, limit }) =>
    maturity === null ? limit === null : isWithin(maturity, limit),
  );
  if (rows.length === 0 || !suitsAll) throw new AppError("notFound");
}
