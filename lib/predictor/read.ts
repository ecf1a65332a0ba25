import { pool } from "@/lib/db";
import { type ActLabel, labelOf, type TitleActs } from "@/lib/predictor/act-labels";
import { ACTS_STATEMENT } from "@/lib/predictor/acts-statement";
import { LEAST_LABELS } from "@/lib/predictor/labels";
import { type PredictorReport, predictorReport } from "@/lib/predictor/schema";
import type { ViewerId } from "@/lib/session";
import { maturitiesWithin, type Reader } from "@/lib/titles/maturity";

/** What a viewer made of titles, and with `circle` everybody whose taste helps others as well. */
export async function readLabels(
  viewerId: string,
  { circle }: { circle: boolean },
): Promise<ActLabel[]> {
  const { rows } = await pool().query<TitleActs>(ACTS_STATEMENT, [viewerId, circle]);
  return rows.flatMap((acts) => labelOf(acts) ?? []);
}

export type StoredPredictor = { trainedAt: Date; labels: number; report: PredictorReport };

/** What was learnt of a viewer last; null when nothing was, or by a version that reported otherwise. */
export async function readPredictor(viewerId: ViewerId): Promise<StoredPredictor | null> {
  const { rows } = await pool().query<{ trainedAt: Date; labels: number; report: unknown }>(
    `select trained_at as "trainedAt", labels, report from predictor where viewer_id = $1`,
    [viewerId],
  );
  const row = rows.at(0);
  const report = predictorReport.safeParse(row?.report);
  return row && report.success ? { ...row, report: report.data } : null;
}

export type StoredPrediction = { titleId: string; chance: number; pro: string[]; contra: string[] };

export async function readPrediction(
  viewerId: ViewerId,
  titleId: string,
): Promise<StoredPrediction | null> {
  const { rows } = await pool().query<StoredPrediction>(
    `select title_id as "titleId", chance, pro, contra from prediction
     where viewer_id = $1 and title_id = $2`,
    [viewerId, titleId],
  );
  return rows.at(0) ?? null;
}

/** The likeliest of the titles that the viewer did nothing with that scores or tells an opinion. */
export async function readLikeliest(
  viewer: Reader & { id: ViewerId },
  limit: number,
): Promise<StoredPrediction[]> {
  const { rows } = await pool().query<StoredPrediction>(
    `select p.title_id as "titleId", p.chance, p.pro, p.contra
     from prediction p join title t on t.id = p.title_id
     where p.viewer_id = $1 and t.withdrawn_at is null and ($2::text[] is null or t.maturity = any($2))
       and not exists (select from event e where e.viewer_id = $1 and e.title_id = p.title_id
         and e.kind in ('play', 'complete', 'dislike', 'hide'))
     order by p.chance desc, p.title_id limit $3`,
    [viewer.id, maturitiesWithin(viewer.maturityLimit), limit],
  );
  return rows;
}

export type DueTerms = {
  news: number; // acts that make labels since somebody was learnt from, from which it is worth it again
  catalogueVersion: string; // that predictions should cover
  lookedAt: Date | null; // when it was last asked: who was found to have told too little is not tried again before they act
};

const LABELLING = "'complete', 'close', 'like', 'dislike', 'unrate', 'hide', 'unhide', 'forget'";

/**
 * Viewers for whom learning is due, those never learnt from first: who told enough that is new since the last time, or
 * whose predictions are of another catalogue. Made-up viewers learn nothing, and neither does who paused logging.
 */
export async function readDue({ news, catalogueVersion, lookedAt }: DueTerms): Promise<ViewerId[]> {
  const acts = `select from event e where e.viewer_id = v.id and e.kind in (${LABELLING})`;
  const { rows } = await pool().query<{ id: ViewerId }>(
    `select v.id from viewer v left join predictor p on p.viewer_id = v.id
     where v.origin in ('real', 'demo') and not v.logging_paused and case
       when p.viewer_id is null then
         exists (${acts} and e.received_at > coalesce($3, '-infinity'::timestamptz))
         and (select count(*) from (${acts} limit $4) told) = $4
       else p.catalogue_version <> $2
         or (select count(*) from (${acts} and e.received_at > p.trained_at limit $1) fresh) = $1
     end
     order by p.trained_at nulls first, v.id limit 100`,
    [news, catalogueVersion, lookedAt, LEAST_LABELS],
  );
  return rows.map(({ id }) => id);
}

/** Whether a viewer is there, and when they last had erased what they did. */
export async function readErasure(viewerId: string) {
  const { rows } = await pool().query<{ erasedAt: Date | null }>(
    `select erased_at as "erasedAt" from viewer where id = $1`,
    [viewerId],
  );
  return rows.at(0) ?? null;
}

export type ResearchReport = { origin: string; report: PredictorReport };

/** Reports of viewers who agreed to research, and of made-up ones, under no name. */
export async function readResearchReports(): Promise<ResearchReport[]> {
  const { rows } = await pool().query<{ origin: string; report: unknown }>(
    `select v.origin, p.report from predictor p join viewer v on v.id = p.viewer_id
     left join (select distinct on (viewer_id) viewer_id, granted from consent
       where choice = 'research_export' order by viewer_id, id desc) r on r.viewer_id = v.id
     where v.origin = 'synthetic' or coalesce(r.granted, false)`,
  );
  return rows.flatMap(({ origin, report }) => {
    const known = predictorReport.safeParse(report);
    return known.success ? [{ origin, report: known.data }] : [];
  });
}
