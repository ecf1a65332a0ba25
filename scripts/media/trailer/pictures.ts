import type { Film } from "../art/film";
import { drawScene } from "../art/scene";
import type { Layer } from "./camera";
import { type StagePlan, stageHeight, stageWidth } from "./paint";
import type { Beat } from "./timeline";

type Pictures = { scenes: { ground: string; layers: Layer[] }[]; pictures: StagePlan["pictures"] };

const beats: Beat[] = [0, 1, 2];

/** The layers of a film's three scenes, ready to be rasterised. */
export function picturesOf(film: Film): Pictures {
  const scenes = beats.map((beat) =>
    drawScene(film, { beat, width: stageWidth, height: stageHeight }),
  );
  const named = scenes.map(({ ground, layers }, beat) => ({
    ground,
    layers: planesOf(layers).map(({ depth, svg }) => ({
      name: `scene ${beat} depth ${depth}`,
      depth,
      svg: whole(svg),
    })),
  }));
  const layers = named.flatMap((scene) => scene.layers.map(({ name, svg }) => ({ name, svg })));
  return { scenes: named, pictures: layers };
}

const planeCount = 5;

/** Layers that lie close together share one plane, because each plane costs time in every frame. */
function planesOf(layers: { depth: number; svg: string }[]) {
  const planes = new Map<number, string>();
  const ordered = [...layers].sort((one, other) => one.depth - other.depth);
  for (const { depth, svg } of ordered) {
    const plane = Math.round(depth * (planeCount - 1)) / (planeCount - 1);
    planes.set(plane, (planes.get(plane) ?? "") + svg);
  }
  return [...planes].map(([depth, svg]) => ({ depth, svg }));
}

function whole(svg: string) {
  if (svg.trimStart().startsWith("<svg")) return svg;
  const size = `width="${stageWidth}" height="${stageHeight}" viewBox="0 0 ${stageWidth} ${stageHeight}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${size}>${svg}</svg>`;
}
