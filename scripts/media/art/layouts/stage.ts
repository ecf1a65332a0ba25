import type { Film } from "../film";
import { drawMotif, type MotifLayer } from "../motifs/motif";
import type { MotifName } from "../motifs/vocabulary";
import type { Random } from "../random";
import { group, type Point, short } from "../svg";
import { motifPalette, type Scheme } from "./scheme";

/** The empty picture a layout fills: its size, its colours and where the eye should land. */
export type Stage = {
  width: number;
  height: number;
  film: Film;
  motif: MotifName;
  second: MotifName;
  scheme: Scheme;
  random: Random;
  seed: string;
  /** Centre of interest and the side of the square the main motif may fill. */
  focus: { x: number; y: number; size: number };
};

/** A filled picture; `behind` is the colour to be found behind lettering at the top or bottom. */
export type Composition = {
  ground: string;
  layers: MotifLayer[];
  behind: { top: string; bottom: string };
};

export type Layout = (stage: Stage) => Composition;

export type Placing = {
  at: Point;
  size: number;
  turn?: number;
  flip?: boolean;
  scheme: Scheme;
  seed: string;
};

export function placeMotif(name: MotifName, placing: Placing): MotifLayer[] {
  const { at, size, turn = 0, flip = false, scheme, seed } = placing;
  const scale = size / 1000;
  const transform = `translate(${short(at[0])} ${short(at[1])}) rotate(${short(turn)}) scale(${flip ? -scale : scale} ${scale}) translate(-500 -500)`;
  return drawMotif(name, { palette: motifPalette(scheme), seed }).map(({ depth, svg }) => ({
    depth: 0.45 + depth * 0.5,
    svg: group(svg, transform),
  }));
}

/** The motif as one flat shape with everything stroked in the same colour: a halo to lie behind it. */
export function placeHalo(name: MotifName, placing: Placing & { width: number }): MotifLayer {
  const { ground } = placing.scheme;
  const flat = { ground, ink: ground, shade: ground, accent: ground, second: ground };
  const shapes = placeMotif(name, { ...placing, scheme: flat });
  const stroke = `stroke="${ground}" stroke-width="${short((placing.width * 1000) / placing.size)}" stroke-linejoin="round"`;
  return { depth: 0.44, svg: `<g ${stroke}>${shapes.map(({ svg }) => svg).join("")}</g>` };
}

export function clipped(content: string, shape: string, id: string) {
  return `<clipPath id="${id}">${shape}</clipPath><g clip-path="url(#${id})">${content}</g>`;
}

/** The smaller side of the picture, the unit of line widths and margins. */
export function unitOf(stage: Stage) {
  return Math.min(stage.width, stage.height);
}

export function evenly(ground: string) {
  return { top: ground, bottom: ground };
}
