import type { Series } from "@/components/charts/series";

/** What is written around a chart that leaves the page. */
export type Caption = { title: string; sentence: string; legend: Series[] };

const PROPERTIES = [
  ...["fill", "fill-opacity", "stroke", "stroke-opacity", "stroke-width", "stroke-dasharray"],
  ...["stroke-linecap", "stroke-linejoin", "opacity", "font-family", "font-size", "font-weight"],
  ...["text-anchor", "visibility", "display"],
];
const PADDING = 32; // of a picture about 800 wide
const SMALLEST_WIDTH = 640;
const SVG = "http://www.w3.org/2000/svg";

/** The chart as a file of its own: styles written into it, on the room's ground, with its title and what it says. */
export function standaloneSvg(
  chart: SVGSVGElement,
  caption: Caption,
  fontFaces = "",
): SVGSVGElement {
  const box = sizeOf(chart);
  const scale = Math.max(1, SMALLEST_WIDTH / box.width);
  const width = box.width * scale + 2 * PADDING;
  const picture = element("svg", { xmlns: SVG, width });
  if (fontFaces) picture.append(textOf("style", {}, fontFaces));
  const ground = element("rect", { width, fill: token("--color-surface") });
  picture.append(ground);
  let y = PADDING + 22;
  picture.append(textOf("text", { ...TITLE, x: PADDING, y }, caption.title));
  for (const line of linesOf(caption.sentence, width - 2 * PADDING)) {
    y += 22;
    picture.append(textOf("text", { ...WORDS, x: PADDING, y }, line));
  }
  y = addLegend(picture, { legend: caption.legend, y: y + 30, width });
  const copy = withStyles(chart);
  for (const [name, value] of Object.entries({
    x: PADDING,
    y,
    width: box.width * scale,
    height: box.height * scale,
  }))
    copy.setAttribute(name, String(value));
  if (!copy.hasAttribute("viewBox")) copy.setAttribute("viewBox", `0 0 ${box.width} ${box.height}`);
  picture.append(copy);
  y += box.height * scale + PADDING + 6;
  picture.append(textOf("text", { ...MARK, x: width - PADDING, y: y - 10 }, "Matinee"));
  for (const sized of [picture, ground]) sized.setAttribute("height", String(y));
  picture.setAttribute("viewBox", `0 0 ${width} ${y}`);
  return picture;
}

const SANS = '"Instrument Sans Variable", sans-serif';
const TITLE = {
  "font-family": '"Bricolage Grotesque Variable", sans-serif',
  "font-size": 24,
  "font-weight": 700,
  fill: token("--color-ink"),
};
const WORDS = { "font-family": SANS, "font-size": 15, fill: token("--color-ink-muted") };
const MARK = { ...WORDS, "font-size": 12, "text-anchor": "end", fill: token("--color-ink-faint") };

function addLegend(
  picture: SVGSVGElement,
  { legend, y, width }: { legend: Series[]; y: number; width: number },
) {
  if (legend.length < 2) return y - 12;
  let x = PADDING;
  for (const { name, colour } of legend) {
    const length = 34 + widthOf(name, 13);
    if (x + length > width - PADDING) {
      x = PADDING;
      y += 22;
    }
    picture.append(
      element("rect", { x, y: y - 10, width: 11, height: 11, rx: 3, fill: resolved(colour) }),
      textOf("text", { ...WORDS, "font-size": 13, x: x + 17, y }, name),
    );
    x += length;
  }
  return y + 14;
}

/** A copy that looks the same where no style sheet is. */
function withStyles(chart: SVGSVGElement): SVGSVGElement {
  const copy = chart.cloneNode(true) as SVGSVGElement; // a clone is of the kind it was cloned from
  const copies = [copy, ...copy.querySelectorAll("*")];
  for (const [place, original] of [chart, ...chart.querySelectorAll("*")].entries()) {
    const style = getComputedStyle(original);
    for (const name of PROPERTIES) copies[place].setAttribute(name, style.getPropertyValue(name));
    for (const name of ["style", "class", "tabindex", "role", "aria-label", "aria-hidden"])
      copies[place].removeAttribute(name);
  }
  for (const cursor of copy.querySelectorAll("[pointer-events=none]")) cursor.remove();
  return copy;
}

function sizeOf(chart: SVGSVGElement) {
  const { width, height } = chart.viewBox.baseVal ?? { width: 0, height: 0 };
  if (width > 0) return { width, height };
  const box = chart.getBoundingClientRect();
  return { width: box.width, height: box.height };
}

function element<Name extends keyof SVGElementTagNameMap>(
  name: Name,
  attributes: Record<string, string | number>,
) {
  const made = document.createElementNS(SVG, name);
  for (const [attribute, value] of Object.entries(attributes))
    made.setAttribute(attribute, String(value));
  return made;
}

function textOf(
  name: "text" | "style",
  attributes: Record<string, string | number>,
  words: string,
) {
  const made = element(name, attributes);
  made.textContent = words;
  return made;
}

function linesOf(sentence: string, width: number) {
  const lines = [""];
  for (const word of sentence.split(" ")) {
    const longer = `${lines[lines.length - 1]} ${word}`.trim();
    if (lines[lines.length - 1] !== "" && widthOf(longer, 15) > width) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}

function widthOf(words: string, size: number) {
  const context = document.createElement("canvas").getContext("2d");
  if (!context) return words.length * size * 0.55;
  context.font = `${size}px ${SANS}`;
  return context.measureText(words).width;
}

function resolved(colour: string) {
  const name = /^var\((--[\w-]+)\)$/.exec(colour)?.[1];
  return name ? token(name) : colour;
}

function token(name: string) {
  if (typeof document === "undefined") return "";
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}
