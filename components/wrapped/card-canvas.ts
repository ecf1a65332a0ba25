/** A card has the shape of a phone held upright. */
export const CARD = { width: 1_080, height: 1_920, margin: 96 };

export const DISPLAY = '"Bricolage Grotesque Variable", sans-serif';
export const SANS = '"Instrument Sans Variable", sans-serif';

export type Ink = { ground: string; deep: string; accent: string; ink: string; muted: string };

/** The fonts that cards are drawn in; drawing before they are there would draw others. */
export async function loadCardFonts() {
  await Promise.all([
    document.fonts.load(`800 100px ${DISPLAY}`),
    document.fonts.load(`500 40px ${SANS}`),
  ]);
}

type Text = {
  size: number;
  font: string;
  weight: number;
  colour: string;
  x: number;
  y: number; // of the first line's base
  width: number;
  mostLines: number;
  smallest: number; // size below which words are cut instead
};

/** Writes words in as many lines as are allowed, smaller where they need more; gives the base of the last line. */
export function write(context: CanvasRenderingContext2D, words: string, text: Text): number {
  let { size } = text;
  let lines = linesOf(context, words, { ...text, size });
  while (lines.length > text.mostLines && size > text.smallest) {
    size = Math.max(text.smallest, size * 0.92);
    lines = linesOf(context, words, { ...text, size });
  }
  if (lines.length > text.mostLines) {
    lines = lines.slice(0, text.mostLines);
    lines[lines.length - 1] = `${lines[lines.length - 1]}…`;
  }
  context.fillStyle = text.colour;
  context.font = `${text.weight} ${size}px ${text.font}`;
  const step = size * (text.font === DISPLAY ? 1.02 : 1.3);
  const lift = text.size - size; // so that smaller words keep their top
  for (const [place, line] of lines.entries())
    context.fillText(line, text.x, text.y - lift * 0.72 + place * step);
  return text.y - lift * 0.72 + (lines.length - 1) * step;
}

/** One line, cut with dots where it is too long. */
export function fitted(context: CanvasRenderingContext2D, words: string, width: number) {
  if (context.measureText(words).width <= width) return words;
  let end = words.length - 1;
  while (end > 1 && context.measureText(`${words.slice(0, end).trimEnd()}…`).width > width) end--;
  return `${words.slice(0, end).trimEnd()}…`;
}

function linesOf(
  context: CanvasRenderingContext2D,
  words: string,
  { size, font, weight, width }: Text,
) {
  context.font = `${weight} ${size}px ${font}`;
  const lines: string[] = [];
  for (const word of words.split(" ")) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && context.measureText(longer).width <= width)
      lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  // a single word may be wider than the card: counting it as too many lines makes it smaller
  const isTooWide = lines.some((line) => context.measureText(line).width > width);
  return isTooWide ? [...lines, ...Array.from({ length: 9 }, () => "")] : lines;
}
