import type { PagePolicy } from "@/lib/policies/policy";
import type { CandidateRow, Placed, RankedRow, TitleOrder } from "@/lib/rankings/candidate-row";
import { personalKinds, type RowKind } from "@/lib/rankings/home-page";
import { type Drawn, sampledOrder } from "@/lib/recommender/sampled-order";

const OWN_KINDS: RowKind[] = ["continue-watching", "library-continue", "my-list", "watch-again"];
const DRAWN_KINDS: RowKind[] = ["billboard", ...personalKinds];

/** Titles found of an order, where the next one is looked for, and below how many rows they were fresh. */
type Search = { found: Placed[]; next: number; rows: number };

const ALL = Number.POSITIVE_INFINITY;

type Terms = {
  policy: PagePolicy;
  titles: number; // in the catalogue, as far as it is open to the viewer
  places: number; // in the whole catalogue
  chanceFrom: (row: string) => (titleId: string) => number; // for what is drawn and not ranked
};

/** A row that was chosen, and what is shown of it. */
export type ChosenRow = { row: CandidateRow; propensity: number; placed: Drawn<Placed>[] };

/** The rows chosen so far, and the rules for what may still stand below them. */
export class PageInMaking {
  readonly rows: ChosenRow[] = [];
  #timesShown: Uint8Array; // by place in the catalogue
  #searches = new Map<TitleOrder, Search>(); // for what was not shown yet
  #terms: Terms;
  #rowLength: number;

  constructor(terms: Terms) {
    const { rowLeast, rowMost, rowShare } = terms.policy;
    this.#terms = terms;
    this.#timesShown = new Uint8Array(terms.places);
    this.#rowLength = Math.min(rowMost, Math.max(rowLeast, Math.round(terms.titles * rowShare)));
  }

  get isFirstScreenOver() {
    return this.rows.length >= this.#terms.policy.firstScreenRows;
  }

  /** Whether enough of a row may still be shown. */
  hasRoomFor(row: CandidateRow) {
    if (row.kind === "top-10") return this.#hasRoomForAll(row);
    const isOwn = OWN_KINDS.includes(row.kind);
    const least = isOwn || row.kind === "billboard" ? 1 : this.#terms.policy.discoveryTitles;
    if (isOwn && this.isFirstScreenOver) return row.titles.at(0) !== undefined;
    if (this.#searched(row.titles, least).length >= least) return true;
    return this.#open(row, least).length >= least;
  }

  /** The titles with which a row would begin. */
  beginningOf(row: CandidateRow, titles: number) {
    return this.#isWhole(row) ? first(row.titles, { limit: titles }) : this.#open(row, titles);
  }

  /** Shows as much of a row as the rules allow; `propensity` is the chance that it came next. */
  add(row: CandidateRow, propensity = 1) {
    const placed = this.#placed(row);
    for (const { item } of placed) this.#timesShown[item.place]++;
    this.rows.push({ row, propensity, placed });
  }

  /** The page with its reasons: they are looked for once it is known what all is shown. */
  explained(): RankedRow[] {
    return this.rows.map(({ row, propensity, placed }) => ({
      kind: row.kind,
      label: row.label,
      reason: row.reason,
      propensity,
      titles: placed.map(({ item: { name, score }, propensity }) => {
        return { id: name, score, reason: row.explain(name), propensity };
      }),
    }));
  }

  /** Ten of ten or none: a list of ranks has no gaps. */
  #hasRoomForAll({ titles }: CandidateRow) {
    return this.isFirstScreenOver && first(titles).every((title) => this.#times(title) < 2);
  }

  /** The viewer's own rows are, once the first screen is over. */
  #isWhole({ kind }: CandidateRow) {
    return kind === "top-10" || (OWN_KINDS.includes(kind) && this.isFirstScreenOver);
  }

  #placed(row: CandidateRow): Drawn<Placed>[] {
    if (this.#isWhole(row)) return first(row.titles).map((item) => ({ item, propensity: 1 }));
    const isDrawn = DRAWN_KINDS.includes(row.kind) && this.#terms.policy.temperature > 0;
    const limit = row.kind === "billboard" ? 1 : this.#rowLength;
    const open = this.#open(row, isDrawn ? ALL : limit);
    return sampledOrder(open, {
      limit,
      temperature: isDrawn ? this.#terms.policy.temperature : 0,
      chanceOf: this.#terms.chanceFrom(`${row.kind} ${row.label}`),
    });
  }

  /** Titles not shown yet; below the first screen a short row may repeat a few, in the row's order. */
  #open({ titles }: CandidateRow, limit: number) {
    const fresh = this.#freshIn(titles, limit);
    const { repeatedTitles } = this.#terms.policy;
    const most = Math.min(repeatedTitles, limit);
    if (!this.isFirstScreenOver || fresh.length >= most) return fresh;
    const isAgain = (title: Placed) => this.#times(title) === 1;
    const again = first(titles, { limit: most - fresh.length, isAmong: isAgain });
    const kept = new Set([...fresh, ...again]);
    return first(titles, { limit: kept.size, isAmong: (title) => kept.has(title) });
  }

  #freshIn(titles: TitleOrder, limit: number) {
    return this.#searched(titles, limit).slice(0, limit);
  }

  /** Finds so many, or more; what was shown is never fresh again, so that the search goes on where it ended. */
  #searched(titles: TitleOrder, limit: number): readonly Placed[] {
    let search = this.#searches.get(titles);
    if (!search) {
      search = { found: [], next: 0, rows: 0 };
      this.#searches.set(titles, search);
    }
    const { found } = search;
    if (search.rows < this.rows.length) this.#sift(search);
    for (let title = titles.at(search.next); title && found.length < limit; ) {
      if (this.#times(title) === 0) found.push(title);
      title = titles.at(++search.next);
    }
    return found;
  }

  /** Leaves what is still fresh. */
  #sift(search: Search) {
    const { found } = search;
    let kept = 0;
    for (const title of found) if (this.#times(title) === 0) found[kept++] = title;
    found.length = kept;
    search.rows = this.rows.length;
  }

  #times({ place }: Placed) {
    return this.#timesShown[place];
  }
}

type Wanted = { limit?: number; isAmong?: (title: Placed) => boolean };

/** The first titles of an order, or those that pass a test; all of them without a limit. */
function first(titles: TitleOrder, { limit = ALL, isAmong = () => true }: Wanted = {}) {
  const found: Placed[] = [];
  for (let rank = 0; found.length < limit; rank++) {
    const title = titles.at(rank);
    if (title === undefined) break;
    if (isAmong(title)) found.push(title);
  }
  return found;
}
