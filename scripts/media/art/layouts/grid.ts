import { rect } from "../svg";
import { type Composition, evenly, placeMotif, type Stage } from "./stage";

/** The motif many times over, and one that is not like the others. */
export function grid(stage: Stage): Composition {
  const { scheme, random, focus, motif, second, seed, width } = stage;
  const columns = random.pick([3, 4]);
  const cell = (focus.size * 1.1) / columns;
  const rows = columns;
  const odd = { row: Math.floor(random.between(0, rows)), column: Math.floor(random.between(0, columns)) };
  const chequered = random.chance(0.5);
  const extra = width > stage.height ? Math.ceil((width - focus.x - focus.size * 0.55) / cell) : 0;
  const layers = Array.from({ length: rows * (columns + extra) }, (_, index) => {
    const row = index % rows;
    const column = Math.floor(index / rows);
    const x = focus.x - focus.size * 0.55 + cell * (column + 0.5);
    const y = focus.y - focus.size * 0.55 + cell * (row + 0.5);
    const isOdd = row === odd.row && column === odd.column;
    const isTiled = isOdd || (chequered && (row + column) % 2 === 0);
    const tile = isOdd ? scheme.accent : scheme.shade;
    const shapes = placeMotif(isOdd ? second : motif, {
      at: [x, y],
      size: cell * (isOdd ? 0.84 : 0.72),
      scheme: isOdd ? { ...scheme, ground: scheme.accent, accent: scheme.second, ink: scheme.ground } : { ...scheme, accent: scheme.second },
      seed,
    });
    const backing = isTiled ? rect([x - cell / 2, y - cell / 2, cell, cell], tile) : "";
    const opacity = isTiled && !isOdd ? backing.replace("/>", ' opacity=".22"/>') : backing;
    return [{ depth: isOdd ? 0.5 : 0.3, svg: opacity + shapes.map(({ svg }) => svg).join("") }];
  }).flat();
  return { ground: scheme.ground, layers, behind: evenly(scheme.ground) };
}
