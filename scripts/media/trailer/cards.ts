import { mix } from "../art/colour";
import { easeInOut, easeOut, progress } from "./easing";
import { box, filled, flooded, type Paint, stageHeight, stageWidth } from "./paint";
import type { Colours, Production, TextName } from "./production";
import { type Cue, spoken } from "./speech";
import type { Beat, Shot } from "./timeline";

export type Moment = { shot: Shot; now: number; frame: number; length: number };

export function cueIn(
  { timeline, colours }: Production,
  now: number,
  span: { start: number; end: number },
): Cue {
  return {
    now,
    ...span,
    colour: colours.light,
    label: colours.accent,
    labelText: colours.onAccent,
    framesPerBeat: timeline.framesPerBeat,
  };
}

/** “Matinee presents”, under a lamp that warms up. */
export function presentsCard(production: Production, { now, length }: Moment): Paint[] {
  const { colours, texts } = production;
  const lit = easeOut(progress(now, 0, 26));
  const wordmark = cueIn(production, now, { start: 5, end: length + 20 });
  const small = { ...wordmark, start: 17, colour: colours.warm };
  return [
    flooded(colours.black),
    ...lamp(colours, lit),
    ...spoken(texts.matinee, "rise", wordmark),
    ruled(306, 74 * easeOut(progress(now, 18, 34)), colours.accent),
    ...spoken(texts.presents, "rise", small),
  ];
}

export function endCard(production: Production, { now, length }: Moment): Paint[] {
  const { colours, texts } = production;
  const wordmark = cueIn(production, now, { start: 4, end: length + 20 });
  const leave = easeInOut(progress(now, length - 12, length));
  return [
    flooded(colours.black),
    ...lamp(colours, 0.8),
    ...spoken(texts.matinee, "rise", wordmark),
    ruled(306, 74 * easeOut(progress(now, 14, 28)), colours.accent),
    ...spoken(texts.rights, "rise", { ...wordmark, start: 12, colour: colours.warm }),
    flooded("#000000", leave),
  ];
}

/** Rings of light on the curtain. */
function lamp({ black, deep }: Colours, lit: number): Paint[] {
  return [430, 320, 220].map((radius, ring) =>
    filled(
      { shape: "circle", x: 480, y: 270, radius: radius * lit },
      mix(black, deep, 0.26 * (ring + 1)),
    ),
  );
}

export function ruled(y: number, halfWidth: number, colour: string) {
  return filled(box(480 - halfWidth, y - 1.5, halfWidth * 2, 3), colour);
}

/** A title card of the silent screen: a framed line. */
export function intertitle(production: Production, beat: Beat, { now, length }: Moment): Paint[] {
  const { colours, texts } = production;
  const name: TextName = `beat ${beat}`;
  const { font, spacing, lines } = texts[name];
  const alpha = easeOut(progress(now, 1, 9)) * (1 - easeOut(progress(now, length - 6, length)));
  const words = lines
    .flatMap((line) => line.words)
    .map(
      ({ text, x, y }): Paint => ({
        kind: "text",
        text,
        font,
        spacing,
        colour: colours.light,
        x,
        y,
        scale: 1,
        turn: 0,
        alpha,
      }),
    );
  return [flooded(colours.black), ...ornament(colours, beat), ...words];
}

function ornament({ warm, accent }: Colours, beat: Beat): Paint[] {
  const [left, top] = [70, 52];
  const [width, height] = [stageWidth - 2 * left, stageHeight - 2 * top];
  const corners: [number, number][] = [
    [left, top],
    [left + width, top],
    [left, top + height],
    [left + width, top + height],
  ];
  const diamonds = Array.from({ length: beat + 1 }, (_, index) =>
    diamond(480 + (index - beat / 2) * 26, top + height - 30, 6, accent),
  );
  return [
    ...outlined([left, top, width, height], 3, warm),
    ...outlined([left + 11, top + 11, width - 22, height - 22], 1.2, warm),
    ...corners.map(([x, y]) => diamond(x, y, 15, warm)),
    ...corners.map(([x, y]) => diamond(x, y, 7, accent)),
    ...diamonds,
  ];
}

function outlined(
  [x = 0, y = 0, width = 0, height = 0]: number[],
  thick: number,
  colour: string,
): Paint[] {
  return [
    box(x, y, width, thick),
    box(x, y + height - thick, width, thick),
    box(x, y, thick, height),
    box(x + width - thick, y, thick, height),
  ].map((area) => filled(area, colour));
}

function diamond(x: number, y: number, radius: number, colour: string): Paint {
  const points: [number, number][] = [
    [x, y - radius],
    [x + radius, y],
    [x, y + radius],
    [x - radius, y],
  ];
  return filled({ shape: "polygon", points }, colour);
}
