import { chanceFrom } from "@/lib/evaluation/models/chance";

export type Fold = { train: Int32Array; test: Int32Array };

/** Parts of equal size, drawn without looking at labels, so that no part tells anything of one. */
export function foldsOf(size: number, { folds, seed }: { folds: number; seed: number }): Fold[] {
  const foldAt = foldNumbers(size, { folds, seed });
  const places = Int32Array.from({ length: size }, (_, place) => place);
  return Array.from({ length: folds }, (_, fold) => ({
    train: places.filter((place) => foldAt[place] !== fold),
    test: places.filter((place) => foldAt[place] === fold),
  }));
}

/** The part each place belongs to. */
export function foldNumbers(size: number, { folds, seed }: { folds: number; seed: number }) {
  const chance = chanceFrom(seed);
  const order = shuffled(size, chance);
  const numbers = new Int32Array(size);
  for (let i = 0; i < size; i++) numbers[order[i]] = i % folds;
  return numbers;
}

/** All places in an order drawn by chance (Fisher and Yates). */
export function shuffled(size: number, chance: () => number) {
  const order = Int32Array.from({ length: size }, (_, place) => place);
  for (let i = size - 1; i > 0; i--) {
    const other = Math.floor(chance() * (i + 1));
    [order[i], order[other]] = [order[other], order[i]];
  }
  return order;
}
