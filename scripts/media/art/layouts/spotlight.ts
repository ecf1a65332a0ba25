import { mix } from "../colour";
import { ellipse, polygon, rect } from "../svg";
import { type Composition, placeMotif, type Stage, unitOf } from "./stage";

/** A cone of light from above finds the motif on a dark stage. */
export function spotlight(stage: Stage): Composition {
  const { width, height, scheme, random, focus, motif, seed } = stage;
  const unit = unitOf(stage);
  const lamp = focus.x + random.pick([-0.7, -0.35, 0, 0.35, 0.7]) * focus.size;
  const floor = focus.y + focus.size * 0.42;
  const half = focus.size * random.between(0.52, 0.6);
  const beam = random.pick([scheme.second, scheme.accent]);
  const pool = mix(scheme.ground, beam, 0.82);
  const haze = mix(scheme.ground, beam, 0.32);
  const stageFloor = mix(scheme.ground, scheme.shade, 0.35);
  return {
    ground: scheme.ground,
    layers: [
      { depth: 0.1, svg: rect([-width, floor - focus.size * 0.1, width * 3, height], stageFloor) },
      {
        depth: 0.2,
        svg: polygon(
          [
            [lamp - unit * 0.03, -unit * 0.1],
            [lamp + unit * 0.03, -unit * 0.1],
            [focus.x + half, floor],
            [focus.x - half, floor],
          ],
          haze,
        ),
      },
      { depth: 0.25, svg: ellipse([focus.x, floor], [half, half * 0.2], pool) },
      {
        depth: 0.3,
        svg: ellipse([focus.x, floor], [half * 0.45, half * 0.07], mix(pool, scheme.ground, 0.55)),
      },
      ...placeMotif(motif, {
        at: [focus.x, floor - focus.size * 0.43],
        size: focus.size * 0.9,
        flip: random.chance(0.5),
        scheme: {
          ...scheme,
          ground: haze,
          shade: mix(haze, scheme.ground, 0.6),
          accent: beam === scheme.accent ? scheme.second : scheme.accent,
        },
        seed,
      }),
    ],
    behind: { top: scheme.ground, bottom: stageFloor },
  };
}
