import { pool } from "@/lib/db";
import type { EventWeights, ScoringKind } from "@/lib/events/kinds";
import type { ViewerId } from "@/lib/session";

/** A version of the weights as everything that folds by it wants it. */
export const WEIGHT_COLUMNS = `version, click, play, skip, complete, close, fold, half_life_days as "halfLifeDays"`;

export type WeightVersion = Required<EventWeights> & { note: string; createdAt: Date };

/** Every version of the weights, the one in force first. */
export async function readWeightVersions(): Promise<WeightVersion[]> {
  const { rows } = await pool().query<WeightVersion>(
    `select ${WEIGHT_COLUMNS}, note, created_at as "createdAt" from weight_set order by version desc`,
  );
  return rows;
}

/** The weights in force. */
export async function readWeights(): Promise<Required<EventWeights>> {
  const { rows } = await pool().query<Required<EventWeights>>(
    `select ${WEIGHT_COLUMNS} from weight_set order by version desc limit 1`,
  );
  const [weights] = rows;
  if (!weights) throw new Error("Expected a version of the weights, but the table is empty.");
  return weights;
}

/** One deliberate opening of a title, as the history page shows it. */
export type PastViewing = {
  viewingId: string | null; // null for acts that came without one
  titleId: string;
  startedAt: Date;
  endedAt: Date;
  kinds: ScoringKind[];
  watchedSeconds: number; // longest stretch of played ranges that a heartbeat, close or complete told
  durationSeconds: number;
  skipsAhead: number;
  skipsBack: number;
  closedAtSeconds: number | null; // where the playhead stood when the viewer left; null when they did not, or nobody said
  isForgotten: boolean; // a later forget of the title took it out of the preferences
};

/** The furthest a viewing came. */
const viewingOutcomes = ["complete", "skip", "play", "click"] as const;

export type ViewingOutcome = (typeof viewingOutcomes)[number];

type HistoryPage = { before?: Date; limit?: number; outcome?: ViewingOutcome };

/** A viewer's viewings, newest first; `before` continues from the last `startedAt` seen. */
export async function readHistory(
  viewerId: ViewerId,
  { before, limit = 60, outcome }: HistoryPage = {},
): Promise<PastViewing[]> {
  const { rows } = await pool().query<PastViewing>(
    `with viewing as (
       select viewing_id, title_id, min(corrected_at) as started_at, max(corrected_at) as ended_at,
         max(corrected_at) filter (where kind <> 'progress') as acted_at,
         array_agg(distinct kind) filter (where kind in ('click', 'play', 'skip', 'complete', 'close')) as kinds,
         max((select coalesce(sum((r ->> 1)::float8 - (r ->> 0)::float8), 0)
           from jsonb_array_elements(detail -> 'played') r)) as watched_seconds,
         max((detail ->> 'duration')::float8) as duration_seconds,
         count(*) filter (where kind = 'skip' and (detail ->> 'to')::float8 > (detail ->> 'from')::float8)::int as skips_ahead,
         count(*) filter (where kind = 'skip' and (detail ->> 'to')::float8 < (detail ->> 'from')::float8)::int as skips_back,
         (array_agg((detail ->> 'position')::float8 order by corrected_at desc) filter (where kind = 'close'))[1] as closed_at
       from event
       where viewer_id = $1 and title_id is not null
         and kind in ('click', 'play', 'skip', 'complete', 'close', 'progress')
       group by title_id, viewing_id, case when viewing_id is null then id end
     ),
     forgotten as (
       select title_id, max(corrected_at) as at from event
       where viewer_id = $1 and kind = 'forget' group by title_id
     )
     select v.viewing_id as "viewingId", v.title_id as "titleId", v.started_at as "startedAt",
       v.ended_at as "endedAt", v.kinds, coalesce(v.watched_seconds, 0) as "watchedSeconds",
       coalesce(v.duration_seconds, 0) as "durationSeconds",
       v.skips_ahead as "skipsAhead", v.skips_back as "skipsBack", v.closed_at as "closedAtSeconds",
       coalesce(f.at >= v.acted_at, false) as "isForgotten"
     from viewing v left join forgotten f using (title_id)
     where v.kinds is not null and ($2::timestamptz is null or v.started_at < $2)
       and ($4::text is null or $4 = case when 'complete' = any(v.kinds) then 'complete'
         when 'skip' = any(v.kinds) then 'skip' when 'play' = any(v.kinds) then 'play' else 'click' end)
     order by v.started_at desc limit $3`,
    [viewerId, before ?? null, limit, outcome ?? null],
  );
  return rows;
}
