import { notFound } from "next/navigation";
import { MoreLike } from "@/components/browse/more-like";
import { Player } from "@/components/player/player";
import { readSettings } from "@/lib/playback/schema";
import { readMoreLike } from "@/lib/rankings/more-like";
import { requirePageViewer } from "@/lib/session";
import { readNext } from "@/lib/watching/next";
import { readWatched } from "@/lib/watching/watched";

const SHOWN = 6; // titles of like kind on the end screen

/** What the address of a player says: a title and, of a series, perhaps an episode. */
export type WatchProps = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<{ episode?: string | string[] }>;
};

/** The player of a title with what may follow it, as a page or above the one it was opened from. */
export async function WatchedPlayer({
  params,
  searchParams,
  isOverlay,
}: WatchProps & { isOverlay: boolean }) {
  const viewer = await requirePageViewer();
  const { episode } = await searchParams;
  const episodeAsked = typeof episode === "string" ? episode : null;
  const watched = await readWatched(viewer, (await params).slug, episodeAsked);
  if (!watched) notFound();
  const [alike, next] = await Promise.all([
    readMoreLike(viewer, watched.id),
    readNext(viewer, watched),
  ]);
  const others = alike.filter(({ id }) => id !== next?.id);
  return (
    <Player
      watched={watched}
      settings={readSettings(viewer.playback)}
      next={next}
      episodeAsked={episodeAsked}
      isOverlay={isOverlay}
    >
      <MoreLike titles={others.slice(0, SHOWN)} isDialog className="" />
    </Player>
  );
}
