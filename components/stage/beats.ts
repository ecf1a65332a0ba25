import type { TourAct, TourScene } from "@/lib/stage/tour";

/** One moment of a tour: an act, or only a caption; with the scene it belongs to. */
export type Beat = { scene: number; act: TourAct | null; waitMs: number };

const READ_MS = 6_000; // a caption is read before its first act
const ACT_MS = 1_800; // between acts of one scene
const SETTLE_MS = 5_000; // after a scene's last act rows glide and are looked at

/** The scenes as a row of moments, each with how long to wait before it. */
export function beatsOf(scenes: TourScene[]): Beat[] {
  return scenes.flatMap(({ acts }, scene): Beat[] => [
    { scene, act: null, waitMs: scene === 0 ? 0 : SETTLE_MS },
    ...acts.map((act, place) => ({ scene, act, waitMs: place === 0 ? READ_MS : ACT_MS })),
  ]);
}
