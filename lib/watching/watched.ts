import type { ViewerId } from "@/lib/session";
import type { Reader } from "@/lib/titles/maturity";
import type { TitleMedia } from "@/lib/titles/media";
import { readTitle } from "@/lib/titles/read";
import { type LeftOff, readLeftOff } from "@/lib/watching/read";

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
  return { id: title.id, slug, title: title.title, ...title.media, ...leftOff };
}
