import type { EventWeights } from "@/lib/events/kinds";
import { readWeightVersions } from "@/lib/events/read";
import { differencesBetween, type RowDifference } from "@/lib/explorer/comparison";
import { causesOf } from "@/lib/explorer/past-causes";
import { foldPast } from "@/lib/explorer/past-model";
import { type PastPolicy, pastPolicy } from "@/lib/explorer/past-policy";
import {
  readNeighbouringPages,
  readPastPolicyVersion,
  readRankingAt,
  readTitleNames,
  type StoredRanking,
} from "@/lib/explorer/read";
import {
  type ShownPage,
  type ShownRow,
  shownPage,
  shownRows,
  titleIdsIn,
} from "@/lib/explorer/shown-page";
import type { ShownViewer } from "@/lib/explorer/shown-viewers";
import { countNews, countWithin, type Reach } from "@/lib/explorer/stream";
import { readPolicyVersions } from "@/lib/policies/read";
import type { Forecast } from "@/lib/predictor/forecast";
import { readForecast } from "@/lib/predictor/read";
import type { ServedRow } from "@/lib/rankings/candidate-row";
import { nameless } from "@/lib/rankings/nameless";
import { makeRows } from "@/lib/rankings/served-page";
import { Seats } from "@/lib/seats";

const MANY_EVENTS = 300_000; // from so many on, a thread folds what a page was made from
const MOST_EVENTS = 5_000_000; // above which it would take minutes and much memory

const seats = new Seats({
  ofOne: 1,
  inAll: 1,
  refusal: "Another page of the past is being made just now; try again in a moment.",
});

/** A page made from the log, and how it differs from the one on record. */
export type MadePage = { rows: ShownRow[]; differences: RowDifference[]; causes: string[] };

/** A viewer's page at a moment of the past. */
export type PastPage = {
  stored: ShownPage | null; // served last before the moment
  again: MadePage | null; // from exactly what that page was made from
  news: number; // events that arrived between the two moments, counted up to a thousand
  atMoment: MadePage | null; // from all that had arrived by the moment itself; null where nothing was new, or too much came before
  obstacle: string | null; // why nothing was made
  earlier: Date | null; // when the viewer was served the page before
  later: Date | null;
};

const NOTHING_MADE = { stored: null, again: null, news: 0, atMoment: null, obstacle: null };

/** What was served last before a moment, and the same made again from the log by the code that makes pages. */
export async function pastPage(viewer: ShownViewer, at: Date): Promise<PastPage> {
  const stored = await readRankingAt(viewer.id, at);
  const page = {
    ...NOTHING_MADE,
    ...(await readNeighbouringPages(viewer.id, stored?.createdAt ?? at)),
  };
  if (!stored) return page;
  const names = await readTitleNames(titleIdsIn(stored.rows));
  const known = { ...page, stored: shownPage(stored, names) };
  const reach = reachOf(stored);
  const most = "mark" in reach ? MOST_EVENTS : MANY_EVENTS; // only a mark lets a thread read the log as it lies
  const events = await countWithin(reach, most);
  if (events > most) {
    const told = most.toLocaleString("en-GB");
    return { ...known, obstacle: `The log was longer than ${told} events by then.` };
  }
  const giveSeatBack = seats.take(viewer.id);
  try {
    return { ...known, ...(await makeBoth(stored, at, events > MANY_EVENTS)) };
  } finally {
    giveSeatBack();
  }
}

async function makeBoth(stored: StoredRanking, at: Date, isLong: boolean) {
  const then = await termsOf(stored.policyVersion, stored.weightsVersion);
  if (!then)
    return { obstacle: `The numbers of policy ${stored.policyVersion} are not known any more.` };
  const reach = reachOf(stored);
  const forecast = await readForecastOf(stored);
  const again = await made(stored, { at: stored.createdAt, reach, forecast, isLong, ...then });
  const news = await countNews(reach, at);
  if (news === 0 || isLong) return { again, news };
  const now = (await termsAt(at)) ?? then;
  const foretold = await readForecast(stored.viewerId, { at });
  const arrived = { at, reach: { arrivedBy: at }, forecast: foretold, isLong: false };
  return { again, news, atMoment: await made(stored, { ...arrived, ...now }) };
}

/** What a record was made from; by the time of arrival where it does not say. */
export function reachOf({ mark, createdAt }: Pick<StoredRanking, "mark" | "createdAt">): Reach {
  return mark ? { mark } : { arrivedBy: createdAt };
}

/** What was foretold to the viewer when a page on record was made. */
export async function readForecastOf({
  viewerId,
  forecastId,
}: Pick<StoredRanking, "viewerId" | "forecastId">) {
  return forecastId === null ? null : readForecast(viewerId, { id: forecastId });
}

type Terms = PastPolicy & { weights: EventWeights };

/** Policy and weights by the versions on record. */
export async function termsOf(
  policyVersion: string,
  weightsVersion: number,
): Promise<Terms | null> {
  const policy = pastPolicy(policyVersion, await readPolicyVersions());
  const weights = (await readWeightVersions()).find(({ version }) => version === weightsVersion);
  return policy && weights ? { ...policy, weights } : null;
}

/** Policy and weights that were in force at a moment. */
async function termsAt(at: Date): Promise<Terms | null> {
  const policyVersion = await readPastPolicyVersion(at);
  const weights = (await readWeightVersions()).find(({ createdAt }) => createdAt <= at); // the latest come first
  return policyVersion && weights ? termsOf(policyVersion, weights.version) : null;
}

type Making = Terms & { at: Date; reach: Reach; forecast: Forecast | null; isLong: boolean };

async function made(stored: StoredRanking, making: Making): Promise<MadePage> {
  const rows = await rowsAgain(stored, making);
  const differences = differencesBetween(stored.rows, rows);
  const names = await readTitleNames(titleIdsIn(rows));
  const causes = differences.length === 0 ? [] : await causesOf(stored, making.isSameFormulae);
  return { rows: shownRows(rows, names), differences, causes };
}

/** The rows of a record made anew: what is left to chance falls as it fell, for its seed is the record's id. */
export async function rowsAgain(
  { id, viewerId }: Pick<StoredRanking, "id" | "viewerId">,
  making: Omit<Making, "isSameFormulae">,
): Promise<ServedRow[]> {
  const model = await foldPast(making);
  if (making.forecast) model.forecasts.set(viewerId, making.forecast);
  return nameless(makeRows(model, viewerId, id));
}
