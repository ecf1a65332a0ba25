import { shrunkCosine } from "@/lib/recommender/cosine-scan";
import type { SparseLine } from "@/lib/recommender/sparse-line";

type Comparison = {
  titles: number;
  shrinkage: number;
  offer: (viewer: number, score: number, shared: number) => void;
};

let own = new Float64Array(0); // scratch: one viewer's confidences by title, all zero between questions

/** Similarity of one row with each of some others, by walking them whole. */
export function compareAll(
  line: SparseLine,
  others: Iterable<[viewer: number, row: SparseLine]>,
  { titles, shrinkage, offer }: Comparison,
) {
  if (own.length < titles) own = new Float64Array(titles * 2);
  for (let i = 0; i < line.length; i++) own[line.ids[i]] = line.values[i];
  for (const [viewer, { ids, values, length, norm }] of others) {
    let dot = 0;
    let shared = 0;
    for (let i = 0; i < length; i++) {
      const mine = own[ids[i]];
      dot += mine * values[i];
      if (mine !== 0) shared++;
    }
    if (shared > 0)
      offer(viewer, shrunkCosine({ dot, shared, lengths: line.norm * norm }, shrinkage), shared);
  }
  for (let i = 0; i < line.length; i++) own[line.ids[i]] = 0;
}
