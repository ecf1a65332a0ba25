import type { CircleModel } from "@/lib/rankings/circle-model";
import type { Title } from "@/lib/titles/read";

/** How much of the catalogue there is for somebody: what stands only in others' libraries does not count. */
export type OpenCatalogue = { titles: number; genres: Map<string, number> };

type Counted = { everybodys: OpenCatalogue; owners: Map<string, OpenCatalogue> };

const counted = new WeakMap<CircleModel["titles"], Counted>(); // a changed catalogue is another map

/** What is open to a viewer. */
export function openCatalogue({ titles }: CircleModel, viewerId: string): OpenCatalogue {
  const { everybodys, owners } = countedOf(titles);
  return owners.get(viewerId) ?? everybodys;
}

/** What is open to everybody. */
export function sharedCatalogue({ titles }: CircleModel): OpenCatalogue {
  return countedOf(titles).everybodys;
}

/** Tells what is open to a viewer from what is not; undefined where everything is open to everybody. */
export function opennessTo({ titles }: CircleModel, viewerId: string) {
  if (countedOf(titles).owners.size === 0) return undefined;
  return (titleId: string) => titles.get(titleId)?.openTo?.includes(viewerId) !== false; // null is open to all
}

function countedOf(titles: CircleModel["titles"]): Counted {
  const known = counted.get(titles);
  if (known) return known;
  const everybodys: OpenCatalogue = { titles: 0, genres: new Map() };
  for (const title of titles.values()) if (title.openTo == null) count(everybodys, title);
  const owners = new Map<string, OpenCatalogue>();
  for (const title of titles.values()) {
    for (const owner of title.openTo ?? []) {
      const own = owners.get(owner) ?? { ...everybodys, genres: new Map(everybodys.genres) };
      owners.set(owner, own);
      count(own, title);
    }
  }
  const both = { everybodys, owners };
  counted.set(titles, both);
  return both;
}

function count(catalogue: OpenCatalogue, { genres }: Title) {
  catalogue.titles++;
  for (const genre of genres) catalogue.genres.set(genre, (catalogue.genres.get(genre) ?? 0) + 1);
}
