import type { Marks } from "@/lib/lists/read";
import type { HomeTitle } from "@/lib/rankings/home-page";
import type { Title } from "@/lib/titles/read";

/** A title as a card shows it where no ranking chose it: without score and reason. */
export function shownTitle(title: Title, marks: Marks): HomeTitle {
  return {
    id: title.id,
    slug: title.slug,
    title: title.title,
    year: title.year,
    runtimeMinutes: title.runtimeMinutes,
    maturity: title.maturity,
    genres: title.genres,
    tagline: title.tagline,
    synopsis: title.synopsis,
    images: title.media.images,
    trailer: title.media.trailer.source,
    score: 0,
    reason: null,
    inMyList: marks.listed.has(title.id),
    opinion: marks.opinions.get(title.id) ?? null,
  };
}
