import type { Account } from "@/lib/netflix/account";
import { type DateEvidence, type DateOrder, isoDay } from "@/lib/netflix/date-order";
import type { Rating } from "@/lib/netflix/opinions";
import { siblingsAmong } from "@/lib/netflix/siblings";
import type { TableKind } from "@/lib/netflix/table-kind";
import type { Tables } from "@/lib/netflix/tables";
import { type NamedTitle, splitTitle } from "@/lib/netflix/title-name";
import type { Seen } from "@/lib/netflix/viewings";
import { folded } from "@/lib/search/fold";

/** A film or a whole series, with all that the files say about it. */
export type HistoryTitle = {
  kind: "film" | "series";
  name: string;
  otherNames: string[];
  viewings: number; // 0 for what was only rated or listed
  episodes: number; // different ones; 0 for films
  seconds: number; // 0 where the file does not say
  firstDay: string | null; // YYYY-MM-DD
  lastDay: string | null;
  rating: Rating | null;
  isListed: boolean;
};

export type TableAccount = { kind: TableKind; account: Account };

/** What the friend is shown before anything leaves the browser. */
export type History = {
  titles: HistoryTitle[]; // most watched first
  accounts: TableAccount[];
  profiles: string[];
  profile: string | null;
  dates: DateEvidence | null;
};

export type Choices = { profile?: string; order?: DateOrder };

/** Makes the history of one profile from the tables; with other choices it can be made again. */
export function historyOf(tables: Tables, choices: Choices = {}): History {
  const { profiles } = tables;
  const profile = choices.profile ?? profiles.at(0) ?? null;
  const simple = tables.simple?.finish(choices.order);
  const full = tables.full?.finish(profile ?? "");
  const ratings = tables.ratings?.finish(profile ?? "");
  const listed = tables.listed?.finish(profile ?? "");
  const seen = simple?.seen ?? full?.seen ?? new Map<string, Seen>();
  const names = [...seen.keys(), ...(ratings?.ratings.keys() ?? []), ...(listed?.titles ?? [])];
  const gathered = new Gathered(names);
  for (const [name, one] of seen) gathered.addSeen(name, one);
  for (const [name, rating] of ratings?.ratings ?? []) gathered.of(name).rating = rating;
  for (const name of listed?.titles ?? []) gathered.of(name).isListed = true;
  const account = (kind: TableKind, finished: { account: Account } | undefined) =>
    finished ? [{ kind, account: finished.account }] : [];
  return {
    titles: gathered.inOrder(),
    accounts: [
      ...account("simple", simple),
      ...account("full", full),
      ...account("ratings", ratings),
      ...account("list", listed),
    ],
    profiles,
    profile,
    dates: simple?.dates ?? null,
  };
}

/** Titles under way, by kind and plain name: the files write the same one in several ways. */
class Gathered {
  #siblings;
  #titles = new Map<string, HistoryTitle>();

  constructor(names: string[]) {
    this.#siblings = siblingsAmong(names);
  }

  /** What was rated or listed; there a series is named without any season. */
  of(rawName: string): HistoryTitle {
    const named = splitTitle(rawName, this.#siblings);
    const known =
      this.#titles.get(keyOf(named)) ?? this.#titles.get(keyOf({ ...named, kind: "series" }));
    return known ?? this.#add(named);
  }

  #add(named: NamedTitle) {
    const { kind, name, otherNames } = named;
    const title: HistoryTitle = { ...BLANK, kind, name, otherNames };
    this.#titles.set(keyOf(named), title);
    return title;
  }

  /** Each name comes once, so that each is an episode of its own. A film may bear the name of a series. */
  addSeen(rawName: string, seen: Seen) {
    const named = splitTitle(rawName, this.#siblings);
    const title = this.#titles.get(keyOf(named)) ?? this.#add(named);
    title.viewings += seen.viewings;
    title.seconds += seen.seconds;
    if (title.kind === "series") title.episodes += 1;
    const first = seen.firstDay === null ? null : isoDay(seen.firstDay);
    const last = seen.lastDay === null ? null : isoDay(seen.lastDay);
    if (first !== null && (title.firstDay === null || first < title.firstDay))
      title.firstDay = first;
    if (last !== null && (title.lastDay === null || last > title.lastDay)) title.lastDay = last;
  }

  inOrder() {
    return [...this.#titles.values()].sort(
      (a, b) => b.viewings - a.viewings || (a.name < b.name ? -1 : 1),
    );
  }
}

function keyOf({ kind, name }: Pick<NamedTitle, "kind" | "name">) {
  return `${kind} ${folded(name) || name}`;
}

const BLANK = {
  viewings: 0,
  episodes: 0,
  seconds: 0,
  firstDay: null,
  lastDay: null,
  rating: null,
  isListed: false,
};
