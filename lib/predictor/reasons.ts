import type { FeatureTable } from "@/lib/predictor/feature-table";

/** What speaks for a film and what against it, the strongest first. */
export type Grounds = { pro: string[]; contra: string[] };

const MOST = 3;
const LEAST_SHARE = 0.03; // of all that was said: less is no reason
const WITH_VALUE: Record<string, string> = { "its year": "", "its length": " minutes" };
const UNSAID = -1;

/** Finds the strongest facts on either side, from what each feature added to a film's score. */
export class Reasons {
  #table: FeatureTable;
  #facts: { fact: string; isAbsent: boolean; column: number }[] = [];
  #present: Int32Array; // the fact each column speaks of where it has a value, and where a flag is not set
  #absent: Int32Array;
  #sums: Float64Array;

  constructor(table: FeatureTable) {
    this.#table = table;
    const numbers = new Map<string, number>();
    const numberOf = (column: number, isAbsent: boolean) => {
      const { fact } = table.columns[column];
      const name = isAbsent ? `not ${fact}` : fact;
      const known = numbers.get(name);
      if (known !== undefined) return known;
      numbers.set(name, this.#facts.length);
      return this.#facts.push({ fact, isAbsent, column }) - 1;
    };
    this.#present = Int32Array.from(table.columns, (_, column) => numberOf(column, false));
    this.#absent = Int32Array.from(table.columns, ({ kind, group }, column) => {
      if (kind === "number") return this.#present[column];
      return group === "genres" ? numberOf(column, true) : UNSAID; // that a name is missing tells little
    });
    this.#sums = new Float64Array(this.#facts.length);
  }

  /** The three strongest facts on either side of one film; `parts` are those of its features. */
  of(row: number, parts: Float64Array): Grounds {
    const { values, columns } = this.#table;
    this.#sums.fill(0);
    let all = 0;
    for (let column = 0; column < columns.length; column++) {
      if (parts[column] === 0) continue;
      all += Math.abs(parts[column]);
      const isSet = values[row * columns.length + column] > 0;
      const fact = isSet ? this.#present[column] : this.#absent[column];
      if (fact !== UNSAID) this.#sums[fact] += parts[column];
    }
    const least = LEAST_SHARE * all;
    return { pro: this.#strongest(row, 1, least), contra: this.#strongest(row, -1, least) };
  }

  #strongest(row: number, sign: number, least: number) {
    const best: number[] = [];
    for (let fact = 0; fact < this.#sums.length; fact++) {
      const part = sign * this.#sums[fact];
      if (part <= least) continue;
      const place = best.findIndex((other) => sign * this.#sums[other] < part);
      best.splice(place === -1 ? best.length : place, 0, fact);
      if (best.length > MOST) best.pop();
    }
    return best.map((fact) => this.#words(row, fact));
  }

  #words(row: number, number: number) {
    const { columns, values } = this.#table;
    const { fact, isAbsent, column } = this.#facts[number];
    if (isAbsent) return `not being ${fact}`;
    const unit = WITH_VALUE[fact];
    const value = values[row * columns.length + column];
    return unit === undefined || Number.isNaN(value) ? fact : `${fact}, ${value}${unit}`;
  }
}
