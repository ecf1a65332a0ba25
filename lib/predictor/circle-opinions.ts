/** What viewers made of titles: one value each, larger for better, on any scale; lines by viewer. */
export type Opinions = {
  viewers: number;
  titles: number;
  starts: Int32Array; // viewers + 1
  title: Int32Array;
  value: Float32Array;
  at: Float64Array; // when, on any clock; equal for all where nobody knows
};

export type Opinion = { viewer: number; title: number; value: number; at: number };

/** Opinions as lines; those of a viewer stay in the order they are given in. */
export function opinionsOf(
  given: Opinion[],
  { viewers, titles }: { viewers: number; titles: number },
): Opinions {
  const starts = new Int32Array(viewers + 1);
  for (const { viewer } of given) starts[viewer + 1]++;
  for (let viewer = 0; viewer < viewers; viewer++) starts[viewer + 1] += starts[viewer];
  const next = starts.slice();
  const [title, value] = [new Int32Array(given.length), new Float32Array(given.length)];
  const at = new Float64Array(given.length);
  for (const opinion of given) {
    const place = next[opinion.viewer]++;
    title[place] = opinion.title;
    value[place] = opinion.value;
    at[place] = opinion.at;
  }
  return { viewers, titles, starts, title, value, at };
}
