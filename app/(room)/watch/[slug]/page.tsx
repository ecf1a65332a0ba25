import type { Metadata } from "next";
import { WatchedPlayer, type WatchProps } from "@/app/(room)/watch/watched-player";
import { requirePageViewer } from "@/lib/session";
import { readTitle } from "@/lib/titles/read";

export async function generateMetadata({ params }: WatchProps): Promise<Metadata> {
  const viewer = await requirePageViewer();
  const title = await readTitle((await params).slug, viewer);
  return { title: title?.title ?? "Not found" };
}

export default function WatchPage(props: WatchProps) {
  return <WatchedPlayer {...props} isOverlay={false} />;
}
