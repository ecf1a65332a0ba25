import { mix } from "../colour";
import { circle, path, polygon, rect } from "../svg";
import { type Composition, placeMotif, type Stage, unitOf } from "./stage";

/** Flat bands of sky and dark land with the motif in silhouette on the line between them. */
export function horizon(stage: Stage): Composition {
  const { width, height, film, random, focus, motif, seed } = stage;
  const [dark, deep, accent, warm, light] = film.art.palette;
  const sky = stage.scheme.ground === dark ? deep : stage.scheme.ground;
  const glow = sky === warm ? light : random.pick(sky === accent ? [warm, light] : [warm, accent]);
  const unit = unitOf(stage);
  const line = focus.y + focus.size * 0.22;
  const size = focus.size * random.between(0.6, 0.72);
  const sun = focus.x + focus.size * random.pick([0, 0, -0.1, 0.1]);
  const shapes = placeMotif(motif, {
    at: [focus.x, line - size * 0.42],
    size,
    flip: random.chance(0.5),
    scheme: {
      ground: glow,
      ink: dark,
      shade: mix(dark, glow, 0.3),
      accent: glow === accent ? warm : accent,
      second: mix(glow, dark, 0.45),
    },
    seed,
  });
  return {
    ground: sky,
    layers: [
      {
        depth: 0.02,
        svg: skyBands({ ...stage, scheme: { ...stage.scheme, ground: sky } }, line, glow),
      },
      { depth: 0.1, svg: circle([sun, line - size * 0.32], size * 0.72, glow) },
      { depth: 0.4, svg: rect([-unit, line, width + 2 * unit, height], dark) },
      ...shapes,
      { depth: 0.9, svg: foreground(stage, line, mix(dark, sky === dark ? glow : deep, 0.55)) },
    ],
    behind: { top: sky, bottom: dark },
  };
}

function skyBands({ width, scheme, random }: Stage, line: number, glow: string) {
  const bands = random.pick([3, 4, 5]);
  const top = line * 0.38;
  return Array.from({ length: bands }, (_, index) => {
    const y = top + ((line - top) / bands) * index;
    const tone = mix(scheme.ground, glow, 0.12 + (0.5 / bands) * (index + 1));
    return rect([-width, y, width * 3, line - y + 1], tone);
  }).join("");
}

function foreground({ width, height, random, focus }: Stage, line: number, tone: string) {
  const deep = height - line;
  const kind = random.pick(["rays", "stripes", "hill"]);
  if (kind === "hill") {
    const rise = line + deep * 0.35;
    return path(
      `M${-width} ${height * 1.2}V${rise + deep * 0.3}Q${width * 0.2} ${rise - deep * 0.2} ${width * 0.6} ${rise + deep * 0.15}T${width * 2} ${rise}V${height * 1.2}Z`,
      tone,
    );
  }
  if (kind === "stripes") {
    return [0.06, 0.16, 0.3, 0.5, 0.76]
      .map((share) => rect([-width, line + deep * share, width * 3, deep * share * 0.16 + 1], tone))
      .join("");
  }
  return [-3, -2, -1, 0, 1, 2, 3]
    .map((step) => {
      const foot = focus.x + step * width * 0.34;
      return polygon(
        [
          [focus.x + step * width * 0.02, line],
          [foot + width * 0.06, height * 1.1],
          [foot - width * 0.06, height * 1.1],
        ],
        tone,
      );
    })
    .join("");
}
