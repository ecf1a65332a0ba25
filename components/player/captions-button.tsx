"use client";

import { useEffect, useState } from "react";
import { BarButton } from "./bar-button";
import { areCaptionsShown, toggleCaptions } from "./captions";

/** Shows or hides the captions; media-chrome's own button announces a state that its role does not have. */
export function CaptionsButton({ video }: { video: HTMLVideoElement | undefined }) {
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    if (!video) return;
    const look = () => setShown(areCaptionsShown(video));
    look();
    video.textTracks.addEventListener("change", look);
    return () => video.textTracks.removeEventListener("change", look);
  }, [video]);

  return (
    <BarButton
      label="Captions"
      aria-pressed={isShown}
      disabled={!video}
      onClick={() => video && toggleCaptions(video)}
    >
      <svg
        viewBox="0 0 24 24"
        aria-hidden="true"
        className="size-6"
        fill="none"
        stroke="currentColor"
      >
        <rect
          x="2.5"
          y="5"
          width="19"
          height="14"
          rx="2.5"
          strokeWidth="1.8"
          fill={isShown ? "currentColor" : "none"}
        />
        <path
          d="M10.5 10.4a2.2 2.2 0 1 0 0 3.2M17.5 10.4a2.2 2.2 0 1 0 0 3.2"
          strokeWidth="1.8"
          strokeLinecap="round"
          className={isShown ? "stroke-ground" : ""}
        />
      </svg>
    </BarButton>
  );
}
