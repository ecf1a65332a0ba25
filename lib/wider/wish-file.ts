import { csvOf } from "@/lib/exports/csv";
import type { Cell, Column } from "@/lib/exports/dataset";
import { outsideLinks } from "@/lib/wider/outside-links";
import type { Wish } from "@/lib/wider/wider-title";

const COLUMNS: Column[] = [
  { name: "kind", type: "text" },
  { name: "name", type: "text" },
  { name: "year", type: "integer" },
  { name: "imdb_id", type: "text" },
  { name: "tmdb_id", type: "integer" },
  { name: "link", type: "text" },
  { name: "wished_at", type: "time" },
];

/** A wish list for other programs to read. */
export async function wishListCsv(wishes: Wish[]): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of csvOf(COLUMNS, once(wishes.map(cellsOf)))) parts.push(part);
  return Buffer.concat(parts).toString();
}

export function wishListJson(wishes: Wish[]) {
  const rows = wishes.map((wish) => {
    const cells = cellsOf(wish);
    return Object.fromEntries(COLUMNS.map(({ name }, at) => [name, cells[at]]));
  });
  return `${JSON.stringify({ wishes: rows }, null, 2)}\n`;
}

function cellsOf(wish: Wish): Cell[] {
  const { kind, name, year, imdbId, tmdbId, wishedAt } = wish;
  return [kind, name, year, imdbId, tmdbId, outsideLinks(wish).at(0)?.url ?? null, wishedAt];
}

async function* once<Item>(item: Item) {
  yield item;
}
