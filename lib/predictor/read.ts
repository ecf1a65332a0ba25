import { pool } from "@/lib/db";
import { type ActLabel, labelOf, type TitleActs } from "@/lib/predictor/act-labels";
import { ACTS_STATEMENT } from "@/lib/predictor/acts-statement";
import type { Forecast, ForetoldTitle } from "@/lib/predictor/forecast";
import { LEAST_LABELS } from "@/lib/predictor/labels";
import { readLikedThere } from "@/lib/predictor/library/read";
import { type PredictorReport, predictorReport } from "@/lib/predictor/schema";
import type { ViewerId } from "@/lib/session";
import { type Maturity, maturitiesWithin, type Reader } from "@/lib/titles/maturity";

/**
 * What a viewer made of titles, here and on their own media server, and with `circle` what everybody whose taste helps
 * others made of them here: a library speaks to its owner alone.
 */
export async function readLabels(
  viewerId: string,
  { circle }: { circle: boolean },
): Promise<ActLabel[]> {
  const there = await readLikedThere(viewerId);
  const { rows } = await pool().query<Omit<TitleActs, "likedThereAt">>(ACTS_STATEMENT, [
    viewerId,
    circle,
  ]);
  const met = new Set(rows.flatMap((acts) => (acts.viewerId === viewerId ? acts.titleId : [])));
  const here = rows.map((acts) => {
    const isOwn = acts.viewerId === viewerId;
    return { ...acts, likedThereAt: (isOwn ? there.get(acts.titleId) : undefined) ?? null };
  });
  const elsewhere = [...there].filter(([titleId]) => !met.has(titleId));
  return [
    ...here.flatMap((acts) => labelOf(acts) ?? []),
    ...elsewhere.map(([titleId, at]) => ({ viewerId, titleId, liked: true, at })),
  ];
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

/** What was foretold to each viewer last; of those that are known already, without the titles. */
export async function readLatestForecasts(knownIds: string[]) {
  const { rows } = await pool().query<{
    viewerId: string;
    id: string;
    titles: ForetoldTitle[] | null;
  }>(
    `select distinct on (viewer_id) viewer_id as "viewerId", id,
       case when id = any($1::uuid[]) then null else titles end as titles
     from forecast order by viewer_id, made_at desc, id`,
    [knownIds],
  );
  return rows;
}

/** What was foretold to a viewer: by its id, or last before a moment. */
export async function readForecast(
  viewerId: string,
  which: { id: string } | { at: Date },
): Promise<Forecast | null> {
  const { rows } = await pool().query<Forecast>(
    `select id, titles from forecast where viewer_id = $1
       and ($2::uuid is null or id = $2) and ($3::timestamptz is null or made_at <= $3)
     order by made_at desc, id limit 1`,
    [viewerId, "id" in which ? which.id : null, "at" in which ? which.at : null],
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
       and (t.open_to is null or $1 = any(t.open_to))
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
  const items =
    "select from jellyfin_item i where i.viewer_id = v.id and (i.is_played or i.is_favourite)";
  const { rows } = await pool().query<{ id: ViewerId }>(
    `select v.id from viewer v left join predictor p on p.viewer_id = v.id
     where v.origin in ('real', 'demo') and not v.logging_paused and case
       when p.viewer_id is null then
         exists (${acts} and e.received_at > coalesce($3, '-infinity'::timestamptz))
         and (select count(*) from (${acts} union all ${items} limit $4) told) = $4
       else p.catalogue_version <> $2
         or (select count(*) from (${acts} and e.received_at > p.trained_at
           union all ${items} and i.last_played_at > p.trained_at limit $1) fresh) = $1
     end
     order by p.trained_at nulls first, v.id limit 100`,
    [news, catalogueVersion, lookedAt, LEAST_LABELS],
  );
  return rows.map(({ id }) => id);
}

export type Learner = { erasedAt: Date | null; maturityLimit: Maturity | null };

/** When a viewer last had erased what they did, and what they may be shown; null when they are not there. */
export async function readLearner(viewerId: string): Promise<Learner | null> {
  const { rows } = await pool().query<Learner>(
    `select erased_at as "erasedAt", maturity_limit as "maturityLimit" from viewer where id = $1`,
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
