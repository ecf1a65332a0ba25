import type { Film } from "./film";
import { drawMotif } from "./motifs/motif";
import { group } from "./svg";

export type Scene = { layers: { depth: number; svg: string }[]; ground: string };

/** The 16:9 artwork of one trailer scene, in planes that can move against each other. */
export function drawScene(
  film: Film,
  { beat, width, height }: { beat: 0 | 1 | 2; width: number; height: number },
): Scene {
  const { palette, motif, second } = film.art;
  const name = beat === 1 ? second : motif;
  const scale = (height / 1000) * 0.8;
  const place = `translate(${width / 2 - 500 * scale} ${height * 0.1}) scale(${scale})`;
  const layers = drawMotif(name, { palette, seed: `${film.slug} ${beat}` });
  return {
    ground: palette[0],
    layers: layers.map(({ depth, svg }) => ({ depth, svg: group(svg, place) })),
  };
}
