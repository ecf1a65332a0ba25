import { easeInOut, mixed } from "./easing";
import type { CameraMove } from "./mood";
import { type Paint, picture, stageHeight, stageWidth } from "./paint";

export type Layer = { name: string; depth: number };

type Pose = { zoom: number; x: number; y: number };

const still: Pose = { zoom: 0, x: 0, y: 0 };

/** Where each move begins and ends: extra zoom, and pan as a share of what the zoom leaves over. */
const moves: Record<CameraMove, [Partial<Pose>, Partial<Pose>]> = {
  push: [{ zoom: 0.01 }, { zoom: 0.15, y: -0.25 }],
  pull: [{ zoom: 0.17 }, { zoom: 0.02 }],
  left: [
    { zoom: 0.07, x: 0.9 },
    { zoom: 0.1, x: -0.9 },
  ],
  right: [
    { zoom: 0.07, x: -0.9 },
    { zoom: 0.1, x: 0.9 },
  ],
  up: [
    { zoom: 0.09, y: -0.9 },
    { zoom: 0.1, y: 0.7 },
  ],
  down: [
    { zoom: 0.1, y: 0.8 },
    { zoom: 0.09, y: -0.8 },
  ],
  sway: [
    { zoom: 0.06, x: -0.5 },
    { zoom: 0.09, x: 0.5 },
  ],
  glide: [
    { zoom: 0.03, x: -0.7, y: 0.4 },
    { zoom: 0.15, x: 0.6, y: -0.4 },
  ],
};

/** The layers of a scene seen by a moving camera: near ones grow and slide more than far ones. */
export function filmed(layers: Layer[], move: CameraMove, share: number, alpha = 1): Paint[] {
  const pose = poseAt(move, share);
  return layers.map(({ name, depth }) => {
    const scale = (1.03 + pose.zoom * 0.35) * (1 + (0.03 + pose.zoom) * depth * 0.75);
    return picture(name, {
      scale,
      alpha,
      x: pose.x * ((scale - 1) / 2) * stageWidth * 0.96,
      y: pose.y * ((scale - 1) / 2) * stageHeight * 0.96,
    });
  });
}

function poseAt(move: CameraMove, share: number): Pose {
  const [from, to] = moves[move];
  const eased = mixed(share, easeInOut(share), 0.45);
  const between = (key: keyof Pose) => mixed(from[key] ?? still[key], to[key] ?? still[key], eased);
  return { zoom: between("zoom"), x: between("x"), y: between("y") };
}
