import { shrunkCosine } from "@/lib/recommender/cosine-scan";
import type { SparseLine } from "@/lib/recommender/sparse-line";

/** Similarity of two rows, and the titles that both like with the weight each has in it. */
export function compareRows(
  [a, b]: [SparseLine, SparseLine],
  { shrinkage, nameOf }: { shrinkage: number; nameOf: (title: number) => string },
) {
  let dot = 0;
  let shared = 0;
  const both: { name: string; score: number }[] = [];
  for (let i = 0; i < a.length; i++) {
    const other = b.get(a.ids[i]);
    if (other === 0) continue;
    shared++;
    dot += a.values[i] * other;
    if (a.values[i] < 0 || other < 0) continue;
    both.push({ name: nameOf(a.ids[i]), score: a.values[i] * other });
  }
  const similarity = shrunkCosine({ dot, shared, lengths: a.norm * b.norm }, shrinkage);
  return { similarity, both };
}
