import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { MoreLike } from "@/components/browse/more-like";
import { Player } from "@/components/player/player";
import { readSettings } from "@/lib/playback/schema";
import { readMoreLike } from "@/lib/rankings/more-like";
import { readNextUp } from "@/lib/rankings/next-up";
import { requirePageViewer } from "@/lib/session";
import { readTitle } from "@/lib/titles/read";
import { readWatched } from "@/lib/watching/watched";

const SHOWN = 6; // titles of like kind on the end screen

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const viewer = await requirePageViewer();
  const title = await readTitle((await params).slug, viewer);
  return { title: title?.title };
}

export default async function WatchPage({ params }: Props) {
  const viewer = await requirePageViewer();
  const watched = await readWatched(viewer, (await params).slug);
  if (!watched) notFound();
  const [alike, next] = await Promise.all([
    readMoreLike(viewer, watched.id),
    readNextUp(viewer, watched.id),
  ]);
  const others = alike.filter(({ id }) => id !== next?.id);
  return (
    <Player
      watched={watched}
      settings={readSettings(viewer.playback)}
      next={next}
      isOverlay={false}
    >
      <MoreLike titles={others.slice(0, SHOWN)} isDialog className="" />
    </Player>
  );
}
