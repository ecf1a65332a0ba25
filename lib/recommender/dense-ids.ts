import { GrowingMap } from "@/lib/recommender/growing-map";

/** Numbers names from zero upwards in the order they are first met, so that arrays can be indexed by them. */
export class DenseIds {
  #numbers = new GrowingMap<number>();
  #names: string[] = [];
  #lastFound: string | undefined;
  #lastNumber: number | undefined;

  /** Names that have their numbers already; an empty one is a number that nobody has any more. */
  static of(names: readonly string[]) {
    const ids = new DenseIds();
    for (const name of names) ids.append(name);
    return ids;
  }

  /** Makes room for so many names. */
  expect(size: number) {
    this.#numbers.expect(size);
  }

  /** Gives the next number to a name that has none yet, or, if it is empty, to nobody. */
  append(name: string) {
    if (name !== "") this.#numbers.set(name, this.#names.length);
    this.#names.push(name);
  }

  get size() {
    return this.#names.length;
  }

  /** The number of a name, given on first sight. */
  intern(name: string) {
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    this.#numbers.set(name, this.#names.length);
    return this.#names.push(name) - 1;
  }

  /** Numbers never change, and one name is often asked about several times in a row. */
  find(name: string) {
    if (name === this.#lastFound) return this.#lastNumber;
    const number = this.#numbers.get(name);
    if (number !== undefined) [this.#lastFound, this.#lastNumber] = [name, number];
    return number;
  }

  /** All names, by their numbers. */
  names() {
    return this.#names.slice();
  }

  nameOf(number: number) {
    return this.#names[number];
  }
}
