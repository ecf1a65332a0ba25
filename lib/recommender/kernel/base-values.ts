import type { Views } from "@/lib/recommender/kernel/base-memory";

/** Reads the confidence of a preference. */
export function valueReader(views: Pick<Views, "codes" | "dictionary">, preferences: number) {
  const { dictionary } = views;
  const codes = codesIn(views, preferences);
  return codes ? (p: number) => dictionary[codes[p]] : (p: number) => dictionary[p];
}

/** Columns of all preferences, in the width they are stored in. */
export function titlesIn({ titles }: Pick<Views, "titles">, preferences: number) {
  if (titles.length === preferences) return titles;
  return new Uint32Array(titles.buffer, titles.byteOffset, preferences);
}

/** Codes of all preferences; undefined where each has its own value. */
export function codesIn({ codes }: Pick<Views, "codes">, preferences: number) {
  if (codes.length === preferences) return codes;
  return codes.length === 0
    ? undefined
    : new Uint16Array(codes.buffer, codes.byteOffset, preferences);
}
