import type { Film } from "./film";
import { letteringFor } from "./lettering";

/** Where the title goes: a box in pixels, and how its lines sit in it. */
export type TitleBox = {
  left: number;
  top: number;
  width: number;
  height: number;
  align: "left" | "center" | "right";
  vertical: "start" | "center" | "end";
  colour: string;
  /** Largest letter size in pixels. */
  most: number;
  /** Every line as wide as the box, as letterpress bills are set. */
  justified: boolean;
};

export function titleBlock(film: Film, box: TitleBox) {
  const place = `left:${box.left}px;top:${box.top}px;width:${box.width}px;height:${box.height}px`;
  const set = `text-align:${box.align};justify-content:${box.vertical};color:${box.colour}`;
  return `<h1 class="fit" data-most="${box.most}" data-justified="${box.justified}" style='${place};${set};${letteringFor(film).css}'>${escaped(film.title)}</h1>`;
}

export function escaped(text: string) {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

export const fitCss = `
.fit{position:absolute;margin:0;display:flex;flex-direction:column;white-space:pre;overflow:visible;font-kerning:normal}
.fit>span{display:block}`;

/** Runs in the page: breaks every .fit element into the lines that allow the largest letters. */
export const fitScript = `
function widthAt100(element, text) {
  const probe = document.createElement("span");
  probe.style.cssText = "position:absolute;visibility:hidden;white-space:pre;font-size:100px";
  probe.textContent = text;
  element.append(probe);
  const width = probe.getBoundingClientRect().width;
  probe.remove();
  return width;
}
function breaksOf(words) {
  const ways = 2 ** (words.length - 1);
  return Array.from({ length: ways }, (_, bits) => words.reduce((lines, word, index) => {
    if (index > 0 && !(bits & (1 << (index - 1)))) lines.push(lines.pop() + " " + word);
    else lines.push(word);
    return lines;
  }, [])).filter((lines) => lines.length <= 5);
}
function setting(element, lines) {
  const box = { width: element.clientWidth, height: element.clientHeight };
  const lineHeight = parseFloat(getComputedStyle(element).lineHeight) / parseFloat(getComputedStyle(element).fontSize);
  const most = Number(element.dataset.most);
  const widths = lines.map((line) => widthAt100(element, line) / 100);
  if (element.dataset.justified === "true") {
    const sizes = widths.map((width) => Math.min(box.width / width, most * 1.6));
    const height = sizes.reduce((sum, size) => sum + size * lineHeight, 0);
    const shrink = Math.min(1, box.height / height);
    const smallest = Math.min(...sizes) * shrink;
    return { lines, sizes: sizes.map((size) => size * shrink), score: smallest * 3 + height * shrink - (shrink < 1 ? (1 - shrink) * 200 : 0) };
  }
  const widest = Math.max(...widths);
  const size = Math.min(box.width / widest, box.height / (lines.length * lineHeight), most);
  const raggedness = widths.reduce((sum, width) => sum + (widest - width), 0) / widest / lines.length;
  const orphan = lines.some((line, index) => index < lines.length - 1 && / (a|the|of|and|an|in|to|with)$/i.test(" " + line) && line.includes(" "));
  return { lines, sizes: lines.map(() => size), score: size * (1 - raggedness * 0.12) * (orphan ? 0.9 : 1) };
}
function fit(element) {
  const words = element.textContent.split(" ");
  const best = breaksOf(words).map((lines) => setting(element, lines)).reduce((a, b) => (b.score > a.score ? b : a));
  element.replaceChildren(...best.lines.map((line, index) => {
    const span = document.createElement("span");
    span.textContent = line;
    span.style.fontSize = best.sizes[index] + "px";
    return span;
  }));
}
document.fonts.ready.then(() => Promise.all([...document.querySelectorAll(".fit")].map((element) => document.fonts.load("20px " + getComputedStyle(element).fontFamily)))).then(() => {
  document.querySelectorAll(".fit").forEach(fit);
  document.documentElement.dataset.ready = "yes";
});`;
