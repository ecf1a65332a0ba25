import { pool } from "@/lib/db";
import type { ViewerId } from "@/lib/session";

/** What a viewer has said about titles, by title id. */
export type Marks = {
  listed: Map<string, Date>; // when it was put on the list
  opinions: Map<string, "like" | "dislike">;
};

/** Folds list and opinions from the log: the last word on each title counts, and forgetting takes opinions along. */
export async function readMarks(viewerId: ViewerId): Promise<Marks> {
  const { rows } = await pool().query<{ titleId: string; kind: string; at: Date }>({
    name: "read-marks",
    text: `select distinct on (title_id, subject) title_id as "titleId", kind, corrected_at as at
      from event,
        lateral (select case when kind in ('list_add', 'list_remove') then 'list' else 'opinion' end) s (subject)
      where viewer_id = $1 and title_id is not null
        and kind in ('list_add', 'list_remove', 'like', 'dislike', 'unrate', 'forget')
      order by title_id, subject, corrected_at desc, id desc`,
    values: [viewerId],
  });
  const listed = rows
    .filter(({ kind }) => kind === "list_add")
    .map((row) => [row.titleId, row.at] as const);
  const opinions = rows.flatMap(({ titleId, kind }) =>
    kind === "like" || kind === "dislike" ? [[titleId, kind] as const] : [],
  );
  return { listed: new Map(listed), opinions: new Map(opinions) };
}
