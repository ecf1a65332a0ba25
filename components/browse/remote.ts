type Point = { x: number; y: number };
type Box = { left: number; top: number; right: number; bottom: number };

const DIRECTIONS: Record<string, Point | undefined> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};
const CONTROLS = "a[href], button:not(:disabled), summary";
const FIELDS = "input, select, textarea"; // they can be come to, but need the arrow keys themselves
const FIRST = "[data-stop], :is(main, dialog) [data-remote] :is(a[href], button)";
const NOWHERE = "body, #main, dialog, dialog > *"; // what has the focus while no control has
const ASIDE = 2; // what lies beside the way is so much further than what lies on it

/**
 * The arrow keys of a remote, where a row does not take them: from a control in something marked data-remote or data-row
 * to the nearest one that way, and from nowhere to the first in sight. Everywhere else they scroll, as in any page.
 */
export function moveByRemote(event: KeyboardEvent) {
  const direction = DIRECTIONS[event.key];
  if (!direction || event.defaultPrevented) return;
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const to = destination(event.target, direction);
  if (!to) return;
  event.preventDefault();
  to.focus({ preventScroll: true });
  to.scrollIntoView({ block: "nearest", inline: "nearest" });
}

function destination(from: EventTarget | null, direction: Point) {
  if (!(from instanceof Element)) return null;
  const alone = from.closest('[data-remote="alone"]'); // covers what lies beneath
  const room = alone ?? document.querySelector("dialog:modal") ?? document.body;
  if (from.matches(NOWHERE))
    return [...room.querySelectorAll<HTMLElement>(FIRST)].find(isInSight) ?? null;
  if (!from.matches(CONTROLS) || !from.closest("[data-remote], [data-row]")) return null;
  const others = [...room.querySelectorAll<HTMLElement>(`${CONTROLS}, ${FIELDS}`)].filter(
    (other) => other !== from && other.tabIndex >= 0 && other.checkVisibility(),
  );
  const boxes = others.map((other) => other.getBoundingClientRect());
  const nearest = nearestThatWay(from.getBoundingClientRect(), boxes, direction);
  return nearest === null ? null : others[nearest];
}

function isInSight(element: Element) {
  const { top, bottom } = element.getBoundingClientRect();
  return element.checkVisibility() && bottom > 0 && top < innerHeight;
}

/** Which of the boxes is the nearest in a direction; null when none lies there. */
export function nearestThatWay(from: Box, boxes: Box[], { x, y }: Point): number | null {
  let nearest: number | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const [place, box] of boxes.entries()) {
    const along = gapThatWay(from, box, { x, y });
    const [here, there] = [middle(from), middle(box)];
    const across = Math.abs(x === 0 ? there.x - here.x : there.y - here.y);
    const away = along + ASIDE * across;
    if (along >= 0 && away < least) [nearest, least] = [place, away];
  }
  return nearest;
}

const TOUCH = 4; // px that neighbours may overlap

/** How far a box begins beyond the edge of another; less than nothing where it does not. */
function gapThatWay(from: Box, to: Box, { x, y }: Point) {
  if (x > 0) return to.left - from.right + TOUCH;
  if (x < 0) return from.left - to.right + TOUCH;
  return y > 0 ? to.top - from.bottom + TOUCH : from.top - to.bottom + TOUCH;
}

function middle({ left, top, right, bottom }: Box): Point {
  return { x: (left + right) / 2, y: (top + bottom) / 2 };
}
