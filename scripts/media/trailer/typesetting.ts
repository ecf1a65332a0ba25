import type { Lettering } from "../art/lettering";

/** Widths of the first 0, 1, 2, … letters of a word at 100 pixels, by typeface and word. */
export type Widths = Map<string, number[]>;

export type Letter = { text: string; x: number; y: number };
export type Word = { text: string; x: number; y: number; width: number; letters: Letter[] };
export type Line = { words: Word[]; x: number; y: number; width: number };

/** A text in its place: letters and words are anchored at the middle of their baseline. */
export type SetText = { font: string; size: number; spacing: number; lines: Line[] };

export type Frame = {
  x: number; // left edge, middle or right edge, as `align` says
  y: number; // middle of the block
  align: "left" | "centre";
  width: number;
  height: number;
  largest: number; // type size
  lines: number; // at most
  lead?: number; // line height as a share of the size
};

export const fontAt = ({ weight, family }: Lettering, size: number) =>
  `${weight} ${size}px "${family}"`;

export const widthKey = (face: Lettering, word: string) => `${fontAt(face, 100)} ${word}`;

export const cased = (face: Lettering, text: string) =>
  face.transform === "uppercase" ? text.toUpperCase() : text;

/** Breaks a text into lines and sets it as large as the frame allows. */
export function setText(text: string, face: Lettering, frame: Frame, widths: Widths): SetText {
  const lead = frame.lead ?? 1.12;
  const ruler = rulerFor(face, widths);
  const words = cased(face, text).split(" ");
  const choices = Array.from({ length: Math.min(frame.lines, words.length) }, (_, index) => {
    const lines = balanced(words, index + 1, ruler);
    const widest = Math.max(...lines.map(ruler.line));
    const size = Math.min(
      frame.largest,
      frame.width / widest,
      frame.height / (lead * lines.length),
    );
    return { lines, size };
  });
  const best = choices.reduce((one, other) => (other.size > one.size * 1.08 ? other : one));
  return placed(best, { face, frame, lead, ruler });
}

type Ruler = {
  word(word: string): number;
  line(words: string[]): number;
  upTo(word: string, count: number): number;
};

/** Measures in ems. */
function rulerFor(face: Lettering, widths: Widths): Ruler {
  const spacing = Number.parseFloat(face.letterSpacing) || 0;
  const upTo = (word: string, count: number) => {
    const known = widths.get(widthKey(face, word));
    if (known === undefined) throw new Error(`“${word}” was not measured in ${face.family}.`);
    return (known.at(count) ?? 0) / 100 + spacing * count;
  };
  const word = (text: string) => upTo(text, [...text].length);
  const line = (words: string[]) =>
    words.reduce((sum, text) => sum + word(text), 0) + (words.length - 1) * upTo(" ", 1);
  return { word, line, upTo };
}

/** The split into `count` lines whose longest line is shortest. */
function balanced(words: string[], count: number, ruler: Ruler): string[][] {
  if (count === 1) return [words];
  const splits = words
    .slice(0, words.length - count + 1)
    .map((_, index) => [
      words.slice(0, index + 1),
      ...balanced(words.slice(index + 1), count - 1, ruler),
    ]);
  const longest = (lines: string[][]) => Math.max(...lines.map(ruler.line));
  return splits.reduce((best, split) => (longest(split) < longest(best) ? split : best));
}

type Setting = { face: Lettering; frame: Frame; lead: number; ruler: Ruler };

function placed({ lines, size }: { lines: string[][]; size: number }, setting: Setting): SetText {
  const { face, frame, lead, ruler } = setting;
  const top = frame.y - (lines.length * lead * size) / 2 + (lead * size) / 2 + size * 0.34;
  return {
    font: fontAt(face, Math.round(size * 10) / 10),
    size,
    spacing: (Number.parseFloat(face.letterSpacing) || 0) * size,
    lines: lines.map((words, index) => {
      const width = ruler.line(words) * size;
      const left = frame.align === "left" ? frame.x : frame.x - width / 2;
      const y = top + index * lead * size;
      return { x: left, y, width, words: placeWords(words, { x: left, y, size }, ruler) };
    }),
  };
}

function placeWords(
  words: string[],
  start: { x: number; y: number; size: number },
  ruler: Ruler,
): Word[] {
  const { y, size } = start;
  let x = start.x;
  return words.map((text) => {
    const width = ruler.word(text) * size;
    const left = x;
    const letters = [...text].map((letter, index) => {
      const middle = (ruler.upTo(text, index) + ruler.upTo(text, index + 1)) / 2;
      return { text: letter, x: left + middle * size, y };
    });
    x += width + ruler.upTo(" ", 1) * size;
    return { text, x: left + width / 2, y, width, letters };
  });
}
