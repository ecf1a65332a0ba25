import { readCollectionsOf } from "@/lib/jellyfin/collections/read";
import { readEpisodeOnTurn } from "@/lib/jellyfin/episodes";
import { readLikelihood } from "@/lib/predictor/likelihood";
import { crowdOf, crowdText } from "@/lib/rankings/crowd";
import { freshEngine } from "@/lib/rankings/engine";
import { readFriendsOf } from "@/lib/rankings/friends-of-title";
import type { Reason } from "@/lib/rankings/home-page";
import { readMoreLike } from "@/lib/rankings/more-like";
import { readStanding } from "@/lib/rankings/standing";
import type { ViewerId } from "@/lib/session";
import type { Reader } from "@/lib/titles/maturity";
import { readTitle, readTitles, type Title } from "@/lib/titles/read";

/** Everything a title's details show a viewer; null when there is no such title for them. */
export async function readDetails(viewer: Reader & { id: ViewerId }, slug: string) {
  const title = await readTitle(slug, viewer);
  if (!title) return null;
  const isOfLibrary = title.source === "jellyfin";
  const episode = isOfLibrary && title.kind === "series" && readEpisodeOnTurn(viewer.id, title.id);
  const [standing, moreLike, friends, likelihood, collections, { model }] = await Promise.all([
    readStanding(viewer, title.id),
    readMoreLike(viewer, title.id),
    readFriendsOf(viewer, title.id),
    readLikelihood(viewer.id, title.id),
    isOfLibrary ? readCollectionsOf(viewer, title.id) : [],
    freshEngine(),
  ]);
  const evidence = await nameEvidence(standing.reason, title.id, viewer);
  const { friends: many, synthetic } = crowdOf(model, title.id);
  const crowd =
    many + synthetic === 0
      ? "Nobody in the circle has watched it yet"
      : crowdText({ friends: many, synthetic });
  return {
    title: { ...facts(title), ...standing },
    ...{ evidence, moreLike, friends },
    likely: { likelihood, crowd },
    collections,
    episode: episode || null, // on its way from a server that may be slow
  };
}

function facts({ media, source, addedAt, featured, kind, ...rest }: Title) {
  const { images, trailer } = media;
  return { ...rest, images, trailer: trailer.source, isDemoReel: source === "shipped" };
}

/** With the names of the titles a reason rests on; that a title speaks for itself is no news. */
async function nameEvidence(reason: Reason | null, ownId: string, reader: Reader) {
  const evidence = reason?.evidence ?? [];
  const titles = await readTitles(
    evidence.flatMap(({ titleId }) => titleId ?? []),
    reader,
  );
  const names = new Map(titles.map(({ id, title }) => [id, title]));
  return evidence.map(({ titleId, ...rest }) => ({
    ...rest,
    title: titleId && titleId !== ownId ? names.get(titleId) : undefined,
  }));
}
