import { mix } from "../colour";
import type { MotifName } from "../motifs/vocabulary";
import { circle, type Point, rect } from "../svg";
import { type Composition, clipped, evenly, placeMotif, type Stage } from "./stage";

/** Motifs cut off at the waist, which must end with the disc instead of in the air. */
const busts: MotifName[] = ["gorilla", "horse", "rabbit", "robot"];

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
  const centre: Point = [focus.x, focus.y + lift];
  const within =
    rect([focus.x - radius * 3, centre[1] - radius * 3, radius * 6, radius * 3], "#000") +
    circle(centre, radius, "#000");
  const id = `disc-${seed.replaceAll(/[^a-z0-9]/gi, "-")}`;
  const shapes = placeMotif(motif, {
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
  });
  return {
    ground,
    layers: [
      {
        depth: 0.05,
        svg: circle(centre, radius * 1.16, mix(ground, disc, 0.18)),
      },
      { depth: 0.1, svg: circle(centre, radius, disc) },
      ...(busts.includes(motif)
        ? shapes.map(({ depth, svg }) => ({ depth, svg: clipped(svg, within, id) }))
        : shapes),
    ],
    behind: evenly(ground),
  };
}
