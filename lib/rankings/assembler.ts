import type { CandidateRow, RankedRow } from "@/lib/rankings/candidate-row";
import { newHere, trending } from "@/lib/rankings/circle-rows";
import { becauseFriend } from "@/lib/rankings/friend-row";
import type { RowKind } from "@/lib/rankings/home-page";
import { homePolicy } from "@/lib/rankings/home-policy";
import { continueWatching, myList, watchAgain } from "@/lib/rankings/own-rows";
import { billboard, genreRows, topPicks } from "@/lib/rankings/personal-rows";
import { becauseTitle } from "@/lib/rankings/seed-rows";
import type { ViewerTaste } from "@/lib/rankings/viewer-taste";

const OWN_KINDS = ["continue-watching", "my-list", "watch-again"];

/**
 * Chooses rows and their order. The first rows are fixed; the others stand by relevance, compared in
 * steps so that small changes do not make rows flutter. A title stands once on the first screen and
 * at most twice below; the viewer's own rows are always whole once the first screen is over.
 */
export function assemblePage(taste: ViewerTaste): RankedRow[] {
  const page = new PageInMaking(taste.model.titles.size);
  page.add(billboard(taste), 1);
  page.add(continueWatching(taste));
  page.add(topPicks(taste));
  const own = [myList(taste), watchAgain(taste)];
  const genres = genreRows(taste);
  const others = [
    ...becauseFriend(taste),
    ...becauseTitle(taste),
    trending(taste),
    newHere(taste),
    ...genres,
  ];
  const rowsLeft = new Map<RowKind, number>([
    ["genre", homePolicy.genreRows],
    ["because-title", homePolicy.seedRows],
  ]);
  for (const row of byRelevance(others)) {
    while (page.isFirstScreenOver && own.length > 0 && own[0].relevance >= row.relevance) {
      page.add(own.shift());
    }
    const left = rowsLeft.get(row.kind) ?? 1;
    if (left > 0 && page.add(row)) rowsLeft.set(row.kind, left - 1);
  }
  for (const row of own) page.add(row);
  return page.rows;
}

function byRelevance(rows: CandidateRow[]) {
  const step = ({ relevance }: CandidateRow) => Math.round(relevance / homePolicy.relevanceStep);
  return rows.toSorted((a, b) => step(b) - step(a)); // stable: equal rows stay as the rankers offered them
}

class PageInMaking {
  readonly rows: RankedRow[] = [];
  #timesShown = new Map<string, number>();
  #rowLength: number;

  constructor(titles: number) {
    const { least, most } = homePolicy.rowTitles;
    this.#rowLength = Math.min(most, Math.max(least, Math.round(titles * homePolicy.rowShare)));
  }

  get isFirstScreenOver() {
    return this.rows.length >= homePolicy.firstScreenRows;
  }

  /** Shows as much of a row as the rules allow; false when that is too little to show. */
  add(row: CandidateRow | undefined, limit = this.#rowLength): boolean {
    if (!row) return false;
    const isOwn = OWN_KINDS.includes(row.kind);
    const titles = isOwn && this.isFirstScreenOver ? row.titles : this.#unseen(row, limit);
    const least = isOwn || limit === 1 ? 1 : homePolicy.discoveryTitles;
    if (titles.length < least) return false;
    for (const { name } of titles) {
      this.#timesShown.set(name, (this.#timesShown.get(name) ?? 0) + 1);
    }
    this.rows.push({
      kind: row.kind,
      label: row.label,
      reason: row.reason,
      titles: titles.map(({ name, score }) => ({ id: name, score, reason: row.explain(name) })),
    });
    return true;
  }

  /** Titles not shown yet; below the first screen a short row may repeat a few, in the row's order. */
  #unseen({ titles }: CandidateRow, limit: number) {
    const fresh = this.#take(titles, { timesShown: 0, limit });
    if (!this.isFirstScreenOver || fresh.length >= homePolicy.repeatedTitles) return fresh;
    const room = homePolicy.repeatedTitles - fresh.length;
    const kept = new Set([...fresh, ...this.#take(titles, { timesShown: 1, limit: room })]);
    return titles.filter((title) => kept.has(title));
  }

  #take(
    titles: CandidateRow["titles"],
    { timesShown, limit }: { timesShown: number; limit: number },
  ) {
    const taken: CandidateRow["titles"] = [];
    for (const title of titles) {
      if (taken.length === limit) break;
      if ((this.#timesShown.get(title.name) ?? 0) === timesShown) taken.push(title);
    }
    return taken;
  }
}
