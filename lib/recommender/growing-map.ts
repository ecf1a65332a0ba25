const MOST_TOGETHER = 16_384; // entries in one Map, in the order in which they came
const PARTS = 16; // when there are more

/**
 * A map by name that never grows all at once: a Map moves all its entries whenever their room doubles, which holds
 * everybody up for some twenty milliseconds from 131,072 on. What grows too large for one is put in many, by the last
 * letters of names, and is walked part by part from then on.
 */
export class GrowingMap<Value extends NonNullable<unknown>> {
  #parts = [new Map<string, Value>()];

  get size() {
    return this.#parts.reduce((size, part) => size + part.size, 0);
  }

  /** Makes room where so many entries are to come: nothing need be moved then. */
  expect(size: number) {
    if (size > MOST_TOGETHER && this.#parts.length === 1) this.#divide();
  }

  get(name: string): Value | undefined {
    return this.#partOf(name).get(name);
  }

  has(name: string) {
    return this.#partOf(name).has(name);
  }

  set(name: string, value: Value) {
    this.#partOf(name).set(name, value);
    if (this.#parts.length === 1 && this.#parts[0].size > MOST_TOGETHER) this.#divide();
    return this;
  }

  delete(name: string) {
    return this.#partOf(name).delete(name);
  }

  *keys(): Generator<string> {
    for (const part of this.#parts) yield* part.keys();
  }

  *values(): Generator<Value> {
    for (const part of this.#parts) yield* part.values();
  }

  #divide() {
    const [all] = this.#parts;
    this.#parts = Array.from({ length: PARTS }, () => new Map<string, Value>());
    for (const [name, value] of all) this.#partOf(name).set(name, value);
  }

  /** Ids differ most in their last letters. */
  #partOf(name: string) {
    if (this.#parts.length === 1) return this.#parts[0];
    const end = name.length;
    const letters = name.charCodeAt(end - 1) * 31 + name.charCodeAt(end - 2); // NaN, and so 0, for no letter
    return this.#parts[letters & (PARTS - 1)];
  }
}
