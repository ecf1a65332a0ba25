/** The middle value, the upper one of two; NaN of nothing. */
export function median(values: Float64Array) {
  return values.slice().sort()[values.length >> 1] ?? Number.NaN;
}
