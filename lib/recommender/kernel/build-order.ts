import type { PreferenceTable } from "@/lib/recommender/kernel/preference-table";

/** Viewers and titles by their new numbers: the busiest and the best known first, so that what is met often stands close together. */
export type Order = {
  viewerOf: Uint32Array;
  rowOf: Uint32Array;
  titleOf: Uint32Array;
  columnOf: Uint32Array;
};

export function orderOf(
  { titles, starts, ids, helping }: PreferenceTable,
  keepsNumbers: boolean,
): Order {
  const raters = new Uint32Array(titles);
  if (!keepsNumbers) for (let p = 0; p < ids.length; p++) raters[ids[p]]++;
  const titleOf = descending(raters);
  const most = ids.length + 1;
  const activity = Float64Array.from(helping, (helps, viewer) => {
    const known = keepsNumbers ? 0 : starts[viewer + 1] - starts[viewer];
    return known + helps * most; // who helps nobody stands last
  });
  const viewerOf = descending(activity);
  return { viewerOf, rowOf: inverseOf(viewerOf), titleOf, columnOf: inverseOf(titleOf) };
}

/** Numbers by what they have, most first; equals keep their order. */
function descending(amounts: Uint32Array | Float64Array) {
  const keys = Float64Array.from(amounts, (amount, number) => -amount * amounts.length + number);
  return Uint32Array.from(keys.sort(), (key) => {
    const rest = key % amounts.length;
    return rest < 0 ? rest + amounts.length : rest;
  });
}

function inverseOf(order: Uint32Array) {
  const inverse = new Uint32Array(order.length);
  for (let place = 0; place < order.length; place++) inverse[order[place]] = place;
  return inverse;
}
