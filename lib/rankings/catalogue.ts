import type { CircleModel } from "@/lib/rankings/circle-model";
import type { DenseIds } from "@/lib/recommender/dense-ids";
import { maturityNumber } from "@/lib/titles/maturity";
import type { Title } from "@/lib/titles/read";

/** The titles by place, in the order of their ids: equal scores stand in the order of places. */
export type Catalogue = {
  titles: Title[];
  placeOf: Map<string, number>;
  genres: string[];
  genresAt: number[][]; // per place, each genre once
  genresNamedAt: number[][]; // per place, as often as the title names them
  // per place, so that a look at all titles need not touch each of them
  isFeatured: Uint8Array;
  isOwned: Uint8Array; // 1 for what stands in somebody's library alone
  maturityAt: Uint8Array;
};

const ordered = new WeakMap<CircleModel["titles"], Catalogue>(); // a changed catalogue is another map

export function catalogueOf({ titles }: CircleModel): Catalogue {
  const known = ordered.get(titles);
  if (known) return known;
  const inOrder = [...titles.values()].sort((a, b) => (a.id < b.id ? -1 : Number(a.id > b.id)));
  const genres = [...new Set(inOrder.flatMap((title) => title.genres))];
  const numbers = new Map(genres.map((genre, number) => [genre, number]));
  const genresNamedAt = inOrder.map((title) =>
    title.genres.flatMap((one) => numbers.get(one) ?? []),
  );
  const catalogue: Catalogue = {
    titles: inOrder,
    placeOf: new Map(inOrder.map(({ id }, place) => [id, place])),
    genres,
    genresAt: genresNamedAt.map((named) => [...new Set(named)]),
    genresNamedAt,
    isFeatured: Uint8Array.from(inOrder, ({ featured }) => Number(featured)),
    isOwned: Uint8Array.from(inOrder, ({ openTo }) => Number(openTo != null)),
    maturityAt: Uint8Array.from(inOrder, ({ maturity }) => maturityNumber(maturity)),
  };
  ordered.set(titles, catalogue);
  return catalogue;
}

export const UNKNOWN = -1; // in place of the number of a title that an index never met, or of its place where it left

type Found = { catalogue: Catalogue; size: number; numbers: Int32Array; places: Int32Array };

const found = new WeakMap<DenseIds, Found>();

/** Every place's number among the ids of an index; numbers never change, there may only be more of them. */
export function numbersIn(ids: DenseIds, catalogue: Catalogue): Int32Array {
  return foundIn(ids, catalogue).numbers;
}

/** The place in the catalogue of every number among the ids of an index. */
export function placesIn(ids: DenseIds, catalogue: Catalogue): Int32Array {
  return foundIn(ids, catalogue).places;
}

function foundIn(ids: DenseIds, catalogue: Catalogue): Found {
  const known = found.get(ids);
  if (known?.catalogue === catalogue && known.size === ids.size) return known;
  const numbers = Int32Array.from(catalogue.titles, ({ id }) => ids.find(id) ?? UNKNOWN);
  const places = new Int32Array(ids.size).fill(UNKNOWN);
  for (const [place, number] of numbers.entries()) if (number !== UNKNOWN) places[number] = place;
  const both = { catalogue, size: ids.size, numbers, places };
  found.set(ids, both);
  return both;
}
