import type { Model, PolicySpec, World } from "@/lib/evaluation/model";
import { SparseMatrix } from "@/lib/recommender/sparse-matrix";
import { weighted } from "@/lib/recommender/weighting";

/** Cosine between what a title is made of (genres and tags by their rarity) and what the viewer's titles are made of. */
export const content: PolicySpec = {
  name: "content",
  family: "item-item",
  isLive: true,
  parameters: {},
  bytes: ({ titles, preferences }) => 24 * preferences + 400 * titles,
  fit: ({ train, titleTags }) => {
    if (!titleTags) throw new Error("This data says nothing about what its titles are made of.");
    return contentModel(train, titleTags);
  },
};

export function contentModel(train: World["train"], titleTags: string[][]): Model {
  const features = featuresOf(titleTags, train.columns);
  const norms = Float64Array.from({ length: features.rows }, (_, title) => normOf(features, title));
  const profile = new Float64Array(features.columns);
  return {
    score(viewer, scores) {
      const own = train.line(viewer);
      profile.fill(0);
      for (let i = 0; i < own.length; i++) {
        const { ids, values, length } = features.line(own.ids[i]);
        for (let j = 0; j < length; j++) profile[ids[j]] += values[j] / norms[own.ids[i]];
      }
      for (let title = 0; title < scores.length; title++) {
        const { ids, values, length } = features.line(title);
        let dot = 0;
        for (let j = 0; j < length; j++) dot += values[j] * profile[ids[j]];
        scores[title] = norms[title] > 0 ? dot / norms[title] : 0;
      }
    },
  };
}

/** Titles × tags, by inverse frequency. */
function featuresOf(titleTags: string[][], titles: number) {
  const numbers = new Map<string, number>();
  const row: number[] = [];
  const column: number[] = [];
  for (const [title, tags] of titleTags.entries()) {
    for (const tag of new Set(tags)) {
      const number = numbers.get(tag) ?? numbers.size;
      numbers.set(tag, number);
      row.push(title);
      column.push(number);
    }
  }
  const matrix = SparseMatrix.of(
    { rows: titles, columns: numbers.size },
    {
      row: Int32Array.from(row),
      column: Int32Array.from(column),
      value: new Float32Array(row.length).fill(1),
    },
  );
  return weighted(matrix, { weighting: "idf", k1: 0, b: 0 });
}

function normOf(matrix: SparseMatrix, row: number) {
  const { values, length } = matrix.line(row);
  let squares = 0;
  for (let i = 0; i < length; i++) squares += values[i] * values[i];
  return Math.sqrt(squares);
}
