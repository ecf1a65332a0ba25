import { clamp, easeBack, easeBounce, easeIn, easeInOut, easeOut, mixed, progress } from "./easing";
import type { Speech } from "./mood";
import { box, filled, type Paint, stageWidth } from "./paint";
import type { Letter, SetText, Word } from "./typesetting";

/** When and in which colours a text is shown; frames count from the start of its shot. */
export type Cue = {
  now: number;
  start: number;
  end: number;
  colour: string;
  label: string; // behind the words of taped and bouncing lines
  labelText: string;
  framesPerBeat: number;
};

const leaving = 9; // frames

/** A text that moves as it arrives, stays to be read, and leaves. */
export function spoken(set: SetText, speech: Speech, cue: Cue): Paint[] {
  if (cue.now < cue.start || cue.now >= cue.end) return [];
  switch (speech) {
    case "rise":
      return risen(set, cue);
    case "type":
      return typed(set, cue);
    case "slam":
      return slammed(set, cue);
    case "bounce":
      return bounced(set, cue);
    case "drift":
      return drifted(set, cue);
    case "tape":
      return taped(set, cue);
  }
}

const wordsOf = (set: SetText) => set.lines.flatMap(({ words }) => words);

/** 1 while a text stays, falling to 0 as it leaves. */
const staying = ({ now, end }: Cue) => 1 - easeIn(progress(now, end - leaving, end));

function written(
  set: SetText,
  { text, x, y }: Letter | Word,
  look: { colour: string; alpha?: number; scale?: number; turn?: number },
): Paint {
  return {
    kind: "text",
    text,
    font: set.font,
    spacing: set.spacing,
    x,
    y,
    alpha: 1,
    scale: 1,
    turn: 0,
    ...look,
  };
}

function risen(set: SetText, cue: Cue): Paint[] {
  const away = 1 - staying(cue);
  return set.lines.flatMap((line, row) =>
    line.words.map((word, index): Paint => {
      const wait = cue.start + row * 5 + index * 3;
      const hidden = 1 - easeOut(progress(cue.now, wait, wait + 15)) - away;
      const dropped = { ...word, y: word.y + hidden * set.size * 1.3 };
      const slot = box(line.x - 20, line.y - set.size, line.width + 40, set.size * 1.32);
      return {
        kind: "within",
        area: slot,
        paints: [written(set, dropped, { colour: cue.colour })],
      };
    }),
  );
}

function typed(set: SetText, cue: Cue): Paint[] {
  const letters = wordsOf(set).flatMap((word) => word.letters);
  const rate = Math.min(1.4, (letters.length + 4) / ((cue.end - cue.start) * 0.45));
  const count = Math.floor((cue.now - cue.start) * Math.max(0.7, rate));
  const shown = letters.slice(0, count);
  const last = shown.at(-1) ?? letters.at(0);
  const alpha = staying(cue);
  const paints = shown.map((letter) => written(set, letter, { colour: cue.colour, alpha }));
  const blinking = count < letters.length || Math.floor(cue.now / 8) % 2 === 0;
  if (last === undefined || !blinking) return paints;
  const caret = box(
    last.x + set.size * 0.42,
    last.y - set.size * 0.7,
    set.size * 0.07,
    set.size * 0.82,
  );
  return [...paints, filled(caret, cue.colour, alpha)];
}

/** Word after word hits the screen on the off-beats. */
function slammed(set: SetText, cue: Cue): Paint[] {
  const words = wordsOf(set);
  const step = clamp(((cue.end - cue.start) * 0.4) / words.length, 3, cue.framesPerBeat / 2);
  return words.flatMap((word, index) => {
    const arrived = progress(cue.now, cue.start + index * step, cue.start + index * step + 6);
    if (arrived <= 0) return [];
    const scale = mixed(1.9, 1, easeOut(arrived)) + (1 - staying(cue)) * 0.12;
    return [
      written(set, word, { colour: cue.colour, scale, alpha: easeOut(arrived) * staying(cue) }),
    ];
  });
}

function bounced(set: SetText, cue: Cue): Paint[] {
  const letters = wordsOf(set).flatMap((word) => word.letters);
  const step = Math.min(1.6, ((cue.end - cue.start) * 0.35) / letters.length);
  const strips = set.lines.map((line, row) => {
    const opened =
      easeBack(progress(cue.now, cue.start - 1 + row * 3, cue.start + 9 + row * 3)) * staying(cue);
    const width = (line.width + set.size * 0.9) * Math.max(0, opened);
    return filled(
      box(line.x + line.width / 2 - width / 2, line.y - set.size * 0.92, width, set.size * 1.24),
      cue.label,
    );
  });
  const dropped = letters.map((letter, index) => {
    const wait = cue.start + 5 + index * step;
    const fallen = easeBounce(progress(cue.now, wait, wait + 16));
    const y = letter.y - (1 - fallen) * set.size * 1.6;
    const alpha = progress(cue.now, wait, wait + 3) * staying(cue);
    return written(set, { ...letter, y }, { colour: cue.labelText, alpha });
  });
  return [...strips, ...dropped];
}

/** Letters appear out of the dark and spread slowly apart. */
function drifted(set: SetText, cue: Cue): Paint[] {
  const spread = 1 + 0.07 * progress(cue.now, cue.start, cue.end);
  return set.lines.flatMap((line, row) => {
    const middle = line.x + line.width / 2;
    const letters = line.words.flatMap((word) => word.letters);
    return letters.map((letter, index) => {
      const wait = cue.start + row * 6 + ((index * 7) % 11) * 1.3;
      const alpha = easeInOut(progress(cue.now, wait, wait + 16)) * staying(cue);
      const x = middle + (letter.x - middle) * spread * 0.965;
      return written(set, { ...letter, x }, { colour: cue.colour, alpha });
    });
  });
}

function taped(set: SetText, cue: Cue): Paint[] {
  return set.lines.flatMap((line, row) => {
    const wait = cue.start + row * 5;
    const come = easeOut(progress(cue.now, wait, wait + 11));
    const gone = 1 - staying(cue);
    const side = row % 2 === 0 ? -1 : 1;
    const x = (1 - come - gone) * side * stageWidth;
    const strip = box(
      line.x - set.size * 0.4,
      line.y - set.size * 0.9,
      line.width + set.size * 0.8,
      set.size * 1.2,
    );
    const words = line.words.map((word) => written(set, word, { colour: cue.labelText }));
    return [
      { kind: "moved", x, y: 0, paints: [filled(strip, cue.label), ...words] } satisfies Paint,
    ];
  });
}
