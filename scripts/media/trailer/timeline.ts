import type { Film } from "../art/film";
import { type Random, randomFrom } from "../art/random";
import {
  type Air,
  type CameraMove,
  type Entry,
  isSilent,
  type Mood,
  moodOf,
  type Speech,
  styles,
} from "./mood";

export const framesPerSecond = 24;

export type Beat = 0 | 1 | 2;

type Span = { start: number; end: number; entry: Entry; entryFrames: number };

/** One picture of the trailer, from frame `start` up to `end`. */
export type Shot = Span &
  (
    | { kind: "presents" }
    | { kind: "scene"; beat: Beat; camera: CameraMove; speech: Speech | null; air: Air }
    | { kind: "card"; beat: Beat }
    | { kind: "title"; backing: "veiled" | "rays" | "discs" | "bands" }
    | { kind: "tagline"; camera: CameraMove }
    | { kind: "end" }
  );

export type Timeline = {
  slug: string;
  mood: Mood;
  silent: boolean;
  tempo: number; // beats a minute
  framesPerBeat: number; // not a whole number
  frames: number;
  seconds: number;
  shots: Shot[];
};

/** The cutting plan of a film's trailer: every cut falls on a beat of its music. */
export function planTrailer(film: Film): Timeline {
  const random = randomFrom(`${film.slug} timeline`);
  const mood = moodOf(film);
  const silent = isSilent(film);
  const style = styles[mood];
  const tempo = Math.round(random.between(...style.tempo));
  const framesPerBeat = (60 / tempo) * framesPerSecond;
  const seconds = random.between(...style.seconds) + (silent ? 1 : 0);
  const beats = Math.round(seconds / (60 / tempo));
  const shots = cutIn(outline({ random, mood, silent }), { beats, framesPerBeat, random, mood });
  const frames = shots.at(-1)?.end ?? 0;
  return {
    slug: film.slug,
    mood,
    silent,
    tempo,
    framesPerBeat,
    frames,
    seconds: frames / framesPerSecond,
    shots,
  };
}

type Draft = { [K in Shot["kind"]]: Omit<Extract<Shot, { kind: K }>, keyof Span> }[Shot["kind"]];
type Share = { draft: Draft; share: number };

function outline({ random, mood, silent }: { random: Random; mood: Mood; silent: boolean }) {
  const style = styles[mood];
  const speech = random.pick(style.speech);
  const air = random.pick(style.air);
  const moves = [...style.camera].sort(() => random.next() - 0.5);
  const scenes = ([0, 1, 2] as const).flatMap((beat): Share[] => {
    const camera = moves[beat % moves.length] ?? "push";
    const scene = { kind: "scene", beat, camera, speech: silent ? null : speech, air } as const;
    const share = 4.6 - beat * 0.45;
    if (!silent) return [{ draft: scene, share }];
    return [
      { draft: scene, share: share * 0.62 },
      { draft: { kind: "card", beat }, share: 1.9 },
    ];
  });
  const backing = random.pick(["veiled", "rays", "discs", "bands"] as const);
  return [
    { draft: { kind: "presents" }, share: 2.2 },
    ...scenes,
    { draft: { kind: "title", backing }, share: 3.6 },
    { draft: { kind: "tagline", camera: "push" }, share: 2.4 },
    { draft: { kind: "end" }, share: 1.7 },
  ] satisfies Share[];
}

type Cutting = { beats: number; framesPerBeat: number; random: Random; mood: Mood };

/** Deals the beats out by share, at least two to a shot, and turns beats into frames. */
function cutIn(shares: Share[], { beats, framesPerBeat, random, mood }: Cutting): Shot[] {
  const total = shares.reduce((sum, { share }) => sum + share, 0);
  let reached = 0;
  let shared = 0;
  return shares.map(({ draft, share }, index) => {
    shared += share;
    const start = reached;
    reached = Math.max(start + 2, Math.round((shared / total) * beats));
    const entry = entryOf(draft, index, { random, mood });
    const span = {
      start: Math.round(start * framesPerBeat),
      end: Math.round(reached * framesPerBeat),
      entry,
      entryFrames: Math.min(entryLengths[entry], Math.round(framesPerBeat)),
    };
    return { ...draft, ...span };
  });
}

const entryLengths: Record<Entry, number> = {
  cut: 0,
  flash: 7,
  dip: 16,
  wipe: 15,
  iris: 18,
  blinds: 14,
  push: 13,
};

function entryOf(
  draft: Draft,
  index: number,
  { random, mood }: { random: Random; mood: Mood },
): Entry {
  const { entries } = styles[mood];
  switch (draft.kind) {
    case "presents":
      return "dip";
    case "scene":
      return random.pick(entries);
    case "card":
      return "cut";
    case "title":
      return random.pick(["cut", "flash", "iris"]);
    case "tagline":
      return index % 2 === 0 ? "dip" : random.pick(entries);
    case "end":
      return "dip";
  }
}

/** The shot on screen at a frame; the last one for frames past the end. */
export function shotAt(timeline: Timeline, frame: number): Shot {
  const shot = timeline.shots.find(({ end }) => frame < end) ?? timeline.shots.at(-1);
  if (shot === undefined) throw new Error(`The trailer of ${timeline.slug} has no shots.`);
  return shot;
}
