import { leadingTitles } from "@/lib/evaluation/models/truncated-svd";
import { type FeatureTable, tableOf } from "@/lib/predictor/feature-table";
import { wordsOf } from "@/lib/predictor/words";
import { SparseMatrix } from "@/lib/recommender/sparse-matrix";

export type TopicOptions = { topics: number; words: number; seed: number };

const LEAST_FILMS = 2; // that a word stands in
const MOST_SHARE = 0.3; // of all films: what stands in more distinguishes none
const ROUNDS = 6;

/**
 * Latent semantic analysis (Deerwester et al. 1990): the texts' words by TF-IDF (Salton and Buckley 1988), reduced to
 * their leading directions by a truncated SVD. A film without a word that counts is not known.
 */
export function textTopics(texts: string[], { topics, words, seed }: TopicOptions): FeatureTable {
  const matrix = tfIdf(texts, words);
  const factors = Math.min(topics, matrix.columns, Math.floor(texts.length / 4));
  const table = tableOf(
    texts.length,
    Array.from({ length: factors }, () => ({
      group: "text",
      kind: "number",
      fact: "what it is about",
    })),
  );
  if (factors === 0) return table;
  const basis = leadingTitles(matrix, { factors, rounds: ROUNDS, seed });
  for (let film = 0; film < texts.length; film++) {
    const { ids, values, length } = matrix.line(film);
    for (let topic = 0; topic < factors; topic++) {
      let sum = 0;
      for (let i = 0; i < length; i++) sum += values[i] * basis[ids[i] * factors + topic];
      table.values[film * factors + topic] = length === 0 ? Number.NaN : sum;
    }
  }
  return table;
}

/** Films × words, each row of length 1: (1 + ln frequency) · ln(films / films with the word). */
export function tfIdf(texts: string[], mostWords: number): SparseMatrix {
  const counts = texts.map(countsOf);
  const films = new Map<string, number>();
  for (const count of counts) {
    for (const word of count.keys()) films.set(word, (films.get(word) ?? 0) + 1);
  }
  const numbers = chosenWords(films, texts.length, mostWords);
  const [row, column, value]: [number[], number[], number[]] = [[], [], []];
  for (const [film, count] of counts.entries()) {
    const weights = [...count].flatMap(([word, times]) => {
      const number = numbers.get(word);
      if (number === undefined) return [];
      const rarity = Math.log(texts.length / (films.get(word) ?? 1));
      return [{ number, weight: (1 + Math.log(times)) * rarity }];
    });
    const norm = Math.hypot(...weights.map(({ weight }) => weight));
    for (const { number, weight } of weights) {
      row.push(film);
      column.push(number);
      value.push(weight / norm);
    }
  }
  return SparseMatrix.of(
    { rows: texts.length, columns: numbers.size },
    { row: Int32Array.from(row), column: Int32Array.from(column), value: Float32Array.from(value) },
  );
}

function countsOf(text: string) {
  const counts = new Map<string, number>();
  for (const word of wordsOf(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** The most frequent of the words that say something, with their columns. */
function chosenWords(films: Map<string, number>, all: number, most: number) {
  const chosen = [...films]
    .filter(([, many]) => many >= LEAST_FILMS && many <= Math.max(LEAST_FILMS, MOST_SHARE * all))
    .sort(([one, many], [other, more]) => more - many || (one < other ? -1 : 1))
    .slice(0, most);
  return new Map(chosen.map(([word], number) => [word, number]));
}
