/** The positions of each key, in the order of the source; keys are numbers below `size`. */
export function* groupsOf(keys: Int32Array, size: number): Generator<Int32Array> {
  const starts = new Int32Array(size + 1);
  for (const key of keys) starts[key + 1]++;
  for (let key = 0; key < size; key++) starts[key + 1] += starts[key];
  const next = starts.slice();
  const positions = new Int32Array(keys.length);
  for (let at = 0; at < keys.length; at++) positions[next[keys[at]]++] = at;
  for (let key = 0; key < size; key++) {
    if (starts[key + 1] > starts[key]) yield positions.subarray(starts[key], starts[key + 1]);
  }
}
