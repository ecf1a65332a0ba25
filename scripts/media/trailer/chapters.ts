import { type VttCue, vttFile } from "@/lib/titles/vtt";
import type { Film } from "../art/film";
import { framesPerSecond, type Shot, type Timeline } from "./timeline";

/** The parts of a trailer by name: one for each line of its story, and the film at the end. */
export function chaptersOf(film: Film, { shots, seconds }: Timeline): string {
  const starts = shots.flatMap((shot, place) => {
    const name = nameOf(shot, shots.slice(0, place), film);
    return name === null ? [] : [{ start: shot.start / framesPerSecond, text: name }];
  });
  const cues = starts.map(
    ({ start, text }, place): VttCue => ({
      start: place === 0 ? 0 : start,
      end: starts.at(place + 1)?.start ?? seconds,
      text,
    }),
  );
  return vttFile(cues);
}

/** A line of the story begins with the first shot that tells it, written or shown. */
function nameOf(shot: Shot, before: Shot[], film: Film): string | null {
  switch (shot.kind) {
    case "scene":
    case "card":
      return before.some((other) => "beat" in other && other.beat === shot.beat)
        ? null
        : film.art.beats[shot.beat].replace(/\.$/, "");
    case "title":
      return film.title;
    case "presents":
    case "tagline":
    case "end":
      return null;
  }
}
