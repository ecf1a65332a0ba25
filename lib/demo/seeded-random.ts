import { createHash } from "node:crypto";

/** Chance that repeats itself: the same seed draws the same numbers, on every machine and in every version. */
export class SeededRandom {
  #seed: string;
  #block = Buffer.alloc(0);
  #used = 0;
  #blocks = 0;

  constructor(seed: string) {
    this.#seed = seed;
  }

  /** Evenly between 0 and 1, both excluded. */
  next() {
    if (this.#used + 4 > this.#block.length) {
      this.#block = createHash("sha256")
        .update(`${this.#seed} ${this.#blocks++}`)
        .digest();
      this.#used = 0;
    }
    const drawn = this.#block.readUInt32BE(this.#used);
    this.#used += 4;
    return (drawn + 0.5) / 2 ** 32;
  }

  between(least: number, most: number) {
    return least + (most - least) * this.next();
  }

  integer(least: number, most: number) {
    return Math.floor(this.between(least, most + 1));
  }

  isTrue(chance: number) {
    return this.next() < chance;
  }

  /** Standard Gumbel noise: adding it to log-weights and taking the largest draws by those weights. */
  gumbel() {
    return -Math.log(-Math.log(this.next()));
  }

  uuid() {
    return uuidOf(`${this.#seed} uuid ${this.next()} ${this.#blocks} ${this.#used}`);
  }
}

/** A UUID that is always the same for a name; version 8 says that its bits have a meaning of our own. */
export function uuidOf(name: string) {
  const hex = createHash("sha256").update(name).digest("hex");
  const variant = ((Number.parseInt(hex[16], 16) & 0x3) | 0x8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join("-");
}
