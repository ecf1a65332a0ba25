/** What an account did with an item on its server. */
export type WatchedThere = {
  isPlayed: boolean;
  playCount: number;
  lastPlayedAt: number | null; // milliseconds
  isFavourite: boolean;
};

export const libraryRules = ["evidence", "five-three"] as const;

export type LibraryRule = (typeof libraryRules)[number];

const FAVOURITE = 4; // as much as a full watch here
const PLAYED = 2; // as much as a play here, for a film that was played once and lately
const MOST_PLAYED = 4;
const FADED = 0.5; // what is left of a play from long ago
const HALF_LIFE_DAYS = 365;
const DAY = 86_400_000; // milliseconds

/**
 * The strength of preference that a library tells, on the scale of the log's. `evidence` takes a favourite for a full watch
 * and a play for less: more for each doubling of the count, less for long ago. The larger counts whole and the other half,
 * as viewings of a title do. Ages are seen from `asOf`, the last thing played there. `five-three` is the plain rule of simple importers: 5 for a favourite, 3 for what was played.
 */
export function strengthThere(watched: WatchedThere, rule: LibraryRule, asOf: number): number {
  switch (rule) {
    case "five-three":
      if (watched.isFavourite) return 5;
      return watched.isPlayed ? 3 : 0;
    case "evidence": {
      const worths = [watched.isFavourite ? FAVOURITE : 0, playedWorth(watched, asOf)];
      return Math.max(...worths) + Math.min(...worths) / 2;
    }
  }
}

function playedWorth({ isPlayed, playCount, lastPlayedAt }: WatchedThere, asOf: number) {
  if (!isPlayed) return 0;
  const doublings = Math.log2(Math.max(1, playCount));
  const ageDays = lastPlayedAt === null ? Number.POSITIVE_INFINITY : (asOf - lastPlayedAt) / DAY;
  const recency = FADED + (1 - FADED) * 2 ** (-Math.max(0, ageDays) / HALF_LIFE_DAYS);
  return Math.min(MOST_PLAYED, PLAYED + doublings) * recency;
}
