import type { Reason } from "@/lib/rankings/home-page";
import { readMoreLike } from "@/lib/rankings/more-like";
import { readStanding } from "@/lib/rankings/standing";
import type { ViewerId } from "@/lib/session";
import { readTitle, readTitles, type Title } from "@/lib/titles/read";

/** Everything a title's details show a viewer; null when there is no such title. */
export async function readDetails(viewer: { id: ViewerId }, slug: string) {
  const title = await readTitle(slug);
  if (!title) return null;
  const [standing, moreLike] = await Promise.all([
    readStanding(viewer, title.id),
    readMoreLike(viewer, title.id),
  ]);
  const evidence = await nameEvidence(standing.reason, title.id);
  return { title: { ...facts(title), ...standing }, evidence, moreLike };
}

function facts({ media, source, addedAt, featured, kind, ...rest }: Title) {
  const { images, trailer } = media;
  return { ...rest, images, trailer: trailer.source, isDemoReel: source === "shipped" };
}

/** With the names of the titles a reason rests on; that a title speaks for itself is no news. */
async function nameEvidence(reason: Reason | null, ownId: string) {
  const evidence = reason?.evidence ?? [];
  const titles = await readTitles(evidence.flatMap(({ titleId }) => titleId ?? []));
  const names = new Map(titles.map(({ id, title }) => [id, title]));
  return evidence.map(({ titleId, ...rest }) => ({
    ...rest,
    title: titleId && titleId !== ownId ? names.get(titleId) : undefined,
  }));
}
