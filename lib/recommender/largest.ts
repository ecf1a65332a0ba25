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
