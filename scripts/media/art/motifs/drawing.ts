import type { Random } from "../random";

/** One plane of a motif, in a 0 0 1000 1000 box; depth 0 is far and 1 is near. */
export type MotifLayer = { depth: number; svg: string };

/** The colours a drawing may use; `cut` is the ground that shows through its openings. */
export type Ink = { cut: string; shade: string; accent: string; warm: string; body: string };

export type Drawing = (ink: Ink, random: Random) => MotifLayer[];

export function plane(depth: number, ...shapes: string[]): MotifLayer {
  return { depth, svg: shapes.join("") };
}
