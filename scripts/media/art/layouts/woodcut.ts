import { circle, type Point, polar, polygon } from "../svg";
import { type Composition, evenly, placeHalo, placeMotif, type Stage } from "./stage";

/** Gouged rays and a rough edge round the motif, as if printed from a block. */
export function woodcut(stage: Stage): Composition {
  const { width, height, scheme, random, focus, motif, seed } = stage;
  const tone = random.pick([scheme.accent, scheme.shade, scheme.second]);
  const centre: Point = [focus.x, focus.y + focus.size * random.pick([-0.1, 0, 0.2])];
  const reach = Math.hypot(width, height) * 0.8;
  const count = random.pick([30, 38, 46]);
  const start = focus.size * random.between(0.3, 0.4);
  const rays = Array.from({ length: count }, (_, index) => {
    const angle = (360 / count) * index + random.between(-1.6, 1.6);
    const near = start * random.between(0.92, 1.3);
    const wide = (360 / count) * random.between(0.22, 0.36);
    return polygon(
      [
        polar(centre, near, angle),
        polar(centre, reach, angle + wide),
        polar(centre, reach, angle - wide),
      ],
      tone,
    );
  }).join("");
  const placing = {
    at: [focus.x, focus.y] as Point,
    size: focus.size * random.between(0.9, 1),
    flip: random.chance(0.5),
    scheme: { ...scheme, accent: tone === scheme.accent ? scheme.second : scheme.accent },
    seed,
  };
  return {
    ground: scheme.ground,
    layers: [
      { depth: 0.1, svg: rays },
      { depth: 0.2, svg: circle(centre, start * 0.96, scheme.ground) },
      placeHalo(motif, { ...placing, width: focus.size * 0.035 }),
      ...placeMotif(motif, placing),
    ],
    behind: evenly(scheme.ground),
  };
}
