import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { MoreLike } from "@/components/browse/more-like";
import { Player } from "@/components/player/player";
import { readMoreLike } from "@/lib/rankings/more-like";
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
  const alike = await readMoreLike(viewer, watched.id);
  return (
    <Player watched={watched} isOverlay={false}>
      <MoreLike titles={alike.slice(0, SHOWN)} isDialog className="" />
    </Player>
  );
}
