import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Player } from "@/components/player/player";
import { requirePageViewer } from "@/lib/session";
import { readTitle } from "@/lib/titles/read";
import { readWatched } from "@/lib/watching/watched";

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await requirePageViewer();
  const title = await readTitle((await params).slug);
  return { title: title?.title };
}

export default async function WatchPage({ params }: Props) {
  const viewer = await requirePageViewer();
  const watched = await readWatched(viewer.id, (await params).slug);
  if (!watched) notFound();
  return <Player watched={watched} isOverlay={false} />;
}
