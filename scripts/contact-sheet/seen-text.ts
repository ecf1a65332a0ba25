/** A line of text as it stands in the window, with what it belongs to. */
export type Line = { element: Element; node: Node; layer: Element; box: Box; text: string };
export type Box = { left: number; top: number; right: number; bottom: number };

const UNSEEN = "script, style, noscript, option, title, [aria-hidden=true], [inert], iframe";

/** Every line of text that can be seen, or would be by scrolling. Runs inside the page. */
export function seenLines(): Line[] {
  const room = document.querySelector("dialog:modal") ?? document.body; // what lies behind is inert
  const walker = document.createTreeWalker(room, NodeFilter.SHOW_TEXT);
  const lines: Line[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    const text = node.textContent?.trim() ?? "";
    if (!element || text === "" || !isSeen(element)) continue;
    const layer = layerOf(element, room);
    for (const box of boxesOf(node)) lines.push({ element, node, layer, box, text });
  }
  return lines;
}

export function isSeen(element: Element) {
  if (element.closest(UNSEEN)) return false;
  if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
  return !isForScreenReaders(element);
}

/** Hidden from the eye by being a pixel large. */
function isForScreenReaders(element: Element): boolean {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const { width, height } = at.getBoundingClientRect();
    if (width <= 1 && height <= 1 && getComputedStyle(at).position === "absolute") return true;
  }
  return false;
}

/** What moves by itself above the page may lie over it: bars, toasts, menus, previews. */
export function layerOf(element: Element, room: Element): Element {
  for (let at: Element | null = element; at && at !== room; at = at.parentElement) {
    if (at.matches(":popover-open")) return at;
    if (/fixed|sticky/.test(getComputedStyle(at).position)) return at;
  }
  return room;
}

function boxesOf(node: Node): Box[] {
  const range = document.createRange();
  range.selectNodeContents(node);
  return [...range.getClientRects()].filter(({ width, height }) => width > 1 && height > 1);
}

/** Where an element is, in words that lead to it in the code. */
export function placeOf(element: Element): string {
  const names: string[] = [];
  for (let at: Element | null = element; at && names.length < 3; at = at.parentElement) {
    const label = at.id || at.getAttribute("aria-label") || at.className.toString().slice(0, 40);
    names.unshift(`${at.tagName.toLowerCase()}${label ? ` (${label})` : ""}`);
  }
  return names.join(" > ");
}
