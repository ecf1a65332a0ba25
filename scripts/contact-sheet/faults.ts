import { type Box, isSeen, type Line, layerOf, placeOf, seenLines } from "./seen-text";

const TOLERANCE = 1.5; // px that rounding may take
const BARE = 0.22; // of a line's box above and below is mostly empty, so that tight lines may share it
const STRAY = 12; // px: what scrolls by less was not meant to scroll
const CONTROLS = "a[href], button, select, summary, [role=switch], [role=option]";

/** Everything that is wrong with how the page stands in its window, in words. Runs inside the page. */
export function findFaults(): string[] {
  const lines = seenLines();
  return [
    ...new Set([
      ...sidewaysScroll(),
      ...lines.flatMap(cutOff),
      ...textOverText(lines),
      ...controlsOver(lines),
      ...strayScrollBars(),
    ]),
  ];
}

/** Puts rules above those of the page, instead of any put there before; rows far away are laid out, too. */
export function wear(rules: string) {
  const style = document.getElementById("worn") ?? document.createElement("style");
  style.id = "worn";
  style.textContent = `[data-row] { content-visibility: visible !important } ${rules}`;
  document.head.append(style);
}

function sidewaysScroll() {
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return [];
  const wide = [...document.body.querySelectorAll("*")].filter(
    (element) => element.getBoundingClientRect().right > clientWidth + 1 && isSeen(element),
  );
  const named = wide.slice(-2).map(placeOf).join("; ");
  return [`the page scrolls sideways by ${scrollWidth - clientWidth} px: ${named}`];
}

/** Text that an ancestor cuts, without dots that say so and without a way to scroll to it. */
function cutOff({ element, box, text }: Line) {
  const size = Number.parseFloat(getComputedStyle(element).fontSize);
  for (let at: Element | null = element; at && at !== document.body; at = at.parentElement) {
    const { overflowX, overflowY, textOverflow, webkitLineClamp, position } = getComputedStyle(at);
    const edge = at.getBoundingClientRect();
    if (/auto|scroll/.test(overflowX + overflowY)) return [];
    if (textOverflow === "ellipsis" || webkitLineClamp !== "none") return [];
    const isCutAcross =
      /hidden|clip/.test(overflowX) &&
      (box.right > edge.right + TOLERANCE || box.left < edge.left - TOLERANCE);
    const isCutDown =
      /hidden|clip/.test(overflowY) &&
      (box.bottom > edge.bottom + size * BARE || box.top < edge.top - size * BARE);
    if (isCutAcross || isCutDown) return [`“${text.slice(0, 50)}” is cut by ${placeOf(at)}`];
    if (position === "fixed") return [];
  }
  return [];
}

function textOverText(lines: Line[]) {
  const faults: string[] = [];
  const slim = lines
    .map((line) => ({ ...line, box: withoutBare(line.box) }))
    .sort((a, b) => a.box.top - b.box.top);
  for (const [index, one] of slim.entries()) {
    for (let next = index + 1; next < slim.length; next += 1) {
      const other = slim[next];
      if (other.box.top > one.box.bottom) break;
      if (one.node === other.node || one.layer !== other.layer) continue;
      if (!meet(one.box, other.box) || isCovered(one, other)) continue;
      faults.push(`“${one.text.slice(0, 40)}” lies over “${other.text.slice(0, 40)}”`);
    }
  }
  return faults;
}

/** Buttons and links that lie on text of others, or on one another. */
function controlsOver(lines: Line[]) {
  const room = document.querySelector("dialog:modal") ?? document.body;
  // a link that breaks has a box for each of its lines
  const controls = [...room.querySelectorAll(CONTROLS)].filter(isSeen).flatMap((element) =>
    [...element.getClientRects()].map((box) => {
      return { element, box, layer: layerOf(element, room) };
    }),
  );
  const faults: string[] = [];
  const slim = lines.map((line) => ({ ...line, box: withoutBare(line.box) }));
  for (const { element, box, layer } of controls) {
    for (const line of slim) {
      if (!meet(box, line.box) || line.layer !== layer || element.contains(line.element)) continue;
      if (isCovered({ element, box }, line)) continue;
      faults.push(`${placeOf(element)} lies over “${line.text.slice(0, 40)}”`);
    }
  }
  return faults;
}

function strayScrollBars() {
  return [...document.querySelectorAll("body *")].filter(isSeen).flatMap((element) => {
    const { overflowX, overflowY } = getComputedStyle(element);
    const down = element.scrollHeight - element.clientHeight;
    const across = element.scrollWidth - element.clientWidth;
    const isStrayDown = /auto|scroll/.test(overflowY) && down > 0 && down < STRAY;
    const isStrayAcross = /auto|scroll/.test(overflowX) && across > 0 && across < STRAY;
    if (!isStrayDown && !isStrayAcross) return [];
    return [`a scroll bar for ${isStrayDown ? down : across} px: ${placeOf(element)}`];
  });
}

function withoutBare({ left, top, right, bottom }: Box): Box {
  const bare = (bottom - top) * BARE;
  return { left, top: top + bare, right, bottom: bottom - bare };
}

function meet(one: Box, other: Box) {
  const width = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const height = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return width > TOLERANCE && height > TOLERANCE;
}

type Placed = { element: Element; box: Box };

/** Whether one of the two is scrolled or covered away where they meet, so that the eye sees only the other. */
function isCovered(one: Placed, other: Placed) {
  const x = (Math.max(one.box.left, other.box.left) + Math.min(one.box.right, other.box.right)) / 2;
  const y = (Math.max(one.box.top, other.box.top) + Math.min(one.box.bottom, other.box.bottom)) / 2;
  return [one.element, other.element].some((element) => isClippedAway(element, x, y));
}

function isClippedAway(element: Element, x: number, y: number) {
  for (let at: Element | null = element; at && at !== document.body; at = at.parentElement) {
    const { overflowX, overflowY } = getComputedStyle(at);
    if (overflowX === "visible" && overflowY === "visible") continue;
    const { left, right, top, bottom } = at.getBoundingClientRect();
    if (x < left || x > right || y < top || y > bottom) return true;
  }
  return false;
}
