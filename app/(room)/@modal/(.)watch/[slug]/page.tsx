import { notFound } from "next/navigation";
import { Player } from "@/components/player/player";
import { requirePageViewer } from "@/lib/session";
import { readWatched } from "@/lib/watching/watched";

type Props = { params: Promise<{ slug: string }> };

/** The player above the page it was opened from, whose rows move beneath it. */
export default async function WatchOverlay({ params }: Props) {
  const viewer = await requirePageViewer();
  const watched = await readWatched(viewer.id, (await params).slug);
  if (!watched) notFound();
  return <Player watched={watched} isOverlay />;
}
