import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { MoreLike } from "@/components/browse/more-like";
import { Player } from "@/components/player/player";
import { readSettings } from "@/lib/playback/schema";
import { readMoreLike } from "@/lib/rankings/more-like";
import { requirePageViewer } from "@/lib/session";
import { readTitle } from "@/lib/titles/read";
import { readNext } from "@/lib/watching/next";
import { readWatched } from "@/lib/watching/watched";

const SHOWN = 6; // titles of like kind on the end screen

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<{ episode?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const viewer = await requirePageViewer();
  const title = await readTitle((await params).slug, viewer);
  return { title: title?.title };
}

export default async function WatchPage({ params, searchParams }: Props) {
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
      isOverlay={false}
    >
      <MoreLike titles={others.slice(0, SHOWN)} isDialog className="" />
    </Player>
  );
}
