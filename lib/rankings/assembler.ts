import type { CandidateRow, RankedRow } from "@/lib/rankings/candidate-row";
import { chanceFrom } from "@/lib/rankings/chance";
import { newHere, trending } from "@/lib/rankings/circle-rows";
import { becauseFriend } from "@/lib/rankings/friend-row";
import type { RowKind } from "@/lib/rankings/home-page";
import { continueWatching, myList, watchAgain } from "@/lib/rankings/own-rows";
import { PageInMaking } from "@/lib/rankings/page-in-making";
import { billboard, genreRows, topPicks } from "@/lib/rankings/personal-rows";
import { hiddenGems, topTen } from "@/lib/rankings/popularity-rows";
import { RowValues } from "@/lib/rankings/row-value";
import { becauseTitle } from "@/lib/rankings/seed-rows";
import type { ViewerTaste } from "@/lib/rankings/viewer-taste";

const BELOW_FIRST_SCREEN: RowKind[] = ["my-list", "watch-again"];

/**
 * Chooses rows and their order: the first are fixed, each next one is the most valuable given those above.
 * A title stands once on the first screen and at most twice on the page, apart from the viewer's own rows,
 * which are whole once the first screen is over. Where the policy explores, the seed decides by chance.
 */
export function assemblePage(taste: ViewerTaste, seed = ""): RankedRow[] {
  const { policy, titles } = taste.model;
  const page = new PageInMaking({
    policy,
    titles: titles.size,
    chanceFrom: (row) => chanceFrom(`${seed} ${row} `),
  });
  for (const row of [billboard(taste), continueWatching(taste), topPicks(taste)]) {
    if (page.hasRoomFor(row)) page.add(row);
  }
  const own = [myList(taste), watchAgain(taste)];
  const chance = chanceFrom(`${seed} rows `);
  const next = new NextRow(taste, [...discoveryRows(taste), ...own]);
  for (let row = next.take(page, chance); row; row = next.take(page, chance)) {
    page.add(row.row, row.propensity);
  }
  for (const row of next.left) if (own.includes(row) && page.hasRoomFor(row)) page.add(row);
  return page.rows;
}

function discoveryRows(taste: ViewerTaste): CandidateRow[] {
  return [
    ...becauseFriend(taste),
    ...becauseTitle(taste),
    trending(taste),
    ...topTen(taste),
    ...hiddenGems(taste),
    newHere(taste),
    ...genreRows(taste),
  ];
}

/** The rows still to be shown, and which of them comes next. */
class NextRow {
  left: CandidateRow[];
  #values: RowValues;
  #rowsLeft: Map<RowKind, number>;
  #rowEpsilon: number;

  constructor(taste: ViewerTaste, rows: CandidateRow[]) {
    const { policy } = taste.model;
    this.left = rows;
    this.#values = new RowValues(taste);
    this.#rowEpsilon = policy.rowEpsilon;
    this.#rowsLeft = new Map([
      ["genre", policy.genreRows],
      ["because-title", policy.seedRows],
      ["because-friend", policy.friendRows],
    ]);
  }

  /** The best row that may stand next, or by a small chance any of them (epsilon-greedy). */
  take(page: PageInMaking, chanceOf: (place: string) => number) {
    const open = this.#open(page);
    if (open.length === 0) return null;
    const best = this.#best(open, page);
    const each = this.#rowEpsilon / open.length;
    const drawn = chanceOf(`${page.rows.length}`);
    const any = open[Math.min(open.length - 1, Math.floor(drawn / each))];
    const row = drawn < this.#rowEpsilon ? any : best;
    this.#remove(row);
    return { row, propensity: each + (row === best ? 1 - this.#rowEpsilon : 0) };
  }

  /** Rows about friends come in the order of the ranker, which lets those with a name go first. */
  #open(page: PageInMaking) {
    const open = this.left.filter((row) => this.#mayStand(row, page));
    const friend = open.find(({ kind }) => kind === "because-friend");
    return open.filter((row) => row.kind !== "because-friend" || row === friend);
  }

  #mayStand(row: CandidateRow, page: PageInMaking) {
    if (!page.isFirstScreenOver && BELOW_FIRST_SCREEN.includes(row.kind)) return false;
    return (this.#rowsLeft.get(row.kind) ?? 1) > 0 && page.hasRoomFor(row);
  }

  /** Of equal rows the one that the rankers offered first. */
  #best(open: CandidateRow[], page: PageInMaking) {
    let best = open[0];
    let most = Number.NEGATIVE_INFINITY;
    for (const row of open) {
      const steps = this.#values.stepsOf(row, page);
      if (steps > most) [best, most] = [row, steps];
    }
    return best;
  }

  #remove(row: CandidateRow) {
    this.left = this.left.filter((other) => other !== row);
    this.#rowsLeft.set(row.kind, (this.#rowsLeft.get(row.kind) ?? 1) - 1);
  }
}
