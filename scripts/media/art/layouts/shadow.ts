import { mix } from "../colour";
import { circle } from "../svg";
import { type Composition, evenly, placeMotif, type Stage } from "./stage";

/** A dark silhouette before a disc of light. */
export function shadow(stage: Stage): Composition {
  const { film, random, focus, motif, seed } = stage;
  const [dark, deep, accent, warm, light] = film.art.palette;
  const disc = random.pick([light, warm, accent]);
  const ground = stage.scheme.ground === dark ? dark : deep;
  const silhouette = ground === dark ? mix(dark, deep, 0.12) : dark;
  const radius = focus.size * random.between(0.5, 0.58);
  const lift = focus.size * random.between(-0.06, 0.04);
  const spark = disc === accent ? warm : accent;
  return {
    ground,
    layers: [
      {
        depth: 0.05,
        svg: circle([focus.x, focus.y + lift], radius * 1.16, mix(ground, disc, 0.18)),
      },
      { depth: 0.1, svg: circle([focus.x, focus.y + lift], radius, disc) },
      ...placeMotif(motif, {
        at: [focus.x, focus.y + focus.size * 0.1],
        size: focus.size * random.between(0.94, 1.06),
        flip: random.chance(0.5),
        scheme: {
          ground: disc,
          ink: silhouette,
          shade: mix(silhouette, disc, 0.22),
          accent: spark,
          second: mix(disc, silhouette, 0.3),
        },
        seed,
      }),
    ],
    behind: evenly(ground),
  };
}
