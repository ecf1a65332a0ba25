import { CALENDAR, HOUR, type LocalClock, yearOf } from "@/lib/insights/local-clock";
import { openings, type Sitting, type ViewingLog } from "@/lib/insights/viewing-log";

/** How a log's moments are read: in a time zone, unless it names days only. */
export function clockOf({ precision }: ViewingLog, clock: LocalClock) {
  return precision === "day" ? CALENDAR : clock;
}

type Visit = (wall: number, seconds: number) => void;

/** Cuts a sitting at every full hour on the wall: a film begun at 23:30 belongs to two days, and to more than one hour. */
export function eachHourOf({ at, seconds }: Sitting, clock: LocalClock, visit: Visit) {
  const end = at + seconds * 1_000;
  let from = at;
  do {
    const wall = clock.wall(from);
    const intoHour = ((wall % HOUR) + HOUR) % HOUR;
    const to = Math.min(end, from + HOUR - intoHour);
    visit(wall, (to - from) / 1_000);
    from = to;
  } while (from < end);
}

/** Gives every piece of a log to the hour it was watched in; without seconds, every viewing to the day it began. */
export function eachAmount(
  log: ViewingLog,
  clock: LocalClock,
  visit: (sitting: Sitting, wall: number, amount: number) => void,
) {
  const local = clockOf(log, clock);
  if (log.hasSeconds)
    for (const sitting of log.sittings)
      eachHourOf(sitting, local, (wall, seconds) => visit(sitting, wall, seconds));
  else for (const sitting of openings(log)) visit(sitting, local.wall(sitting.at), 1);
}

/** The years in which something was watched, latest first. */
export function yearsOf(log: ViewingLog, clock: LocalClock): number[] {
  const local = clockOf(log, clock);
  const years = new Set(log.sittings.map(({ at }) => yearOf(local.wall(at))));
  return [...years].sort((a, b) => b - a);
}

/** What began in one year on the watcher's calendar; everything for null. */
export function ofYear(log: ViewingLog, clock: LocalClock, year: number | null): ViewingLog {
  if (year === null) return log;
  const local = clockOf(log, clock);
  const sittings = log.sittings.filter(({ at }) => yearOf(local.wall(at)) === year);
  return { ...log, sittings };
}
