import { pool } from "@/lib/db";
import type { ViewerId } from "@/lib/session";

/** How a viewer and a title parted. */
export type LeftOff = {
  resumeSeconds: number; // 0 after a full watch, after forgetting, and for a title not yet played
  opinion: "like" | "dislike" | null;
};

type Row = { lastKind: string; position: number | null; isComplete: boolean; opinion: string };

/** When the viewer last did something with a title here; null for never. */
export async function readLastActAt(viewerId: ViewerId, titleId: string): Promise<Date | null> {
  const { rows } = await pool().query<{ at: Date | null }>(
    "select max(corrected_at) as at from event where viewer_id = $1 and title_id = $2",
    [viewerId, titleId],
  );
  return rows[0].at;
}

/** Where the viewer's last viewing of a title stopped, and what they said about it. */
export async function readLeftOff(viewerId: ViewerId, titleId: string): Promise<LeftOff> {
  const { rows } = await pool().query<Row>(
    `with own as (
       select kind, viewing_id, corrected_at, seq, (detail ->> 'position')::float8 as position
       from event where viewer_id = $1 and title_id = $2
     ),
     last as (
       select * from own where kind in ('progress', 'pause', 'close', 'complete', 'forget')
       order by corrected_at desc, seq desc limit 1
     )
     select last.kind as "lastKind", last.position,
       exists (select from own where own.kind = 'complete' and own.viewing_id = last.viewing_id) as "isComplete",
       (select own.kind from own where own.kind in ('like', 'dislike', 'unrate', 'forget')
         order by corrected_at desc, own.kind = 'forget' desc, seq desc limit 1) as opinion
     from (values (1)) as one left join last on true`,
    [viewerId, titleId],
  );
  const [{ lastKind, position, isComplete, opinion }] = rows;
  const isOver = isComplete || lastKind === "forget";
  return {
    resumeSeconds: isOver ? 0 : (position ?? 0),
    opinion: opinion === "like" || opinion === "dislike" ? opinion : null,
  };
}
