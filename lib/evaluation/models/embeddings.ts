import { normalFrom } from "@/lib/evaluation/models/chance";

/** One vector per viewer or title, side by side. */
export type Embeddings = { factors: number; cells: Float64Array };

export function randomEmbeddings(
  count: number,
  { factors, spread, chance }: { factors: number; spread: number; chance: () => number },
): Embeddings {
  const cells = Float64Array.from({ length: count * factors }, () => spread * normalFrom(chance));
  return { factors, cells };
}

/** The score of every title as the product of its vector with one taste. */
export function scoreAll(taste: ArrayLike<number>, titles: Embeddings, scores: Float64Array) {
  const { factors, cells } = titles;
  for (let title = 0; title < scores.length; title++) {
    let sum = 0;
    for (let f = 0; f < factors; f++) sum += taste[f] * cells[title * factors + f];
    scores[title] = sum;
  }
}
