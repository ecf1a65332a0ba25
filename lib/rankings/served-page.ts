import { createHash, randomUUID } from "node:crypto";
import { assemblePage } from "@/lib/rankings/assembler";
import type { ServedPage, ServedRow, ServedTitle } from "@/lib/rankings/candidate-row";
import type { CircleModel } from "@/lib/rankings/circle-model";
import type { Engine } from "@/lib/rankings/engine";
import type { Library } from "@/lib/rankings/library";
import { nameless } from "@/lib/rankings/nameless";
import { readLatestRanking } from "@/lib/rankings/read";
import {
  emptyTitle,
  listedAt,
  opinionIn,
  progressIn,
  type ViewerState,
} from "@/lib/rankings/viewer-state";
import { tasteOf } from "@/lib/rankings/viewer-taste";
import { saveRanking } from "@/lib/rankings/write";

/** The page a viewer was served last, or is about to be. */
export type Served = {
  digest: string;
  version: string; // of the policy that made it
  rankingId: string; // also the seed of what is left to chance
  isRecorded: boolean; // false for viewers who paused logging: what they are shown is not kept either
  page: Promise<ServedPage>;
};

export type Onlooker = { id: string; loggingPaused?: boolean };

const CROWD_REASONS = ["popular", "trending"]; // their counts move with every act of anybody
const PROGRESS_STEPS = 20; // progress is served in steps, so that a heartbeat alone makes no new page

/** The page on record; requests that come while it is being recorded wait for the same record. */
export function servedPage(engine: Engine, viewer: Onlooker): Promise<ServedPage> {
  const before = engine.served.get(viewer.id);
  const isRecorded = !viewer.loggingPaused;
  const again = makeRows(engine.model, viewer.id, before?.rankingId);
  const { version } = engine.model.policy;
  const isSame = before?.version === version && before.isRecorded === isRecorded;
  if (isSame && before.digest === digestOf(again)) return before.page;
  const rankingId = randomUUID();
  const rows = isChancy(engine.model) ? makeRows(engine.model, viewer.id, rankingId) : again;
  const fresh = { digest: digestOf(rows), version, rankingId, isRecorded };
  const page = before ? record(engine, viewer, { rankingId, rows }) : resume(engine, viewer, fresh);
  const served = Object.assign(fresh, { page });
  engine.served.set(viewer.id, served);
  page.catch(() => {
    if (engine.served.get(viewer.id) === served) engine.served.delete(viewer.id);
  });
  return page;
}

/** What the viewer's page would be now; equal digests are equal pages. */
export function lookAtPage({ model, served }: Pick<Engine, "model" | "served">, viewerId: string) {
  const rows = makeRows(model, viewerId, served.get(viewerId)?.rankingId);
  return { rows, digest: digestOf(rows) };
}

/** The first page of this process: one that was served last before a restart keeps its id, and its chance. */
async function resume(engine: Engine, viewer: Onlooker, fresh: Omit<Served, "page">) {
  const { model } = engine;
  const latest = fresh.isRecorded ? await readLatestRanking(viewer.id, model.policy.version) : null;
  if (latest) {
    const rows = makeRows(model, viewer.id, latest.id);
    if (digestOf(latest.rows) === digestOf(nameless(rows))) {
      Object.assign(fresh, { rankingId: latest.id, digest: digestOf(rows) });
      return { rankingId: latest.id, rows };
    }
  }
  const { rankingId } = fresh;
  return record(engine, viewer, { rankingId, rows: makeRows(model, viewer.id, rankingId) });
}

/**
 * Records a page before it is served, unless its viewer asked that nothing be logged. It must be called
 * as soon as the page is made: the mark it records says what the page was made from.
 */
async function record({ model, mark }: Engine, viewer: Onlooker, page: ServedPage) {
  if (viewer.loggingPaused) return page;
  const forecastId = model.forecasts.get(viewer.id)?.id ?? null;
  const { name, version } = model.policy;
  const policy = { policy: name, policyVersion: version, weightsVersion: model.weights.version };
  const rows = nameless(page.rows);
  const made = { ...policy, mark, forecastId, rows };
  await saveRanking({ id: page.rankingId, viewerId: viewer.id, ...made });
  return page;
}

function isChancy({ policy }: CircleModel) {
  return policy.temperature > 0 || policy.rowEpsilon > 0;
}

/** The page by a policy and a seed, with what the viewer said about its titles. */
export function makeRows(model: CircleModel, viewerId: string, seed = ""): ServedRow[] {
  const taste = tasteOf(model, viewerId);
  const { state, library } = taste;
  return assemblePage(taste, seed).map((row) => ({
    ...row,
    titles: row.titles.map((title) => ({ ...title, ...ownFacts(state, title.id, library) })),
  }));
}

const NOTHING_DONE = emptyTitle();

/** What the viewer themselves said about a title. */
export function ownFacts(
  state: ViewerState | undefined,
  titleId: string,
  library?: Library,
): Pick<ServedTitle, "inMyList" | "opinion" | "progress"> {
  const title = state?.get(titleId) ?? NOTHING_DONE;
  const progress = progressIn(title) ?? library?.resumes.get(titleId);
  return {
    inMyList: listedAt(title) !== null,
    opinion: opinionIn(title),
    ...(progress && { progress: Math.ceil(progress.part * PROGRESS_STEPS) / PROGRESS_STEPS }),
  };
}

/** What makes a page another page: not scores, evidence, or how large a crowd was, but all else one sees. */
function digestOf(rows: ServedRow[]) {
  const seen = rows.map(({ kind, label, titles }) => [
    kind,
    label,
    titles.map(({ id, reason, inMyList, opinion, progress }) => [
      id,
      reason?.kind,
      reason && !CROWD_REASONS.includes(reason.kind) ? reason.text : null,
      inMyList,
      opinion,
      progress ?? null,
    ]),
  ]);
  return createHash("sha256").update(JSON.stringify(seen)).digest("base64url");
}
