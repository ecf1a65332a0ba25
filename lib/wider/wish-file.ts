import { csvLine } from "@/lib/exports/csv";
import { outsideLinks } from "@/lib/wider/outside-links";
import type { Wish } from "@/lib/wider/wider-title";

const COLUMNS = ["kind", "name", "year", "imdb_id", "tmdb_id", "link", "wished_at"] as const;

/** A wish list for other programs to read. */
export function wishListCsv(wishes: Wish[]) {
  const rows = wishes.map(wishRow).map((row) => COLUMNS.map((column) => row[column]));
  return [COLUMNS, ...rows].map((cells) => csvLine([...cells])).join("");
}

export function wishListJson(wishes: Wish[]) {
  return `${JSON.stringify({ wishes: wishes.map(wishRow) }, null, 2)}\n`;
}

function wishRow(wish: Wish): Record<(typeof COLUMNS)[number], string | number | null> {
  const { kind, name, year, imdbId, tmdbId, wishedAt } = wish;
  return {
    ...{ kind, name, year },
    imdb_id: imdbId,
    tmdb_id: tmdbId,
    link: outsideLinks(wish).at(0)?.url ?? null,
    wished_at: wishedAt.toISOString(),
  };
}
