import { createHash, randomUUID } from "node:crypto";
import { assemblePage } from "@/lib/rankings/assembler";
import type { RankedRow, ServedPage, ServedRow, ServedTitle } from "@/lib/rankings/candidate-row";
import type { CircleModel } from "@/lib/rankings/circle-model";
import { type Engine, freshEngine } from "@/lib/rankings/engine";
import type { HomePage } from "@/lib/rankings/home-page";
import { policyName, policyVersion } from "@/lib/rankings/home-policy";
import { nameless } from "@/lib/rankings/nameless";
import { presentTitle } from "@/lib/rankings/present";
import { readLatestRanking } from "@/lib/rankings/read";
import { listedAt, opinionIn, progressIn, type ViewerState } from "@/lib/rankings/viewer-state";
import { tasteOf } from "@/lib/rankings/viewer-taste";
import { saveRanking } from "@/lib/rankings/write";
import type { ViewerId } from "@/lib/session";

const CROWD_REASONS = ["popular", "trending"]; // their counts move with every act of anybody
const PROGRESS_STEPS = 20; // progress is served in steps, so that a heartbeat alone makes no new page

/** The viewer's page by all that is stored: the same one, with the same id, while nothing changed. */
export async function readHome(viewer: { id: ViewerId }): Promise<HomePage> {
  const engine = await freshEngine();
  const { rankingId, rows } = await servedPage(engine, viewer.id);
  return {
    rankingId,
    policy: `${policyName} ${policyVersion}`,
    rows: rows.map((row) => ({
      ...row,
      titles: row.titles.flatMap((title) => presentTitle(engine.model, title) ?? []),
    })),
  };
}

/** What the viewer's page would be now, as a digest: equal digests are equal pages. */
export function pageDigest({ model }: Engine, viewerId: string) {
  return digestOf(makeRows(model, viewerId));
}

/** The page on record; requests that come while it is being recorded wait for the same record. */
function servedPage(engine: Engine, viewerId: ViewerId): Promise<ServedPage> {
  const rows = makeRows(engine.model, viewerId);
  const digest = digestOf(rows);
  const before = engine.served.get(viewerId);
  if (before?.digest === digest) return before.page;
  const served = { digest, page: record(engine, viewerId, rows) };
  engine.served.set(viewerId, served);
  served.page.catch(() => {
    if (engine.served.get(viewerId) === served) engine.served.delete(viewerId);
  });
  return served.page;
}

/** Records a page before it is served; one that was served last before a restart keeps its id. */
async function record(engine: Engine, viewerId: ViewerId, rows: ServedRow[]): Promise<ServedPage> {
  const isFirst = !engine.served.has(viewerId);
  const latest = isFirst ? await readLatestRanking(viewerId, policyVersion) : null;
  const kept = nameless(rows);
  if (latest && digestOf(latest.rows) === digestOf(kept)) return { rankingId: latest.id, rows };
  const rankingId = randomUUID();
  const weightsVersion = engine.model.weights.version;
  const policy = { policy: policyName, policyVersion, weightsVersion };
  await saveRanking({ id: rankingId, viewerId, ...policy, rows: kept });
  return { rankingId, rows };
}

function makeRows(model: CircleModel, viewerId: string): ServedRow[] {
  const state = model.states.get(viewerId);
  return assemblePage(tasteOf(model, viewerId)).map((row: RankedRow) => ({
    ...row,
    titles: row.titles.map((title) => ({ ...title, ...ownFacts(state, title.id), propensity: 1 })),
  }));
}

/** What the viewer themselves said about a title. */
export function ownFacts(
  state: ViewerState | undefined,
  titleId: string,
): Pick<ServedTitle, "inMyList" | "opinion" | "progress"> {
  const title = state?.get(titleId);
  if (!title) return { inMyList: false, opinion: null };
  const progress = progressIn(title);
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
