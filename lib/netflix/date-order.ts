/** Orders in which the locales of Netflix write day, month and year. */
export type DateOrder = "year-month-day" | "day-month-year" | "month-day-year";

const ORDERS: DateOrder[] = ["year-month-day", "day-month-year", "month-day-year"];
const FIRST_YEAR = 1997; // Netflix was founded
const BUDDHIST_YEARS = 543; // ahead of the Gregorian calendar, in Thai files
const DAY_MILLISECONDS = 86_400_000;

/** What the dates of a file say about their order. */
export type DateEvidence = {
  order: DateOrder;
  isCertain: boolean; // else the friend is asked
  why: string;
  example: string | null; // the date that settled it, or one that could not
  possible: DateOrder[];
};

/** A day as its number since 1970, or null when the text is no date in this order. */
export function dayIn(text: string, order: DateOrder, today: number): number | null {
  const parts = numbersOf(text);
  if (parts === null || !hasYearWhere(parts, order)) return null;
  const [year, month, day] = arranged(parts, order);
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1) return null; // such as 31 April
  const number = date.getTime() / DAY_MILLISECONDS;
  return year < FIRST_YEAR || number > today + 1 ? null : number; // somewhere it is tomorrow already
}

type Parts = { numbers: number[]; digits: number[]; endsInDot: boolean };

function numbersOf(text: string): Parts | null {
  const runs = asciiDigits(text).match(/\d+/g);
  if (runs?.length !== 3 || text.length > 40) return null;
  const endsInDot = /\d\s*\.\s*$/.test(asciiDigits(text));
  return { numbers: runs.map(Number), digits: runs.map((run) => run.length), endsInDot };
}

/** Arabic, Persian and Devanagari digits as those of ASCII. */
function asciiDigits(text: string) {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f]/g, (digit) => {
    const code = digit.charCodeAt(0);
    const zero = code >= 0x966 ? 0x966 : code >= 0x6f0 ? 0x6f0 : 0x660;
    return String(code - zero);
  });
}

function hasYearWhere({ digits, endsInDot }: Parts, order: DateOrder) {
  if (order === "year-month-day") {
    const isYear = digits[0] === 4 || (digits[0] === 2 && endsInDot); // Koreans write 25. 6. 19.
    return isYear && digits[1] <= 2 && digits[2] <= 2;
  }
  return (digits[2] === 4 || digits[2] === 2) && digits[0] <= 2 && digits[1] <= 2;
}

function arranged({ numbers: [a, b, c] }: Parts, order: DateOrder) {
  switch (order) {
    case "year-month-day":
      return [fullYear(a), b, c];
    case "day-month-year":
      return [fullYear(c), b, a];
    case "month-day-year":
      return [fullYear(c), a, b];
  }
}

function fullYear(year: number) {
  if (year < 100) return 2000 + year;
  return year > 2400 ? year - BUDDHIST_YEARS : year;
}

type Readings = [order: DateOrder, day: number][];

type Tally = { readable: number; rises: number; falls: number; last: number | null };

/** Gathers evidence while the rows pass by; the order is decided once, for the whole file. */
export class DateWitness {
  #today: number;
  #tallies = new Map<DateOrder, Tally>(
    ORDERS.map((order) => [order, { readable: 0, rises: 0, falls: 0, last: null }]),
  );
  #settling = new Map<DateOrder, string>(); // the first date that only this order can read
  #known = new Map<string, Readings>(); // a file of a million rows has a few thousand dates
  #example: string | null = null;
  #dotted = 0;

  constructor(today: number) {
    this.#today = today;
  }

  see(text: string) {
    const readings = this.#readingsOf(text);
    if (readings.length === 0) return;
    this.#example ??= text;
    if (/\d\s*\./.test(text)) this.#dotted++;
    if (readings.length === 1 && !this.#settling.has(readings[0][0]))
      this.#settling.set(readings[0][0], text);
    for (const [order, day] of readings) {
      const tally = this.#tallies.get(order);
      if (tally) step(tally, day);
    }
  }

  #readingsOf(text: string): Readings {
    const known = this.#known.get(text);
    if (known) return known;
    const readings = ORDERS.flatMap((order): Readings => {
      const day = dayIn(text, order, this.#today);
      return day === null ? [] : [[order, day]];
    });
    this.#known.set(text, readings);
    return readings;
  }

  /** The order most dates can be read in; among equals, the one in which the file is sorted. */
  decide(): DateEvidence {
    const most = Math.max(...[...this.#tallies.values()].map(({ readable }) => readable));
    const possible = ORDERS.filter((order) => this.#tallies.get(order)?.readable === most);
    const [only] = possible;
    if (most === 0)
      return { order: only, isCertain: true, why: "it has no dates", example: null, possible };
    if (possible.length === 1) {
      const example = this.#settling.get(only) ?? this.#example;
      return {
        order: only,
        isCertain: true,
        why: `only so can “${example}” be read`,
        example,
        possible,
      };
    }
    return this.#bySorting(possible) ?? this.#byDots(possible) ?? this.#unsettled(possible);
  }

  #bySorting(possible: DateOrder[]): DateEvidence | null {
    const sorted = possible.filter((order) => isSorted(this.#tallies.get(order)));
    if (sorted.length !== 1) return null;
    const why = "only so do its rows stand in the order of time";
    return { order: sorted[0], isCertain: true, why, example: this.#example, possible };
  }

  #byDots(possible: DateOrder[]): DateEvidence | null {
    const isDotted =
      this.#dotted > 0 && this.#dotted === this.#tallies.get("day-month-year")?.readable;
    const canBeKorean = possible.includes("year-month-day");
    if (!isDotted || canBeKorean) return null;
    const why = "dates with dots put the day first";
    return { order: "day-month-year", isCertain: true, why, example: this.#example, possible };
  }

  #unsettled(possible: DateOrder[]): DateEvidence {
    const why = `“${this.#example}” and all others can be read both ways`;
    return { order: possible[0], isCertain: false, why, example: this.#example, possible };
  }
}

function step(tally: Tally, day: number) {
  tally.readable++;
  if (tally.last !== null && day > tally.last) tally.rises++;
  if (tally.last !== null && day < tally.last) tally.falls++;
  tally.last = day;
}

/** Latest first, as Netflix writes it, or earliest first, after somebody sorted it. */
function isSorted(tally: Tally | undefined) {
  return tally !== undefined && (tally.rises === 0 || tally.falls === 0);
}

/** The number of a day since 1970, in UTC. */
export function dayNumber(date: Date) {
  return Math.floor(date.getTime() / DAY_MILLISECONDS);
}

export function isoDay(day: number) {
  return new Date(day * DAY_MILLISECONDS).toISOString().slice(0, 10);
}
