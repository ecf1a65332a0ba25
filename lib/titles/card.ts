import type { Title } from "@/lib/titles/read";

/** What every card of a title shows, whoever looks at it. */
export function cardOf(title: Title) {
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
  };
}
