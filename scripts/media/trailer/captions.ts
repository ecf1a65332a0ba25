import { type VttCue, vttFile } from "@/lib/titles/vtt";
import type { Film } from "../art/film";
import { scoreStyleOf } from "./score/style-of";
import { framesPerSecond, type Shot, type Timeline } from "./timeline";

/** English captions: what is written on the screen, and in brackets what is heard. */
export function captionsOf(film: Film, timeline: Timeline): string {
  return vttFile(
    [...spokenCues(film, timeline), ...soundCues(timeline)].sort(
      (one, other) => one.start - other.start,
    ),
  );
}

function spokenCues(film: Film, { shots }: Timeline) {
  return shots.flatMap((shot) => cuesOf(shot, film));
}

function cuesOf(shot: Shot, film: Film): VttCue[] {
  const time = { start: shot.start / framesPerSecond, end: shot.end / framesPerSecond };
  switch (shot.kind) {
    case "presents":
      return [{ ...time, text: "Matinee presents" }];
    case "scene":
      return shot.speech === null ? [] : [{ ...time, text: film.art.beats[shot.beat] }];
    case "card":
      return [{ ...time, text: film.art.beats[shot.beat] }];
    case "title":
      return [{ ...time, text: titleLine(film) }];
    case "tagline":
      return [{ ...time, text: film.tagline }];
    case "end":
      return [];
  }
}

function titleLine({ title, directors, year }: Film) {
  const by = directors.length === 0 ? "" : `, a film by ${directors.join(" and ")}`;
  return `${title} (${year})${by}`;
}

/** The score when it begins and fades, the riser before the title and the hit that opens it. */
function soundCues({ shots, mood, silent, seconds }: Timeline): VttCue[] {
  const first = shots.find(({ kind }) => kind === "scene");
  const title = shots.find(({ kind }) => kind === "title");
  const end = shots.at(-1);
  if (first === undefined || title === undefined || end === undefined) return [];
  const musicStart = first.start / framesPerSecond;
  const hit = title.start / framesPerSecond;
  return [
    { start: musicStart, end: musicStart + 2, text: `[${scoreStyleOf(mood, silent).cue}]` },
    { start: hit - 1.4, end: hit, text: "[music rises]" },
    { start: hit, end: hit + 1.2, text: silent ? "[a low chord]" : "[deep boom]" },
    { start: end.start / framesPerSecond, end: seconds, text: "[music fades]" },
  ];
}
