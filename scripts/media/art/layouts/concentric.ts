import { mix } from "../colour";
import { circle } from "../svg";
import { type Composition, evenly, placeMotif, type Stage } from "./stage";

/** Rings that drift away from the motif in their middle. */
export function concentric(stage: Stage): Composition {
  const { width, height, scheme, random, focus, motif, seed } = stage;
  const inner = focus.size * 0.36;
  const step = focus.size * random.between(0.075, 0.12);
  const drift = [random.between(-0.32, 0.32) * step, random.between(-0.32, 0.32) * step] as const;
  const count = Math.ceil((Math.hypot(width, height) * 0.8 - inner) / step);
  const heart = random.pick([scheme.accent, scheme.second]);
  const rings = Array.from({ length: count }, (_, index) => {
    const order = count - index;
    const fade = Math.min(1, order / 9);
    const tone =
      order % 2 === 0
        ? scheme.ground
        : mix(order % 4 === 1 ? scheme.accent : scheme.second, scheme.ground, 0.15 + fade * 0.72);
    const svg = circle(
      [focus.x + drift[0] * order, focus.y + drift[1] * order],
      inner + step * order,
      tone,
    );
    return { depth: 0.05 + (index / count) * 0.3, svg };
  });
  return {
    ground: scheme.ground,
    layers: [
      ...rings,
      { depth: 0.38, svg: circle([focus.x, focus.y], inner * 1.16, heart) },
      ...placeMotif(motif, {
        at: [focus.x, focus.y],
        size: focus.size * random.between(0.68, 0.8),
        turn: random.pick([0, 0, -8, 8]),
        flip: random.chance(0.5),
        scheme: {
          ...scheme,
          ground: heart,
          accent: heart === scheme.accent ? scheme.second : scheme.accent,
          second: heart === scheme.second ? scheme.ground : scheme.second,
        },
        seed,
      }),
    ],
    behind: evenly(scheme.ground),
  };
}
