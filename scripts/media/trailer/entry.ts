import { easeInOut, easeOut } from "./easing";
import type { Entry } from "./mood";
import { box, filled, flooded, type Paint, stageHeight, stageWidth } from "./paint";

type Change = {
  before: Paint[];
  after: Paint[];
  share: number;
  dark: string;
  light: string;
  seed: number;
};

/** How one shot gives way to the next; at share 1 only the next is left. */
export function entered(entry: Entry, change: Change): Paint[] {
  const { before, after, share, dark, light } = change;
  if (share >= 1) return after;
  switch (entry) {
    case "cut":
      return after;
    case "flash":
      return [...after, flooded(light, 0.75 * (1 - easeOut(share)))];
    case "dip":
      return share < 0.5
        ? [...before, flooded(dark, easeInOut(share * 2))]
        : [...after, flooded(dark, 1 - easeInOut(share * 2 - 1))];
    case "wipe":
      return wiped(change);
    case "iris":
      return iris(change);
    case "blinds":
      return blinds(change);
    case "push":
      return pushed(change);
  }
}

/** A slanted edge with a bright lip sweeps across. */
function wiped({ before, after, share, light, seed }: Change): Paint[] {
  const slant = 160;
  const edge = (stageWidth + slant) * easeInOut(share);
  const mirror = (x: number): number => (seed % 2 === 0 ? x : stageWidth - x);
  const sweep = (front: number, back: number) => ({
    shape: "polygon" as const,
    points: [
      [mirror(back), 0],
      [mirror(front), 0],
      [mirror(front - slant), stageHeight],
      [mirror(back - slant), stageHeight],
    ] as [number, number][],
  });
  const opened = sweep(edge, -slant);
  return [
    ...before,
    { kind: "within", area: opened, paints: after },
    filled(sweep(edge, edge - 14), light),
  ];
}

function iris({ before, after, share, dark }: Change): Paint[] {
  const whole = Math.hypot(stageWidth, stageHeight) / 2;
  const closing = share < 0.45;
  const openness = closing ? 1 - easeInOut(share / 0.45) : easeInOut((share - 0.45) / 0.55);
  const area = {
    shape: "circle",
    x: stageWidth / 2,
    y: stageHeight / 2,
    radius: whole * openness,
  } as const;
  return [flooded(dark), { kind: "within", area, paints: closing ? before : after }];
}

function blinds({ before, after, share, seed }: Change): Paint[] {
  const slats = 8;
  const upright = seed % 2 === 0;
  const opened = Array.from({ length: slats }, (_, index): Paint => {
    const open = easeInOut(Math.min(1, Math.max(0, share * 1.6 - (index / slats) * 0.6)));
    const area = upright
      ? box((stageWidth / slats) * index, 0, (stageWidth / slats) * open, stageHeight)
      : box(0, (stageHeight / slats) * index, stageWidth, (stageHeight / slats) * open);
    return { kind: "within", area, paints: after };
  });
  return [...before, ...opened];
}

function pushed({ before, after, share, seed }: Change): Paint[] {
  const way = easeInOut(share);
  const [x, y] = [
    [1, 0],
    [0, 1],
    [-1, 0],
  ][seed % 3] ?? [1, 0];
  const moved = (distance: number, paints: Paint[]): Paint => ({
    kind: "moved",
    x: (x ?? 0) * distance * stageWidth,
    y: (y ?? 0) * distance * stageHeight,
    paints: [{ kind: "within", area: box(0, 0, stageWidth, stageHeight), paints }],
  });
  return [moved(-way, before), moved(1 - way, after)];
}
