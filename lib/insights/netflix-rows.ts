import { DAY } from "@/lib/insights/local-clock";
import type { WatchedRow } from "@/lib/insights/netflix-log";
import { isOf } from "@/lib/netflix/profile";
import type { FullSitting } from "@/lib/netflix/viewings";

/** The rows of ViewingActivity.csv that count as watched, profile by profile. */
export class RowsByProfile {
  readonly #rows = new Map<string, WatchedRow[]>();

  add({ profile, title, startTime, seconds }: FullSitting) {
    const rows = this.#rows.get(profile) ?? [];
    rows.push({ name: title, at: momentOf(startTime), seconds });
    this.#rows.set(profile, rows);
  }

  of(profile: string | null): WatchedRow[] {
    return [...this.#rows].flatMap(([name, rows]) => (isOf(name, profile ?? "") ? rows : []));
  }
}

/** The rows of NetflixViewingHistory.csv: a title on a day. */
export function rowsOfDays(days: Map<string, number[]>): WatchedRow[] {
  return [...days].flatMap(([name, seen]) =>
    seen.map((day) => ({ name, at: day * DAY, seconds: 0 })),
  );
}

/** Netflix writes 2026-03-01 20:15:00, in UTC; that it is a date was seen before. */
function momentOf(startTime: string) {
  const [year, month, day, hour, minute, second = 0] = (startTime.match(/\d+/g) ?? []).map(Number);
  return Date.UTC(year, month - 1, day, hour, minute, second);
}
