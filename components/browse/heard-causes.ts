/** Events that the server named, with the page that was served after it did. */
export type Heard = { rankingId: string; causes: string[] };

const KEPT = 40; // messages; nobody asks about a change so long ago

/** Adds what was heard before a page came, the latest messages only. */
export function hear(heard: Heard[], one: Heard): Heard[] {
  return [...heard, one].slice(-KEPT);
}

/** The events between two pages, and those since, message by message. */
export function causesBetween(heard: Heard[], pages: { since: string; rankingId: string }) {
  const last = (id: string) => heard.findLastIndex(({ rankingId }) => rankingId === id);
  const until = last(pages.rankingId);
  return {
    causes: heard.slice(last(pages.since) + 1, until + 1).flatMap(({ causes }) => causes),
    later: heard.slice(until + 1).map(({ causes }) => causes),
  };
}
