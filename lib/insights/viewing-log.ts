/** What is known of a title, wherever it was watched. */
export type LoggedTitle = {
  name: string;
  kind: "film" | "series";
  year: number | null;
  genres: string[]; // empty where nobody knows them
  tags: string[];
};

/** One stretch of watching, without a break. */
export type Sitting = {
  title: number; // its place among the titles of the log
  work: number; // which film or episode: what somebody can watch again
  at: number; // when it began, in milliseconds since 1970
  seconds: number; // really watched; 0 where the source does not say
  viewing: number; // sittings of one number are parts of one viewing
  part: number | null; // of the running time that the whole viewing came to, 0 to 1; null where nobody knows
};

/**
 * What somebody watched, in the one form that every figure is made of. Each source has a mapper of its own that makes it;
 * nothing behind it knows where the log came from.
 */
export type ViewingLog = {
  precision: "moment" | "day"; // by day, `at` is midnight in UTC of the day on the watcher's own calendar
  hasSeconds: boolean; // else viewings are counted where seconds would be
  completeFrom: number; // the part from which a viewing counts as seen to the end
  titles: LoggedTitle[];
  sittings: Sitting[]; // earliest first
};

export type Unit = "seconds" | "viewings";

export function unitOf({ hasSeconds }: ViewingLog): Unit {
  return hasSeconds ? "seconds" : "viewings";
}

/** How many different viewings there are among sittings. */
export function countViewings(sittings: Sitting[]) {
  return openings({ sittings }).length;
}

const opened = new WeakMap<Sitting[], Sitting[]>(); // every figure asks for it, and a log may hold a million

/** The first sitting of each viewing. */
export function openings({ sittings }: Pick<ViewingLog, "sittings">): Sitting[] {
  const before = opened.get(sittings);
  if (before) return before;
  const known = new Set<number>();
  const first = sittings.filter(({ viewing }) => !known.has(viewing) && known.add(viewing));
  opened.set(sittings, first);
  return first;
}
