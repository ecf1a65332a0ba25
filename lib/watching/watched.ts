import { openPlaying } from "@/lib/jellyfin/playing";
import type { ViewerId } from "@/lib/session";
import type { Reader } from "@/lib/titles/maturity";
import type { TitleMedia } from "@/lib/titles/media";
import { readTitle } from "@/lib/titles/read";
import { type LeftOff, readLastActAt, readLeftOff } from "@/lib/watching/read";

/** A title as its player needs it. */
export type WatchedTitle = { id: string; slug: string; title: string } & TitleMedia & LeftOff;

/** What the player of a title needs, or null when there is none behind the address. */
export async function readWatched(
  viewer: Reader & { id: ViewerId },
  slug: string,
): Promise<WatchedTitle | null> {
  const title = await readTitle(slug, viewer);
  if (!title) return null;
  const leftOff = await readLeftOff(viewer.id, title.id);
  const watched = { id: title.id, slug, title: title.title, ...title.media, ...leftOff };
  return title.source === "jellyfin" ? fromLibrary(viewer.id, watched) : watched;
}

/** With an address to play it from, for a while; it goes on where it was left last, here or in another player. */
async function fromLibrary(viewerId: ViewerId, watched: WatchedTitle): Promise<WatchedTitle> {
  const [playing, here] = await Promise.all([
    openPlaying(viewerId, watched.id),
    readLastActAt(viewerId, watched.id),
  ]);
  if (!playing) return watched;
  const { source, leftOff } = playing;
  const isThere = leftOff !== null && (here === null || leftOff.at > here);
  return {
    ...watched,
    trailer: { ...watched.trailer, source },
    resumeSeconds: isThere ? leftOff.seconds : watched.resumeSeconds,
  };
}
