import { circle, group, path, rect, short } from "../svg";
import { type Composition, evenly, placeMotif, type Stage } from "./stage";

/** A field of quarter circles, bars and triangles with the motif as its largest module. */
export function bauhaus(stage: Stage): Composition {
  const { width, height, scheme, random, focus, motif, seed } = stage;
  const module = focus.size / 3.4;
  const [left, top] = [focus.x - module * 1.5, focus.y - module * 1.5];
  const [firstColumn, lastColumn] = [-Math.ceil(left / module), Math.ceil((width - left) / module)];
  const [firstRow, lastRow] = [-Math.ceil(top / module), Math.ceil((height - top) / module)];
  const tiles: string[] = [];
  for (let row = firstRow; row < lastRow; row += 1) {
    for (let column = firstColumn; column < lastColumn; column += 1) {
      const isTaken = row >= 0 && row < 3 && column >= 0 && column < 3;
      if (!isTaken && row < 4 && random.chance(0.62))
        tiles.push(tile(stage, [left + column * module, top + row * module, module]));
    }
  }
  const field = random.pick([scheme.accent, scheme.second]);
  const round = random.chance(0.6);
  const big = round
    ? circle([focus.x, focus.y], module * 1.5, field)
    : rect([left, top, module * 3, module * 3], field);
  return {
    ground: scheme.ground,
    layers: [
      { depth: 0.15, svg: tiles.join("") },
      { depth: 0.3, svg: big },
      ...placeMotif(motif, {
        at: [focus.x, focus.y],
        size: module * (round ? 2.5 : 2.75),
        flip: random.chance(0.5),
        scheme: {
          ...scheme,
          ground: field,
          accent: field === scheme.accent ? scheme.second : scheme.accent,
          second: field === scheme.second ? scheme.ground : scheme.second,
        },
        seed,
      }),
    ],
    behind: evenly(scheme.ground),
  };
}

function tile({ scheme, random }: Stage, [x, y, side]: [number, number, number]) {
  const tone = random.pick([scheme.accent, scheme.second, scheme.shade, scheme.ink]);
  const turn = random.pick([0, 90, 180, 270]);
  const shape = random.pick(["quarter", "quarter", "half", "bars", "triangle", "dot", "square"]);
  return group(
    tileShape(shape, tone),
    `translate(${short(x + side / 2)} ${short(y + side / 2)}) rotate(${turn}) scale(${short(side) / 100}) translate(-50 -50)`,
  );
}

function tileShape(shape: string, tone: string) {
  if (shape === "quarter") return path("M0 0H100A100 100 0 0 1 0 100Z", tone);
  if (shape === "half") return path("M0 0H100A50 50 0 0 1 0 0Z", tone);
  if (shape === "bars") return [0, 25, 50, 75].map((at) => rect([0, at, 100, 12.5], tone)).join("");
  if (shape === "triangle") return path("M0 0H100L0 100Z", tone);
  if (shape === "dot") return circle([50, 50], 28, tone);
  return rect([0, 0, 100, 100], tone);
}
