"use client";

import dynamic from "next/dynamic";
import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { type ReactNode, useCallback, useEffect } from "react";
import { useFocusReturn } from "@/components/browse/focus-return";
import { useWayBack } from "@/components/browse/use-way-back";
import { usePageCover } from "@/components/tracking/use-impression";
import { useViewing } from "@/components/tracking/use-viewing";
import { Dialog } from "@/components/ui/dialog";
import type { PlaybackSettings } from "@/lib/playback/settings";
import type { NextTitle } from "@/lib/watching/next";
import type { WatchedTitle } from "@/lib/watching/watched";
import { Asked } from "./asked";
import { Curtain } from "./curtain";

const Stage = dynamic(() => import("./stage").then((module) => module.Stage), {
  ssr: false,
  loading: () => <Curtain />,
});

type Props = {
  watched: WatchedTitle;
  settings: PlaybackSettings;
  /** What may play after this title; comes after the player. */
  next: Promise<NextTitle | null>;
  /** The episode that the address names. */
  episodeAsked: string | null;
  /** Over the page it was opened from, which waits beneath; or alone at its own address. */
  isOverlay: boolean;
  children?: ReactNode;
};

let isNothingBeneath = false; // the visit began at a player's own address, so that going back would leave Matinee

/** The full-screen player of one title. */
export function Player(props: Props) {
  const { watched, episodeAsked, isOverlay } = props;
  const isOfEpisode = useSearchParams().get("episode") === episodeAsked;
  const isHere = usePathname() === `/watch/${watched.slug}` && isOfEpisode;
  useEffect(() => {
    if (isOverlay) return;
    isNothingBeneath = true;
    return () => {
      isNothingBeneath = false;
    };
  }, [isOverlay]);
  // the next title opens above a player that stands alone, and takes its place
  return isHere ? <OpenPlayer {...props} /> : null;
}

function OpenPlayer({ watched, episodeAsked, isOverlay, children, ...rest }: Props) {
  const router = useRouter();
  const back = useWayBack();
  const leave = useCallback(
    () => (isOverlay && !isNothingBeneath ? back() : router.push("/")),
    [back, router, isOverlay],
  );
  useViewing(watched.id, "player");
  usePageCover();
  useFocusReturn();
  const { backdrop } = watched.images;

  return (
    <>
      {/* a dialog opens by script, and the picture need not wait for that */}
      {!isOverlay && <Still picture={backdrop} className="fixed inset-0 z-60" />}
      <Dialog
        bare
        label={watched.title}
        onClose={leave}
        className="m-0! h-dvh w-dvw animate-none! overflow-hidden! bg-black!" // to fade in would cost the first frames
      >
        <Still picture={backdrop} className="absolute inset-0" />
        <Asked
          key={`${watched.id} ${watched.episode?.id}`}
          watched={watched}
          isOverlay={isOverlay}
          onLeave={leave}
        >
          <Stage watched={watched} onLeave={leave} {...rest}>
            {children}
          </Stage>
        </Asked>
      </Dialog>
    </>
  );
}

/** What the video shows as well until it plays, as large and in the same place. */
function Still({ picture, className }: { picture: string; className: string }) {
  return (
    <span className={`block bg-black ${className}`}>
      {picture && (
        <img
          src={picture}
          alt=""
          fetchPriority="high"
          decoding="sync"
          className="size-full object-contain"
        />
      )}
    </span>
  );
}
