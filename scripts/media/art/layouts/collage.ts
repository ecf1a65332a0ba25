import { mix } from "../colour";
import { type Point, polar, polygon } from "../svg";
import { type Composition, evenly, placeMotif, type Stage } from "./stage";

/** Torn and cut papers laid over each other under two motifs. */
export function collage(stage: Stage): Composition {
  const { scheme, random, focus, motif, second, seed } = stage;
  const tones = [scheme.second, scheme.accent, mix(scheme.ground, scheme.shade, 0.5)];
  const turn = random.between(0, 360);
  const papers = tones.map((tone, index) => {
    const at = polar([focus.x, focus.y], focus.size * 0.2, turn + index * 120);
    const scrap = cutPaper(at, focus.size * random.between(0.36, 0.46), stage);
    const [away, drop] = [focus.size * 0.012, focus.size * 0.018];
    const under = scrap.map(([x, y]): Point => [x + away, y + drop]);
    return {
      depth: 0.1 + index * 0.1,
      svg: polygon(under, mix(scheme.ground, "#000000", 0.4)) + polygon(scrap, tone),
    };
  });
  const side = random.pick([-1, 1]);
  return {
    ground: scheme.ground,
    layers: [
      ...papers,
      ...placeMotif(second, {
        at: [focus.x - side * focus.size * 0.25, focus.y - focus.size * 0.26],
        size: focus.size * 0.5,
        turn: -side * 10,
        scheme: { ...scheme, accent: scheme.shade },
        seed,
      }),
      ...placeMotif(motif, {
        at: [focus.x + side * focus.size * 0.1, focus.y + focus.size * 0.14],
        size: focus.size * 0.78,
        turn: side * 7,
        flip: side < 0,
        scheme: {
          ...scheme,
          accent:
            scheme.ground === scheme.accent
              ? scheme.second
              : mix(scheme.accent, scheme.ground, 0.3),
        },
        seed,
      }),
    ],
    behind: evenly(scheme.ground),
  };
}

function cutPaper([x, y]: Point, size: number, { random }: Stage): Point[] {
  const corners = random.pick([4, 4, 5, 6]);
  const start = random.between(0, 360);
  return Array.from({ length: corners }, (_, index) =>
    polar(
      [x, y],
      size * random.between(0.86, 1.2),
      start + (360 / corners) * index + random.between(-12, 12),
    ),
  );
}
