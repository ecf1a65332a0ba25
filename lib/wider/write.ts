import { inTurn, pool } from "@/lib/db";
import { AppError } from "@/lib/errors";
import type { ViewerId } from "@/lib/session";

const MOST_WISHES = 1_000;

/** Lets people elsewhere speak in everybody's rows, or silences them. */
export async function saveElsewhere(isHeard: boolean) {
  await pool().query(
    `insert into setting (key, value) values ('elsewhere', to_jsonb($1::boolean))
     on conflict (key) do update set value = excluded.value, updated_at = now()`,
    [isHeard],
  );
}

/** Puts a wider title on a viewer's wish list; a second time changes nothing. Gives its name. */
export async function saveWish(viewerId: ViewerId, widerId: number): Promise<string> {
  return inTurn(`wishes of ${viewerId}`, async (client) => {
    const { rowCount } = await client.query("select from wish where viewer_id = $1", [viewerId]);
    if ((rowCount ?? 0) >= MOST_WISHES)
      throw new AppError("unprocessable", `A wish list holds ${MOST_WISHES} titles.`);
    const { rows } = await client.query<{ name: string }>(
      "select name from wider_title where id = $1",
      [widerId],
    );
    if (rows.length === 0) throw new AppError("notFound");
    await client.query(
      `insert into wish (viewer_id, wider_id, kind, name, year, imdb_id, tmdb_id)
       select $1, id, kind, name, year, imdb_id, tmdb_id from wider_title where id = $2
       on conflict (viewer_id, wider_id) do nothing`,
      [viewerId, widerId],
    );
    return rows[0].name;
  });
}

/** Takes one of a viewer's own wishes back. */
export async function eraseWish(viewerId: ViewerId, wishId: string): Promise<string> {
  const { rows } = await pool().query<{ name: string }>(
    "delete from wish where viewer_id = $1 and id = $2 returning name",
    [viewerId, wishId],
  );
  if (rows.length === 0) throw new AppError("notFound");
  return rows[0].name;
}
