"use client";

import { useEffect, useState } from "react";

export type Chapter = { start: number; title: string };

export type Chapters = { all: Chapter[]; current: number }; // place of the one that plays; -1 for none

const NONE: Chapters = { all: [], current: -1 };

/** The chapters that came with a trailer, once they are loaded, and which of them plays. */
export function useChapters(video: HTMLVideoElement | undefined): Chapters {
  const [chapters, setChapters] = useState(NONE);
  useEffect(() => {
    const element = video?.querySelector<HTMLTrackElement>("track[kind=chapters]");
    if (!element) return setChapters(NONE);
    const { track } = element;
    const look = () => setChapters(chaptersOf(track));
    look();
    element.addEventListener("load", look);
    track.addEventListener("cuechange", look);
    return () => {
      element.removeEventListener("load", look);
      track.removeEventListener("cuechange", look);
    };
  }, [video]);
  return chapters;
}

function chaptersOf({ cues, activeCues }: TextTrack): Chapters {
  const all = Array.from(cues ?? []);
  const active = activeCues?.[0];
  return {
    all: all.map((cue) => ({ start: cue.startTime, title: titleOf(cue) })),
    current: active ? all.indexOf(active) : -1,
  };
}

function titleOf(cue: TextTrackCue) {
  return cue instanceof VTTCue ? (cue.getCueAsHTML().textContent ?? "") : "";
}
