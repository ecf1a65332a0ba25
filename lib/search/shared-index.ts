import { startEngine } from "@/lib/rankings/engine";
import { inSlices } from "@/lib/rankings/pauses";
import { type CatalogueIndex, catalogueIndexSteps } from "@/lib/search/catalogue-index";

type Indexes = WeakMap<object, Promise<CatalogueIndex>>; // a changed catalogue is another map

// Next gives pages and routes their own copy of this module; one index serves them all.
const slot = Symbol.for("matinee.search");
const shared = globalThis as { [slot]?: Indexes };

/** The index of the catalogue as it is now: made when first asked for, and again when the catalogue has changed. */
export async function readIndex(): Promise<CatalogueIndex> {
  const { titles } = (await startEngine()).model;
  shared[slot] ??= new WeakMap();
  const known = shared[slot].get(titles);
  if (known) return known;
  const index = inSlices(catalogueIndexSteps([...titles.values()]));
  shared[slot].set(titles, index);
  return index;
}
