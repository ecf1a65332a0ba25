import type { Outside } from "@/lib/wider/wider-title";

export type OutsideLink = { site: "IMDb" | "TMDB"; url: string };

/** Addresses of a title on other sites, made from its ids alone. */
export function outsideLinks({ kind, imdbId, tmdbId }: Outside): OutsideLink[] {
  const links: OutsideLink[] = [];
  if (imdbId) links.push({ site: "IMDb", url: `https://www.imdb.com/title/${imdbId}/` });
  const shelf = kind === "film" ? "movie" : "tv";
  if (tmdbId) links.push({ site: "TMDB", url: `https://www.themoviedb.org/${shelf}/${tmdbId}` });
  return links;
}
