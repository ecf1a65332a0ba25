import { mix } from "../art/colour";
import { filmed } from "./camera";
import { cueIn, type Moment, ruled } from "./cards";
import { clamp, easeBack, easeInOut, easeOut, mixed, progress } from "./easing";
import { box, filled, flooded, type Paint, stageHeight, stageWidth } from "./paint";
import type { Production } from "./production";
import { spoken } from "./speech";
import type { Shot } from "./timeline";
import type { SetText } from "./typesetting";

type Title = Extract<Shot, { kind: "title" }>;

/** The film's title in its own lettering, then who made it and when. */
export function titleShot(production: Production, title: Title, moment: Moment): Paint[] {
  const { texts } = production;
  const { now, length } = moment;
  const on =
    title.backing === "veiled"
      ? groundOf({ ...production, style: { ...production.style, pops: false } })
      : groundOf(production);
  const below = lowest(texts.title) + 34;
  const creditDrop = below + 34 - 432;
  const cue = cueIn(production, now, { start: Math.round(length * 0.3), end: length + 20 });
  return [
    ...backing(production, title, moment),
    ...lettered(production, moment, on.ink),
    ruled(below, 120 * easeOut(progress(now, length * 0.22, length * 0.42)), on.rule),
    {
      kind: "moved",
      x: 0,
      y: creditDrop,
      paints: spoken(texts.credit, "rise", { ...cue, colour: on.credit }),
    },
  ];
}

/** Cheerful films put their title on the accent, the others on the dark. */
function groundOf({ colours, style }: Production) {
  if (!style.pops)
    return {
      dark: colours.dark,
      deep: colours.deep,
      ink: colours.light,
      rule: colours.accent,
      credit: colours.warm,
    };
  const deep = mix(
    colours.accent,
    colours.onAccent === colours.light ? colours.dark : colours.light,
    0.22,
  );
  return {
    dark: colours.accent,
    deep,
    ink: colours.onAccent,
    rule: colours.onAccent,
    credit: colours.onAccent,
  };
}

const lowest = ({ lines, size }: SetText) => (lines.at(-1)?.y ?? 0) + size * 0.14;

function backing(
  production: Production,
  { backing: kind }: Title,
  { now, length }: Moment,
): Paint[] {
  const { dark, deep } = groundOf(production);
  const share = progress(now, 0, length);
  switch (kind) {
    case "veiled":
      return veiled(production, share, 0.8);
    case "rays":
      return [flooded(dark), ...rays(share, mix(dark, deep, 0.65))];
    case "discs":
      return [flooded(dark), ...discs(share, dark, deep)];
    case "bands":
      return [flooded(dark), ...bands(share, mix(dark, deep, 0.75))];
  }
}

/** A scene that goes on moving behind a veil of its darkest colour. */
function veiled({ colours, scenes }: Production, share: number, veil: number): Paint[] {
  const scene = scenes[0];
  if (scene === undefined) return [flooded(colours.dark)];
  return [
    flooded(scene.ground),
    ...filmed(scene.layers, "push", share),
    flooded(colours.black, veil),
  ];
}

function rays(share: number, colour: string): Paint[] {
  const count = 12;
  return Array.from({ length: count }, (_, index) => {
    const angle = ((index + 0.6 * easeOut(clamp(share * 1.7))) / count) * Math.PI * 2;
    const reach = (spread: number): [number, number] => [
      480 + Math.cos(angle + spread) * 700,
      270 + Math.sin(angle + spread) * 700,
    ];
    return filled({ shape: "polygon", points: [[480, 270], reach(-0.12), reach(0.12)] }, colour);
  });
}

function discs(share: number, dark: string, deep: string): Paint[] {
  return [5, 4, 3, 2, 1].map((ring) => {
    const radius = ring * 92 * (0.9 + 0.16 * easeOut(share));
    return filled({ shape: "circle", x: 480, y: 270, radius }, mix(dark, deep, 0.16 * (6 - ring)));
  });
}

function bands(share: number, colour: string): Paint[] {
  return [0, 1, 2, 3].map((row) => {
    const width = stageWidth * (0.35 + 0.18 * row) * easeInOut(clamp(share * 3));
    const x = row % 2 === 0 ? 0 : stageWidth - width;
    return filled(box(x, (stageHeight / 4) * row + 12, width, stageHeight / 4 - 24), colour);
  });
}

/** The title's arrival: each mood has its own. */
function lettered({ texts, timeline }: Production, { now, frame }: Moment, ink: string): Paint[] {
  const letters = texts.title.lines.flatMap(({ words }) => words).flatMap((word) => word.letters);
  return letters.map((letter, index): Paint => {
    const look = arrival(timeline.mood, { now, frame, index, count: letters.length });
    return {
      kind: "text",
      text: letter.text,
      font: texts.title.font,
      spacing: 0,
      colour: ink,
      x: 480 + (letter.x - 480) * look.spread,
      y: letter.y + look.drop * texts.title.size,
      scale: look.scale,
      turn: look.turn,
      alpha: look.alpha,
    };
  });
}

type Arrival = { drop: number; scale: number; turn: number; alpha: number; spread: number };
type Turn = { now: number; frame: number; index: number; count: number };

function arrival(
  mood: Production["timeline"]["mood"],
  { now, frame, index, count }: Turn,
): Arrival {
  const still: Arrival = { drop: 0, scale: 1, turn: 0, alpha: 1, spread: 1 };
  const wait = (index / count) * 12;
  const shown = progress(now, wait, wait + 12);
  switch (mood) {
    case "horror":
    case "thriller": {
      const unsteady = now < 16 && (frame * 7 + index * 13) % 5 === 0 ? 0.25 : 1;
      return { ...still, alpha: easeOut(shown) * unsteady, spread: 1 + now * 0.0006 };
    }
    case "comedy":
    case "animation":
    case "experimental":
      return {
        ...still,
        scale: Math.max(0, easeBack(shown)),
        turn: (1 - easeOut(shown)) * (index % 2 === 0 ? -0.5 : 0.5),
      };
    case "adventure":
    case "western":
    case "war": {
      const hit = easeOut(progress(now, 0, 9));
      return { ...still, scale: mixed(1.5, 1, hit), spread: mixed(1.5, 1, hit), alpha: hit };
    }
    case "noir":
    case "drama":
    case "romance":
    case "documentary":
      return { ...still, drop: (1 - easeOut(shown)) * 0.35, alpha: easeInOut(shown) };
    case "science fiction":
      return {
        ...still,
        alpha: easeInOut(shown),
        spread: mixed(1.16, 1, easeOut(progress(now, 0, 40))),
      };
  }
}

/** The tagline by itself, over the first scene seen from closer. */
export function taglineShot(production: Production, { now, length }: Moment): Paint[] {
  const cue = cueIn(production, now, { start: 6, end: length + 20 });
  const speech = production.style.pops ? "rise" : "drift";
  return [
    ...veiled(production, 0.4 + 0.6 * progress(now, 0, length), 0.72),
    ...spoken(production.texts.tagline, speech, { ...cue, colour: production.colours.light }),
  ];
}
