/**
 * The nth largest of some values, the first being 1: quickselect (Hoare 1961), which goes on only in the part
 * where it must stand. Leaves the values in another order.
 */
export function nthLargest(values: Float64Array, nth: number): number {
  const wanted = values.length - nth;
  let low = 0;
  let high = values.length - 1;
  while (low < high) {
    const pivot = values[(low + high) >>> 1];
    let left = low;
    let right = high;
    while (left <= right) {
      while (values[left] < pivot) left++;
      while (values[right] > pivot) right--;
      if (left > right) break;
      const held = values[left];
      values[left++] = values[right];
      values[right--] = held;
    }
    if (wanted <= right) high = right;
    else if (wanted >= left) low = left;
    else break; // between the two parts all are the pivot
  }
  return values[wanted];
}

const BUCKETS = 1_024;
const FEW = 256; // values, of which nothing is gained by counting

const counts = new Int32Array(BUCKETS); // scratch
let near = new Float64Array(FEW); // scratch: values of the bucket in which the wanted one stands

/**
 * The same of the first so many values, which stay as they are: they are counted in even steps from the least to the
 * largest, and only those of one step are looked through. Branches that nobody can foresee take longer than counting.
 */
export function nthLargestOf(values: Float64Array, length: number, nth: number): number {
  const { least, most } = boundsOf(values, length);
  const scale = (BUCKETS - 1) / (most - least);
  if (near.length < length) near = new Float64Array(2 * length);
  if (length <= FEW || !(scale < Number.POSITIVE_INFINITY)) {
    near.set(values.subarray(0, length));
    return nthLargest(near.subarray(0, length), nth);
  }
  counts.fill(0);
  for (let at = 0; at < length; at++) counts[((values[at] - least) * scale) | 0]++;
  let bucket = BUCKETS - 1;
  let left = nth;
  for (; left > counts[bucket]; bucket--) left -= counts[bucket];
  let size = 0;
  for (let at = 0; at < length; at++) {
    if ((((values[at] - least) * scale) | 0) === bucket) near[size++] = values[at];
  }
  return nthLargest(near.subarray(0, size), left);
}

/** The least and the largest; what is below all numbers counts as the least of them. */
function boundsOf(values: Float64Array, length: number) {
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < length; at++) {
    const value = values[at];
    if (value < least && value !== Number.NEGATIVE_INFINITY) least = value;
    if (value > most) most = value;
  }
  return { least, most };
}
