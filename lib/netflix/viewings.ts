import { type Account, emptyAccount, type SkipReason, skip } from "@/lib/netflix/account";
import { type DateEvidence, type DateOrder, DateWitness, dayIn } from "@/lib/netflix/date-order";
import { isOf } from "@/lib/netflix/profile";
import { isExtra } from "@/lib/netflix/title-name";

const SHORTEST_SECONDS = 60;

/** What one profile saw of one title, by the name in the file. */
export type Seen = {
  viewings: number;
  seconds: number; // 0 where the file does not say
  firstDay: number | null;
  lastDay: number | null;
};

export type SimpleRow = { title: string; date: string };

/**
 * Gathers the rows of NetflixViewingHistory.csv, which names a title once per day. The order of the dates is known only
 * at the end, so they are kept as text until then: each of the few thousand that a million rows have once, by number.
 */
export class SimpleViewings {
  #witness: DateWitness;
  #today: number;
  #dates = new Map<string, number>();
  #rows = new Map<string, number[]>(); // of each title, the date of every row
  #account = emptyAccount();
  #last: { date: string | null; number: number } = { date: null, number: -1 }; // the next row is often of its day

  constructor(today: number) {
    this.#today = today;
    this.#witness = new DateWitness(today);
  }

  add({ title, date }: SimpleRow) {
    this.#account.rows++;
    const known = this.#rows.get(title);
    if (!known && title.trim() === "") return skip(this.#account, "noTitle");
    if (!known && isExtra(title)) return skip(this.#account, "trailer");
    this.#witness.see(date);
    if (known) known.push(this.#numberOf(date));
    else this.#rows.set(title, [this.#numberOf(date)]);
  }

  addTorn() {
    this.#account.rows++;
    skip(this.#account, "tornRow");
  }

  /** What was seen, in the order of dates that the file or the friend says. */
  finish(chosen?: DateOrder): { seen: Map<string, Seen>; account: Account; dates: DateEvidence } {
    const dates = this.#witness.decide();
    const dayOf = this.#readDates(chosen ?? dates.order);
    const account = { ...this.#account, skipped: { ...this.#account.skipped } };
    const seen = new Map<string, Seen>();
    for (const [title, rows] of this.#rows) {
      const days = new Set<number>();
      for (const date of rows) settle(dayOf[date], { account, days });
      if (days.size > 0) seen.set(title, { ...spanOf(days), viewings: days.size, seconds: 0 });
    }
    return { seen, account, dates };
  }

  /** The days on which each title was seen, in the same order of dates. */
  days(chosen?: DateOrder): Map<string, number[]> {
    const dayOf = this.#readDates(chosen ?? this.#witness.decide().order);
    const seen = new Map<string, number[]>();
    for (const [title, rows] of this.#rows) {
      const days = new Set(rows.map((date) => dayOf[date]));
      seen.set(
        title,
        [...days].filter((day) => day !== null),
      );
    }
    return seen;
  }

  #numberOf(date: string) {
    if (date === this.#last.date) return this.#last.number;
    const number = this.#dates.get(date) ?? this.#dates.size;
    this.#dates.set(date, number);
    this.#last = { date, number };
    return number;
  }

  #readDates(order: DateOrder): (number | null)[] {
    return [...this.#dates.keys()].map((date) => dayIn(date, order, this.#today));
  }
}

function settle(day: number | null, { account, days }: { account: Account; days: Set<number> }) {
  if (day === null) return skip(account, "badDate");
  if (days.has(day)) account.merged++;
  else account.used++;
  days.add(day);
}

export type FullRow = {
  profile: string;
  title: string;
  startTime: string;
  duration: string;
  attributes: string;
  supplement: string;
  latestBookmark: string;
};

/** A row that counts as watched, as it stands in the file. */
export type FullSitting = { profile: string; title: string; startTime: string; seconds: number };

type Gathered = { days: Set<number>; latest: Set<number>; rows: number; seconds: number };
type Profile = { account: Account; titles: Map<string, Gathered> };

/** Gathers the rows of ViewingActivity.csv, profile by profile. */
export class FullViewings {
  readonly #profiles = new Map<string, Profile>();
  readonly #today: number;
  readonly #onSitting: ((sitting: FullSitting) => void) | undefined;
  #torn = 0;

  constructor(today: number, onSitting?: (sitting: FullSitting) => void) {
    this.#today = today;
    this.#onSitting = onSitting;
  }

  add(row: FullRow) {
    const { account, titles } = this.#profile(row.profile);
    account.rows++;
    const day = dayOf(row.startTime, this.#today);
    const seconds = secondsOf(row.duration);
    const reason = reasonToSkip(row, day, seconds);
    if (reason !== null || day === null || seconds === null)
      return skip(account, reason ?? "badDate");
    const { profile, title: name, startTime } = row;
    this.#onSitting?.({ profile, title: name, startTime, seconds });
    const title = titles.get(row.title) ?? {
      days: new Set(),
      latest: new Set(),
      rows: 0,
      seconds: 0,
    };
    titles.set(row.title, title);
    title.rows++;
    title.seconds += seconds;
    title.days.add(day);
    if (!/^not latest/i.test(row.latestBookmark)) title.latest.add(day);
  }

  addTorn() {
    this.#torn++;
  }

  get profiles() {
    return [...this.#profiles.keys()];
  }

  /** What one profile saw; the rows of the others are accounted for as theirs. */
  finish(profileName: string): { seen: Map<string, Seen>; account: Account } {
    const account = emptyAccount();
    const seen = new Map<string, Seen>();
    skip(account, "tornRow", this.#torn);
    account.rows = this.#torn;
    for (const [name, profile] of this.#profiles) {
      account.rows += profile.account.rows;
      if (isOf(name, profileName)) count(profile, { account, seen });
      else skip(account, "otherProfile", profile.account.rows);
    }
    return { seen, account };
  }

  #profile(name: string) {
    const known = this.#profiles.get(name);
    if (known) return known;
    const profile: Profile = { account: emptyAccount(), titles: new Map() };
    this.#profiles.set(name, profile);
    return profile;
  }
}

/** A row that is not the latest of its title is a part of the viewing that is, or of the only one there is. */
function count(profile: Profile, { account, seen }: { account: Account; seen: Map<string, Seen> }) {
  for (const [reason, rows] of Object.entries(profile.account.skipped))
    skip(account, reason as SkipReason, rows); // the keys are those that `skip` put there
  for (const [title, { days, latest, rows, seconds }] of profile.titles) {
    const viewings = Math.max(1, latest.size);
    account.used += viewings;
    account.merged += rows - viewings;
    seen.set(title, { ...spanOf(days), viewings, seconds });
  }
}

function reasonToSkip(row: FullRow, day: number | null, seconds: number | null): SkipReason | null {
  if (row.title.trim() === "") return "noTitle";
  if (row.supplement.trim() !== "" || isExtra(row.title)) return "trailer";
  if (day === null) return "badDate";
  if (seconds === null) return "badDuration";
  if (/autoplayed: user action: none/i.test(row.attributes)) return "autoplay";
  return seconds < SHORTEST_SECONDS ? "tooShort" : null;
}

function dayOf(startTime: string, today: number) {
  const date = /^\s*(\d{4}-\d{2}-\d{2})[ T]\d{1,2}:\d{2}/.exec(startTime)?.[1];
  return date === undefined ? null : dayIn(date, "year-month-day", today);
}

/** H:MM:SS, where the hours may be more than a day's. */
function secondsOf(duration: string) {
  const parts = /^\s*(\d{1,4}):([0-5]?\d):([0-5]?\d)(?:\.\d+)?\s*$/.exec(duration);
  return parts && Number(parts[1]) * 3600 + Number(parts[2]) * 60 + Number(parts[3]);
}

function spanOf(days: Set<number>) {
  const sorted = [...days].sort((a, b) => a - b);
  return { firstDay: sorted.at(0) ?? null, lastDay: sorted.at(-1) ?? null };
}
