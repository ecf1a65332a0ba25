import { type Point, polygon } from "../svg";
import { type Composition, placeMotif, type Stage } from "./stage";

/** Two fields of colour that meet in a diagonal, a motif in each. */
export function split(stage: Stage): Composition {
  const { width, height, scheme, random, focus, motif, second, seed } = stage;
  const rising = random.chance(0.5);
  const other = random.pick([scheme.accent, scheme.second, scheme.ink]);
  const slope = height * random.between(0.14, 0.26) * (rising ? -1 : 1);
  const left: Point = [-width * 0.5, focus.y - slope * 2];
  const right: Point = [width * 1.5, focus.y + slope * 2];
  const field = polygon(
    [left, right, [width * 1.5, height * 1.5], [-width * 0.5, height * 1.5]],
    other,
  );
  const reach = focus.size * 0.27;
  const side = rising ? -1 : 1;
  const small = { ...scheme, accent: other === scheme.accent ? scheme.second : scheme.accent };
  const below = {
    ground: other,
    ink: other === scheme.ink ? scheme.ground : scheme.ink,
    shade: scheme.shade,
    accent: other === scheme.accent ? scheme.ground : scheme.accent,
    second: other === scheme.second ? scheme.ground : scheme.second,
  };
  return {
    ground: scheme.ground,
    layers: [
      { depth: 0.1, svg: field },
      ...placeMotif(second, {
        at: [focus.x + side * reach, focus.y - reach * 1.05],
        size: focus.size * 0.5,
        scheme: small,
        seed,
      }),
      ...placeMotif(motif, {
        at: [focus.x - side * reach * 0.55, focus.y + reach * 0.85],
        size: focus.size * 0.74,
        turn: -side * 6,
        flip: rising,
        scheme: below,
        seed,
      }),
    ],
    behind: { top: scheme.ground, bottom: other },
  };
}
