import type { Film, LayoutName } from "./film";
import { drawPicture } from "./picture";
import { randomFrom } from "./random";

export type Scene = { layers: { depth: number; svg: string }[]; ground: string };

/** Layouts that tell a scene well, whatever the film's own layout is. */
const sceneLayouts: [LayoutName, ...LayoutName[]] = [
  "horizon",
  "spotlight",
  "concentric",
  "window",
  "shadow",
  "woodcut",
  "bauhaus",
  "split",
];

/** The 16:9 artwork of one trailer scene, in planes that can move against each other. */
export function drawScene(
  film: Film,
  { beat, width, height }: { beat: 0 | 1 | 2; width: number; height: number },
): Scene {
  const { motif, second } = film.art;
  const focus = [
    { x: width * 0.5, y: height * 0.46, size: height * 0.8 },
    { x: width * 0.64, y: height * 0.46, size: height * 0.86 },
    { x: width * 0.38, y: height * 0.48, size: height * 0.92 },
  ][beat] ?? { x: width / 2, y: height / 2, size: height * 0.8 };
  const { layers, ground } = drawPicture(film, {
    width,
    height,
    focus,
    layout: scenePlan(film)[beat],
    schemes: beat === 1 ? ["dusk", "signal", "night"] : ["night", "dusk"],
    motif: beat === 1 ? second : motif,
    second: beat === 1 ? motif : second,
    salt: `scene ${beat}`,
  });
  return { layers, ground };
}

function scenePlan(film: Film): [LayoutName, LayoutName, LayoutName] {
  const random = randomFrom(`${film.slug} scenes`);
  const others = sceneLayouts.filter((name) => name !== film.art.layout);
  const start = Math.floor(random.between(0, others.length));
  const at = (offset: number) => others[(start + offset) % others.length] ?? "horizon";
  return [film.art.layout, at(0), at(3)];
}
