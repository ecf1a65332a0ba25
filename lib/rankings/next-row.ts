import type { PagePolicy } from "@/lib/policies/policy";
import type { CandidateRow } from "@/lib/rankings/candidate-row";
import type { RowKind } from "@/lib/rankings/home-page";
import type { PageInMaking } from "@/lib/rankings/page-in-making";
import { RowValues } from "@/lib/rankings/row-value";
import type { ViewerTaste } from "@/lib/rankings/viewer-taste";

const BELOW_FIRST_SCREEN: RowKind[] = ["my-list", "watch-again"];

type Choice = { row: CandidateRow; propensity: number };

/** The rows still to be shown, and which of them comes next. */
export class NextRow {
  left: CandidateRow[]; // the most relevant first, equal ones as the rankers offered them
  #values: RowValues;
  #policy: PagePolicy;
  #rowsLeft: Map<RowKind, number>;

  constructor(taste: ViewerTaste, rows: CandidateRow[]) {
    const { policy } = taste.model;
    this.left = rows.toSorted((a, b) => b.relevance - a.relevance);
    this.#values = new RowValues(taste);
    this.#policy = policy;
    this.#rowsLeft = new Map([
      ["genre", policy.genreRows],
      ["because-title", policy.seedRows],
      ["because-friend", policy.friendRows],
    ]);
  }

  /** The best row that may stand next, or by a small chance any of them (epsilon-greedy). */
  take(page: PageInMaking, chanceOf: (place: string) => number): Choice | null {
    const best = this.#best(page);
    if (best === null) return null;
    const { row, propensity } = this.#drawn(best, page, chanceOf);
    this.left = this.left.filter((other) => other !== row);
    this.#rowsLeft.set(row.kind, (this.#rowsLeft.get(row.kind) ?? 1) - 1);
    return { row, propensity };
  }

  #drawn(best: CandidateRow, page: PageInMaking, chanceOf: (place: string) => number): Choice {
    const epsilon = this.#policy.rowEpsilon;
    if (epsilon === 0) return { row: best, propensity: 1 };
    const open = [...this.#open(page)];
    const each = epsilon / open.length;
    const drawn = chanceOf(`${page.rows.length}`);
    const any = open[Math.min(open.length - 1, Math.floor(drawn / each))];
    const row = drawn < epsilon ? any : best;
    return { row, propensity: each + (row === best ? 1 - epsilon : 0) };
  }

  /** Ends where no row that follows can be better: freshness is all that adds to relevance. */
  #best(page: PageInMaking): CandidateRow | null {
    const { freshness, relevanceStep } = this.#policy;
    const stepsOf = this.#values.given(page);
    let best: CandidateRow | null = null;
    let most = Number.NEGATIVE_INFINITY;
    for (const row of this.#open(page)) {
      if (Math.round((row.relevance + freshness) / relevanceStep) <= most) break;
      const steps = stepsOf(row);
      if (steps > most) [best, most] = [row, steps];
    }
    return best;
  }

  /** Rows about friends come in the order of their ranker, which lets those with a name go first. */
  *#open(page: PageInMaking): Generator<CandidateRow> {
    let hasFriend = false;
    for (const row of this.left) {
      if (row.kind === "because-friend" && hasFriend) continue;
      if (!this.#mayStand(row, page)) continue;
      hasFriend ||= row.kind === "because-friend";
      yield row;
    }
  }

  #mayStand(row: CandidateRow, page: PageInMaking) {
    if (!page.isFirstScreenOver && BELOW_FIRST_SCREEN.includes(row.kind)) return false;
    return (this.#rowsLeft.get(row.kind) ?? 1) > 0 && page.hasRoomFor(row);
  }
}
