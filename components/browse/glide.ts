import {
  type CardSpot,
  NEAR_PX,
  noteStanding,
  type Place,
  type Spot,
  type Standing,
} from "@/components/browse/standing";

const GLIDE_MS = 620;
const FADE_MS = 320;
const EASE = "cubic-bezier(0.3, 0.1, 0.12, 1)";

/**
 * Unsnaps every shelf before its cards change: a browser follows the card it had snapped to, wherever that goes,
 * but the viewer's eyes stay where they are.
 */
export function unsnap(standing: Standing) {
  for (const { element, top } of standing.rows.values()) {
    const shelf = isOnScreen(top) ? element.querySelector("ul") : null;
    if (!shelf) continue;
    standing.scrolls.set(shelf, shelf.scrollLeft);
    shelf.style.scrollSnapType = "none";
  }
}

function snapAgain({ scrolls }: Standing) {
  for (const [shelf, left] of scrolls) {
    if (shelf.scrollLeft !== left) shelf.scrollLeft = left;
  }
  setTimeout(() => {
    for (const shelf of scrolls.keys()) shelf.style.scrollSnapType = "";
  }, GLIDE_MS);
}

/** Lets everything that moved glide from where it stood, the new appear and the gone fade. */
export function glide(room: HTMLElement, before: Standing) {
  snapAgain(before);
  if (matchMedia("(prefers-reduced-motion: reduce)").matches) return;
  const after = noteStanding(room);
  for (const [key, spot] of after.rows) glideRow(spot, before.rows.get(key));
  for (const [key, spot] of after.cards) glideCard(spot, before.cards.get(key));
  for (const [key, spot] of before.cards) {
    if (!after.cards.has(key)) fadeGhost(spot, after);
  }
}

function glideRow(now: Spot, was: Spot | undefined) {
  if (!was) return appear(now.element);
  const by = was.top - now.top;
  if (Math.abs(by) < 1 || (!isOnScreen(was.top) && !isOnScreen(now.top))) return;
  now.element.animate([{ transform: `translateY(${limit(by, innerHeight)}px)` }, {}], {
    duration: GLIDE_MS,
    easing: EASE,
  });
}

function glideCard(now: CardSpot, was: Place | undefined) {
  if (now.element === null || (isBeside(now) && (!was || isBeside(was)))) return;
  if (!was) return appear(now.element);
  const by = was.left - now.left;
  if (Math.abs(by) < 1) return;
  const rises = by > 0; // it came from further right: it gained places and passes in front
  const start = { transform: `translateX(${limit(by, innerWidth)}px)`, zIndex: rises ? 2 : 1 };
  now.element.animate([start, { zIndex: rises ? 2 : 1 }], { duration: GLIDE_MS, easing: EASE });
  if (rises) glow(now.element);
}

function appear(element: Element) {
  element.animate([{ opacity: 0, transform: "scale(0.92)" }, {}], {
    duration: FADE_MS,
    delay: GLIDE_MS / 3,
    fill: "backwards",
    easing: EASE,
  });
  glow(element);
}

/** A brief brass rim on what gained, so that an eye across the room finds it. */
function glow(card: Element) {
  const frame = card.querySelector("[data-frame]");
  const brass = "0 0 0 2px #e3b04b, 0 0 28px rgb(227 176 75 / 0.45)";
  frame?.animate([{ boxShadow: brass }, { boxShadow: brass, offset: 0.55 }, {}], {
    duration: 2200,
  });
}

/** React has taken the card away; a copy of it fades where it stood. */
function fadeGhost({ element, left, top }: CardSpot, after: Standing) {
  if (element === null || isBeside({ left }) || element.isConnected) return;
  const row = [...after.rows.values()].find((spot) => Math.abs(spot.top - top) < 1);
  const list = row?.element.querySelector("ul");
  if (!list || !(element instanceof HTMLElement)) return;
  const ghost = element.cloneNode(true);
  if (!(ghost instanceof HTMLElement)) return;
  ghost.inert = true;
  ghost.removeAttribute("data-card");
  ghost.removeAttribute("data-place");
  ghost.style.gridArea = "auto"; // else it would stand within a column
  ghost.style.width = "var(--card-width)";
  ghost.style.position = "absolute";
  ghost.style.left = `${left - list.getBoundingClientRect().left + list.scrollLeft}px`;
  list.append(ghost);
  const fading = ghost.animate([{ opacity: 1 }, { opacity: 0, transform: "scale(0.92)" }], {
    duration: FADE_MS,
    easing: EASE,
  });
  fading.finished.catch(() => undefined).finally(() => ghost.remove());
}

/** Whether a card stands to the left or the right of what can be seen. */
function isBeside({ left }: { left: number }) {
  return left > innerWidth || left < -innerWidth / 2;
}

function isOnScreen(top: number) {
  return top > -NEAR_PX && top < innerHeight;
}

function limit(by: number, most: number) {
  return Math.max(-most, Math.min(most, by));
}
