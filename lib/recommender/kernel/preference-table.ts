/** Preferences by viewer, numbered from zero as the caller likes: what a base index is built from. */
export type PreferenceTable = {
  titles: number;
  starts: Uint32Array; // of each viewer's preferences, and the end of the last
  ids: Uint32Array; // title of each preference; every title once per viewer
  values: Float64Array; // confidence of each preference, from 1e-9 to 1e9 or below zero as far
  helping: Uint8Array; // 1 for viewers whose taste helps others
};

// beyond these, single precision could not bound a similarity
const SMALLEST = 1e-9;
const LARGEST = 1e9;

export function checkTable({ titles, starts, ids, values, helping }: PreferenceTable) {
  if (starts.length !== helping.length + 1) throw new Error("A table wants one start per viewer.");
  if (starts[helping.length] !== ids.length || ids.length !== values.length) {
    throw new Error(`Got ${ids.length} titles and ${values.length} values of preferences.`);
  }
  for (let p = 0; p < ids.length; p++) {
    if (ids[p] >= titles) throw new Error(`There is no title ${ids[p]} among ${titles}.`);
    const size = Math.abs(values[p]);
    if (!(size >= SMALLEST && size <= LARGEST)) throw new Error(`A confidence is ${values[p]}.`);
  }
}
