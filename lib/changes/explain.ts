import { setImmediate as breath } from "node:timers/promises";
import { groupCauses } from "@/lib/changes/causes";
import type { Cause, ChangeExplanation, Moved } from "@/lib/changes/explanation";
import { movesBetween } from "@/lib/changes/moved";
import {
  type CauseEvent,
  readActsOn,
  readPageOnRecord,
  readRecentEvents,
} from "@/lib/changes/read";
import type { ChangeQuestion } from "@/lib/changes/schema";
import { Shadow } from "@/lib/changes/shadow";
import { AppError } from "@/lib/errors";
import { readForecast } from "@/lib/predictor/read";
import type { ServedRow } from "@/lib/rankings/candidate-row";
import type { CircleModel } from "@/lib/rankings/circle-model";
import { type Engine, freshEngine } from "@/lib/rankings/engine";
import { makeRows } from "@/lib/rankings/served-page";
import type { ViewerId } from "@/lib/session";

const MOST_GROUPS = 8; // undone one by one; each costs a page
const MOST_PREFERENCES = 100_000; // a shadow of more would keep everybody else waiting

/**
 * What moved the titles of a page. Each act is undone by itself and the page made without it: what then stands
 * elsewhere is what the act moved. Nothing is told of a page that cannot first be made again exactly as it was served.
 */
export async function explainChange(
  viewer: { id: ViewerId },
  { rankingId, causes, later }: ChangeQuestion,
): Promise<ChangeExplanation> {
  const engine = await freshEngine();
  const [events, record] = await Promise.all([
    readRecentEvents([...causes, ...later.flat()]),
    readPageOnRecord(viewer.id, rankingId),
  ]);
  const served = record?.grid ?? (await servedGrid(engine, viewer.id, rankingId));
  if (!served) throw new AppError("notFound");
  const { policy, preferences } = engine.model;
  const isChancy = policy.temperature > 0 || policy.rowEpsilon > 0;
  const untold = { isCertain: false, isChancy, causes: [], together: [] };
  if (preferences.size > MOST_PREFERENCES) return untold;
  const model = record
    ? await foretelling(engine.model, viewer.id, record.forecastId)
    : engine.model;
  const shadow = new Shadow(model, await readActsOn(events));
  const page = new PageWithout(shadow, viewer.id, rankingId);
  const unheard = await laterThan(page, { grid: served, later });
  if (!unheard) return untold;
  const heard = events.filter(({ id }) => !unheard.has(id));
  return { isCertain: true, isChancy, ...(await undoEach(page, heard, unheard)) };
}

/** The model as it foretold to the viewer when a page on record was made: it may have learnt of them since. */
async function foretelling(model: CircleModel, viewerId: string, forecastId: string | null) {
  if ((model.forecasts.get(viewerId)?.id ?? null) === forecastId) return model;
  const forecasts = new Map(model.forecasts);
  const forecast = forecastId === null ? null : await readForecast(viewerId, { id: forecastId });
  if (forecast) forecasts.set(viewerId, forecast);
  else forecasts.delete(viewerId);
  return { ...model, forecasts };
}

/** Makes the viewer's page as it would be without some events, chance falling as it fell. */
class PageWithout {
  constructor(
    readonly shadow: Shadow,
    readonly viewerId: string,
    readonly seed: string,
  ) {}

  async make(ids: Set<string>): Promise<ServedRow[]> {
    await breath(); // a page takes milliseconds that others wait for
    this.shadow.leaveOut(ids);
    return makeRows(this.shadow.model, this.viewerId, this.seed);
  }
}

/** A page that is not on record because its viewer paused logging, as long as it is the one served. */
async function servedGrid(engine: Engine, viewerId: string, rankingId: string) {
  const served = engine.served.get(viewerId);
  if (served?.rankingId !== rankingId) return null;
  return (await served.page).rows.map(({ titles }) => titles.map(({ id }) => id));
}

/** The events that came after the page was made: without them, and only them, it can be made again. */
async function laterThan(
  page: PageWithout,
  { grid, later }: { grid: string[][]; later: string[][] },
): Promise<Set<string> | null> {
  const wanted = JSON.stringify(grid);
  for (let known = 0; known <= later.length; known++) {
    const unheard = new Set(later.slice(known).flat());
    const rows = await page.make(unheard);
    if (JSON.stringify(rows.map(({ titles }) => titles.map(({ id }) => id))) === wanted)
      return unheard;
  }
  return null;
}

async function undoEach(page: PageWithout, heard: CauseEvent[], unheard: Set<string>) {
  const after = await page.make(unheard);
  const groups = groupCauses(page.shadow.model, page.viewerId, heard).slice(-MOST_GROUPS);
  const movedBy = async (ids: Iterable<string>) =>
    movesBetween(await page.make(new Set([...unheard, ...ids])), after);
  const causes: Cause[] = [];
  for (const { ids, cause } of groups) causes.push({ ...cause, moves: await movedBy(ids) });
  const all = await movedBy(heard.map(({ id }) => id));
  return {
    causes: causes.filter(({ moves }) => moves.length > 0),
    together: all.filter((moved) => !causes.some(({ moves }) => hasMoved(moves, moved))),
  };
}

function hasMoved(moves: Moved[], { row, titleId }: Moved) {
  return moves.some((moved) => moved.row === row && moved.titleId === titleId);
}
