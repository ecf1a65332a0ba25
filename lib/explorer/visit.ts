import { loggedEvent } from "@/lib/explorer/event-list";
import type { LoggedEvent } from "@/lib/explorer/logged-event";
import {
  type EventRow,
  readRanking,
  readRankingAt,
  readServedWithin,
  readTitleNames,
  readVisitEvents,
  type ServedAt,
  type StoredRanking,
} from "@/lib/explorer/read";
import { type ShownPage, shownPage, titleIdsIn } from "@/lib/explorer/shown-page";
import type { ShownViewer } from "@/lib/explorer/shown-viewers";

/** What happens in a visit: an act, or a page that was served. */
export type Moment =
  | { is: "act"; at: Date; event: LoggedEvent }
  | { is: "page"; at: Date; served: ServedAt };

export type Visit = {
  moments: Moment[];
  tabs: number;
  chosen: { eventId: string | null; rankingId: string | null };
  page: ShownPage | null; // beside the chosen moment
  acts: Map<string, string[]>; // what was done on that page, by `row.position`
  acted: string | null; // the placement of the chosen act, where it is on that page
};

type Chosen = { event?: string; ranking?: string };

/** A viewer's visit as a timeline, with the page that stood beside one of its moments; null for none. */
export async function visitOf(
  viewer: ShownViewer,
  visitId: string,
  { event: eventId, ranking: rankingId }: Chosen,
): Promise<Visit | null> {
  const events = await readVisitEvents(viewer.id, visitId);
  const [first] = events;
  const last = events.at(-1);
  if (!first || !last) return null;
  const served = await readServedWithin(viewer.id, first.correctedAt, last.correctedAt);
  const chosen =
    events.find(({ id }) => id === eventId) ?? events.find((event) => event.rankingId) ?? first;
  const ranking = rankingId
    ? await readRanking(viewer.id, rankingId)
    : await rankingBeside(viewer, chosen);
  const isOnPage = !rankingId && ranking !== null && chosen.rankingId === ranking.id;
  return {
    moments: inOrder(events, served, viewer),
    tabs: new Set(events.flatMap(({ tabId }) => tabId ?? [])).size,
    chosen: { eventId: rankingId ? null : chosen.id, rankingId: ranking?.id ?? null },
    page: ranking && shownPage(ranking, await readTitleNames(titleIdsIn(ranking.rows))),
    acts: actsOn(ranking, events),
    acted: isOnPage && chosen.row !== null ? `${chosen.row}.${chosen.position}` : null,
  };
}

/** The page an act came from, or else the one that was served last before it. */
async function rankingBeside(viewer: ShownViewer, event: EventRow) {
  if (event.rankingId) return readRanking(viewer.id, event.rankingId);
  return readRankingAt(viewer.id, event.correctedAt);
}

function inOrder(events: EventRow[], served: ServedAt[], viewer: ShownViewer): Moment[] {
  const acts = events.map((event): Moment => {
    return { is: "act", at: event.correctedAt, event: loggedEvent(event, viewer) };
  });
  const pages = served.map((page): Moment => ({ is: "page", at: page.createdAt, served: page }));
  return [...pages, ...acts].sort((a, b) => a.at.getTime() - b.at.getTime());
}

function actsOn(ranking: StoredRanking | null, events: EventRow[]) {
  const acts = new Map<string, string[]>();
  for (const { rankingId, row, position, kind } of events) {
    if (ranking === null || rankingId !== ranking.id || row === null) continue;
    const key = `${row}.${position}`;
    const known = acts.get(key) ?? [];
    if (!known.includes(kind)) acts.set(key, [...known, kind]);
  }
  return acts;
}
