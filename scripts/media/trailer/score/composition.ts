import { type Random, randomFrom } from "../../art/random";
import type { Shot, Timeline } from "../timeline";
import { framesPerSecond } from "../timeline";
import { bassNotes } from "./bass";
import { drumStrokes, type Stroke } from "./drums";
import { figureNotes } from "./figure";
import { chordSteps, type Key, noteAt } from "./harmony";
import { melodyNotes } from "./melody";
import type { ScoreStyle } from "./style";
import { scoreStyleOf } from "./style-of";
import type { VoiceName } from "./voices";

/** Times and lengths are in beats from the start of the trailer. */
export type Note = {
  voice: VoiceName;
  note: number;
  at: number;
  length: number;
  level: number;
  pan: number;
};

export type Chord = { degree: number; at: number; length: number; strength: number; part: Part };
export type Part = "opening" | "story" | "title" | "coda";

export type Score = { notes: Note[]; strokes: Stroke[] };
export type Arrangement = { key: Key; style: ScoreStyle; random: Random };

/** A score that begins quietly, grows with the scenes, lands on the title and fades. */
export function compose(timeline: Timeline): Score {
  const random = randomFrom(`${timeline.slug} score`);
  const style = scoreStyleOf(timeline.mood, timeline.silent);
  const key: Key = { root: Math.round(random.between(44, 52)), mode: random.pick(style.modes) };
  const arrangement = { key, style, random };
  const chords = chordsOf(timeline, arrangement);
  return {
    notes: [
      ...chords.flatMap((chord) => padNotes(chord, arrangement)),
      ...chords.flatMap((chord) => figureNotes(chord, arrangement)),
      ...chords.flatMap((chord) => bassNotes(chord, arrangement)),
      ...melodyNotes(chords, arrangement),
    ],
    strokes: [...chords.flatMap((chord) => drumStrokes(chord, arrangement)), ...accents(timeline)],
  };
}

const partOf = (shot: Shot): Part => {
  switch (shot.kind) {
    case "presents":
      return "opening";
    case "scene":
    case "card":
      return "story";
    case "title":
      return "title";
    case "tagline":
    case "end":
      return "coda";
  }
};

/** Each part starts its own chords, so that the title always begins at home. */
function chordsOf(timeline: Timeline, { style, random }: Arrangement): Chord[] {
  const progression = random.pick(style.progressions);
  const beatOf = (frame: number) => Math.round(frame / timeline.framesPerBeat);
  const total = beatOf(timeline.frames);
  const parts = (["opening", "story", "title", "coda"] as const).map((part) => {
    const shots = timeline.shots.filter((shot) => partOf(shot) === part);
    return { part, start: beatOf(shots.at(0)?.start ?? 0), end: beatOf(shots.at(-1)?.end ?? 0) };
  });
  return parts.flatMap(({ part, start, end }) => {
    const count = Math.max(1, Math.round((end - start) / style.chordBeats));
    return Array.from({ length: count }, (_, index): Chord => {
      const at = start + index * style.chordBeats;
      const last = index === count - 1;
      const length = (last ? end : at + style.chordBeats) - at;
      return {
        part,
        at,
        length,
        degree: degreeOf(part, { index, last, progression }),
        strength: at / total,
      };
    });
  });
}

type Position = { index: number; last: boolean; progression: number[] };

function degreeOf(part: Part, { index, last, progression }: Position) {
  if (part === "opening") return 0;
  if (part === "story") return last ? 4 : (progression[index % progression.length] ?? 0);
  if (part === "title")
    return index === 0 ? 0 : (progression[(index + 1) % progression.length] ?? 0);
  return last ? 0 : 3;
}

const padLevels: Record<Part, number> = { opening: 0.5, story: 0.55, title: 0.8, coda: 0.55 };

function padNotes(chord: Chord, { key, style }: Arrangement): Note[] {
  const steps = chordSteps(chord.degree, style.chordSize);
  return steps.map((step, index) => {
    const low = noteAt(key, step) + 12;
    const note = low > key.root + 24 ? low - 12 : low;
    const pan = (index / (steps.length - 1) - 0.5) * 0.8;
    const level = (padLevels[chord.part] * 0.11) / Math.sqrt(steps.length / 3);
    return { voice: style.pad, note, at: chord.at, length: chord.length, level, pan };
  });
}

/** Hits on the cuts, a riser into the title and a boom under it. */
function accents(timeline: Timeline): Stroke[] {
  const beatOf = (frame: number) => frame / timeline.framesPerBeat;
  const hard = timeline.shots.filter(
    ({ kind, entry }) => kind !== "presents" && (entry === "cut" || entry === "flash"),
  );
  const title = timeline.shots.find(({ kind }) => kind === "title");
  const at = beatOf(title?.start ?? 0);
  const riseBeats = Math.min(6, (2.6 * framesPerSecond) / timeline.framesPerBeat);
  return [
    ...hard.map(
      (shot): Stroke => ({
        drum: "hit",
        at: beatOf(shot.start),
        level: timeline.silent ? 0.2 : 0.4,
        length: 0.8,
      }),
    ),
    {
      drum: "riser",
      at: at - riseBeats,
      length: (riseBeats * 60) / timeline.tempo,
      level: timeline.silent ? 0.1 : 0.22,
    },
    { drum: "boom", at, level: timeline.silent ? 0.5 : 0.75, length: 2.4 },
    { drum: "cymbal", at, level: timeline.silent ? 0.12 : 0.26, length: 2.6 },
  ];
}
