const MINUTE = 60_000; // milliseconds
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** Wall-clock time in one time zone, as milliseconds that read as UTC: what a clock on the wall there showed. */
export class LocalClock {
  readonly zone: string;
  #format: Intl.DateTimeFormat;
  #offsets = new Map<number, number>(); // by day since 1970, at its midnight in UTC

  constructor(zone: string) {
    this.zone = zone;
    this.#format = new Intl.DateTimeFormat("en-US", {
      timeZone: zone,
      hourCycle: "h23",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
    });
  }

  wall(at: number): number {
    const day = Math.floor(at / DAY);
    const offset = this.#offsetAtMidnight(day);
    // asking the calendar is slow, and an offset that is the same on both ends of a day held all day
    return at + (offset === this.#offsetAtMidnight(day + 1) ? offset : this.#offset(at));
  }

  #offsetAtMidnight(day: number) {
    const known = this.#offsets.get(day);
    if (known !== undefined) return known;
    const offset = this.#offset(day * DAY);
    this.#offsets.set(day, offset);
    return offset;
  }

  #offset(at: number) {
    const whole = Math.floor(at / 1_000) * 1_000;
    const parts = new Map(
      this.#format.formatToParts(whole).map(({ type, value }) => [type, Number(value)]),
    );
    const of = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
    const wall = Date.UTC(
      of("year"),
      of("month") - 1,
      of("day"),
      of("hour"),
      of("minute"),
      of("second"),
    );
    return wall - whole;
  }
}

/** The zone of a log that names days only: they are the watcher's own already. */
export const CALENDAR = new LocalClock("UTC");

/** 0 for Monday. */
export function weekdayOf(wall: number) {
  return (((Math.floor(wall / DAY) + 3) % 7) + 7) % 7; // 1 January 1970 was a Thursday
}

export function hourOf(wall: number) {
  return Math.floor((((wall % DAY) + DAY) % DAY) / HOUR);
}

export function yearOf(wall: number) {
  return new Date(wall).getUTCFullYear();
}

/** YYYY-MM-DD. */
export function dateOf(wall: number) {
  return new Date(wall).toISOString().slice(0, 10);
}
