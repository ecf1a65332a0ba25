import { openPlaying } from "@/lib/jellyfin/playing";
import type { ViewerId } from "@/lib/session";
import type { Reader } from "@/lib/titles/maturity";
import type { TitleMedia } from "@/lib/titles/media";
import { readTitle } from "@/lib/titles/read";
import { type LeftOff, readLastActAt, readLeftOff } from "@/lib/watching/read";

/** A title as its player needs it. */
export type WatchedTitle = {
  id: string;
  slug: string;
  title: string;
  episode?: WatchedEpisode;
} & TitleMedia &
  LeftOff;

/** Which episode of a series plays. */
export type WatchedEpisode = {
  id: string;
  name: string;
  next: { id: string; name: string } | null;
};

/** What the player of a title needs, or null when there is none behind the address. */
export async function readWatched(
  viewer: Reader & { id: ViewerId },
  slug: string,
  episodeId: string | null = null,
): Promise<WatchedTitle | null> {
  const title = await readTitle(slug, viewer);
  if (!title) return null;
  const leftOff = await readLeftOff(viewer.id, title.id);
  const watched = { id: title.id, slug, title: title.title, ...title.media, ...leftOff };
  return title.source === "jellyfin" ? fromLibrary(viewer.id, watched, episodeId) : watched;
}

/** With an address to play it from, for a while; it goes on where it was left last, here or in another player. */
async function fromLibrary(
  viewerId: ViewerId,
  watched: WatchedTitle,
  episodeId: string | null,
): Promise<WatchedTitle> {
  const [playing, here] = await Promise.all([
    openPlaying(viewerId, watched.id, episodeId),
    readLastActAt(viewerId, watched.id),
  ]);
  if (!playing) return watched;
  const { source, leftOff, episode } = playing;
  const isThere = leftOff !== null && (!leftOff.at || here === null || leftOff.at > here);
  const resumeSeconds = isThere ? leftOff.seconds : watched.resumeSeconds;
  if (!episode) return { ...watched, trailer: { ...watched.trailer, source }, resumeSeconds };
  const { id, name, next, seconds: durationSeconds } = episode;
  return {
    ...watched,
    title: [watched.title, name].filter(Boolean).join(" · "),
    trailer: { ...watched.trailer, source, durationSeconds },
    resumeSeconds,
    episode: { id, name, next },
  };
}
