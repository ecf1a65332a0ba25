import { notFound } from "next/navigation";
import { Suspense } from "react";
import { MoreLike } from "@/components/browse/more-like";
import { Player } from "@/components/player/player";
import { onceSent } from "@/lib/once-sent";
import { readSettings } from "@/lib/playback/schema";
import { readMoreLike } from "@/lib/rankings/more-like";
import { requirePageViewer, type SignedInViewer } from "@/lib/session";
import { readNext } from "@/lib/watching/next";
import { readWatched } from "@/lib/watching/watched";

const SHOWN = 6; // titles of like kind on the end screen
const FIRST_FRAME_MS = 300; // nothing else is worked out until the trailer has begun

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
  const next = onceSent(() => readNext(viewer, watched), FIRST_FRAME_MS);
  return (
    <Player
      watched={watched}
      settings={readSettings(viewer.playback)}
      next={next}
      episodeAsked={episodeAsked}
      isOverlay={isOverlay}
    >
      <Suspense>
        <Alike viewer={viewer} titleId={watched.id} next={next} />
      </Suspense>
    </Player>
  );
}

type AlikeProps = {
  viewer: SignedInViewer;
  titleId: string;
  next: ReturnType<typeof readNext>;
};

async function Alike({ viewer, titleId, next }: AlikeProps) {
  const nextId = (await next)?.id;
  const alike = await readMoreLike(viewer, titleId);
  const others = alike.filter(({ id }) => id !== nextId);
  return <MoreLike titles={others.slice(0, SHOWN)} isDialog className="" />;
}
