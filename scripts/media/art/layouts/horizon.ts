import { mix } from "../colour";
import { circle, path, polygon, rect } from "../svg";
import { type Composition, placeMotif, type Stage, unitOf } from "./stage";

/** Flat bands of sky and land with the motif on the line between them. */
export function horizon(stage: Stage): Composition {
  const { width, height, scheme, random, focus, motif, seed } = stage;
  const unit = unitOf(stage);
  const line = focus.y + focus.size * 0.22;
  const glow = random.pick([scheme.second, scheme.accent]);
  const land = mix(scheme.ground, scheme.ink, 0.9);
  const size = focus.size * random.between(0.5, 0.62);
  const shapes = placeMotif(motif, {
    at: [focus.x, line - size * 0.46],
    size,
    flip: random.chance(0.5),
    scheme: { ...scheme, ink: land, ground: glow, second: mix(glow, scheme.ground, 0.55), accent: glow === scheme.accent ? scheme.second : scheme.accent },
    seed,
  });
  return {
    ground: scheme.ground,
    layers: [
      { depth: 0.02, svg: skyBands(stage, line, glow) },
      { depth: 0.1, svg: circle([focus.x, line - size * 0.3], size * 0.72, glow) },
      { depth: 0.4, svg: rect([-unit, line, width + 2 * unit, height], land) },
      ...shapes,
      { depth: 0.9, svg: foreground(stage, line, mix(land, scheme.ground, 0.3)) },
    ],
    behind: { top: scheme.ground, bottom: land },
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
    return path(`M${-width} ${height * 1.2}V${rise + deep * 0.3}Q${width * 0.2} ${rise - deep * 0.2} ${width * 0.6} ${rise + deep * 0.15}T${width * 2} ${rise}V${height * 1.2}Z`, tone);
  }
  if (kind === "stripes") {
    return [0.06, 0.16, 0.3, 0.5, 0.76]
      .map((share) => rect([-width, line + deep * share, width * 3, deep * share * 0.16 + 1], tone))
      .join("");
  }
  return [-3, -2, -1, 0, 1, 2, 3]
    .map((step) => {
      const foot = focus.x + step * width * 0.34;
      return polygon([[focus.x + step * width * 0.02, line], [foot + width * 0.06, height * 1.1], [foot - width * 0.06, height * 1.1]], tone);
    })
    .join("");
}
