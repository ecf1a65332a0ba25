"use client";

import { type RefObject, useEffect, useRef, useState } from "react";
import { beforeExit, track } from "@/components/tracking/tracker";
import type { Placement } from "@/lib/events/kinds";
import { playedSeconds, roundedSeconds } from "@/lib/events/played";
import { attachTrailer, type Stream } from "./attach-trailer";
import { mayPreview } from "./may-preview";
import { useOnlyTrailer } from "./only-trailer";
import { meterPlayback } from "./playback-meter";

type Props = {
  titleId: string;
  source: string;
  placement?: Placement | null;
  isAsked?: boolean; // the viewer pressed for it, so that no setting stands in the way
  isWaiting?: boolean; // plays on later from where it is now
  className?: string;
  onEnd?: () => void;
};

/** A muted preview that plays while it is mounted and no later one does, and logs how much of it was seen. */
export function HoverTrailer({ isWaiting = false, ...rest }: Props) {
  const leftAt = useRef(0); // seconds
  const isOnly = useOnlyTrailer();
  return isOnly && !isWaiting ? <PlayingTrailer leftAt={leftAt} {...rest} /> : null;
}

type Playing = Omit<Props, "isWaiting"> & { leftAt: RefObject<number> };

function PlayingTrailer({ className = "", ...props }: Playing) {
  const video = useRef<HTMLVideoElement>(null);
  const [isVisible, setVisible] = useState(false);
  usePreview(video, props, () => setVisible(true));
  return (
    <video
      ref={video}
      muted
      playsInline
      disablePictureInPicture
      tabIndex={-1}
      aria-hidden="true"
      className={`size-full object-cover transition-opacity duration-300 ${isVisible ? "opacity-100" : "opacity-0"} ${className}`}
    />
  );
}

function usePreview(
  video: RefObject<HTMLVideoElement | null>,
  props: Omit<Playing, "className">,
  onFirstFrame: () => void,
) {
  const latest = useRef({ props, onFirstFrame });
  useEffect(() => {
    latest.current = { props, onFirstFrame };
  });
  const { titleId, source, isAsked = false, leftAt } = props;

  useEffect(() => {
    const element = video.current;
    if (!element || !(isAsked || mayPreview())) return;
    const meter = meterPlayback(element);
    const end = () => latest.current.props.onEnd?.();
    const start = () => latest.current.onFirstFrame();
    element.addEventListener("playing", start, { once: true });
    element.addEventListener("ended", end);
    const detach = startPreview(element, { source, startSeconds: leftAt.current }, end);
    let isLogged = false;
    const log = () => {
      const seconds = playedSeconds(meter.stop());
      const { placement } = latest.current.props;
      if (seconds > 0 && !isLogged)
        track({ kind: "preview", titleId, placement, seconds: roundedSeconds(seconds) });
      isLogged = true;
    };
    const stopWaiting = beforeExit((exit) => exit === "pagehide" && log());
    return () => {
      stopWaiting();
      leftAt.current = element.ended ? 0 : element.currentTime;
      log();
      element.removeEventListener("playing", start);
      element.removeEventListener("ended", end);
      detach();
    };
  }, [video, titleId, source, isAsked, leftAt]);
}

/** Loading takes a moment, in which the viewer may have moved on. */
function startPreview(
  video: HTMLVideoElement,
  { source, startSeconds }: { source: string; startSeconds: number },
  onProblem: () => void,
) {
  let isOver = false;
  let stream: Stream | null = null;
  const wishes = {
    isPreview: true,
    startSeconds: startSeconds || undefined,
    onProblem: ({ fatal }: { fatal: boolean }) => fatal && onProblem(),
  };
  const start = async () => {
    try {
      stream = await attachTrailer(video, source, wishes);
      if (isOver) return stream.detach();
    } catch {
      return onProblem(); // the player itself did not load, as without a network: the picture stays
    }
    video.play().catch(() => undefined); // leaving while it starts aborts it
  };
  void start();
  return () => {
    isOver = true;
    stream?.detach();
  };
}
