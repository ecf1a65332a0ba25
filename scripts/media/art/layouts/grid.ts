import type { MotifLayer } from "../motifs/motif";
import { faded, rect } from "../svg";
import { type Composition, evenly, placeMotif, type Stage } from "./stage";

type Cell = { x: number; y: number; side: number; isOdd: boolean; isTiled: boolean };

/** The motif many times over, and one that is not like the others. */
export function grid(stage: Stage): Composition {
  return {
    ground: stage.scheme.ground,
    layers: cellsOf(stage).map((cell) => drawCell(stage, cell)),
    behind: evenly(stage.scheme.ground),
  };
}

/** A square of cells about the focus, carried on to both sides of a wide picture. */
function cellsOf({ random, focus, width }: Stage): Cell[] {
  const count = random.pick([3, 4]);
  const side = (focus.size * 1.1) / count;
  const oddRow = Math.floor(random.between(0, count));
  const oddColumn = Math.floor(random.between(0, count));
  const chequered = random.chance(0.5);
  const [left, top] = [focus.x - focus.size * 0.55, focus.y - focus.size * 0.55];
  const isWide = width > focus.size * 1.4;
  const first = isWide ? -Math.ceil(left / side) : 0;
  const last = isWide ? Math.ceil((width - left) / side) : count;
  return Array.from({ length: (last - first) * count }, (_, index) => {
    const row = index % count;
    const column = first + Math.floor(index / count);
    const isOdd = row === oddRow && column === oddColumn;
    const isTiled = chequered && (row + column) % 2 === 0;
    return { x: left + side * (column + 0.5), y: top + side * (row + 0.5), side, isOdd, isTiled };
  });
}

function drawCell({ scheme, motif, second, seed }: Stage, cell: Cell): MotifLayer {
  const { x, y, side, isOdd, isTiled } = cell;
  const tile = (colour: string) => rect([x - side / 2, y - side / 2, side, side], colour);
  const shapes = placeMotif(isOdd ? second : motif, {
    at: [x, y],
    size: side * (isOdd ? 0.84 : 0.74),
    scheme: isOdd
      ? { ...scheme, ground: scheme.accent, accent: scheme.second, ink: scheme.ground }
      : { ...scheme, accent: scheme.second },
    seed,
  });
  const backing = isOdd ? tile(scheme.accent) : isTiled ? faded(tile(scheme.shade), 0.2) : "";
  return { depth: isOdd ? 0.5 : 0.3, svg: backing + shapes.map(({ svg }) => svg).join("") };
}
