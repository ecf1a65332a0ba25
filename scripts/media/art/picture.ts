import type { Film, LayoutName } from "./film";
import { layouts, schemesOf } from "./layouts/layout";
import { type SchemeName, schemeOf } from "./layouts/scheme";
import type { Composition } from "./layouts/stage";
import type { MotifName } from "./motifs/vocabulary";
import { randomFrom } from "./random";
import { rect } from "./svg";

export type Picture = {
  width: number;
  height: number;
  focus: { x: number; y: number; size: number };
  layout?: LayoutName;
  schemes?: [SchemeName, ...SchemeName[]];
  motif?: MotifName;
  second?: MotifName;
  /** Distinguishes the pictures of one film; the same salt draws the same picture. */
  salt: string;
};

/** Composes a film's artwork for one size; the same film and salt always give the same picture. */
export function drawPicture(film: Film, picture: Picture): Composition {
  const { width, height, focus, salt } = picture;
  const layout = picture.layout ?? film.art.layout;
  const seed = `${film.slug} ${salt}`;
  const scheme = schemeOf(
    randomFrom(`${seed} scheme`).pick(picture.schemes ?? schemesOf[layout]),
    film.art.palette,
  );
  return layouts[layout]({
    width,
    height,
    focus,
    film,
    motif: picture.motif ?? film.art.motif,
    second: picture.second ?? film.art.second,
    scheme,
    random: randomFrom(seed),
    seed,
  });
}

/** The composition as one SVG element, far planes first as the layout gave them. */
export function svgOf(
  { ground, layers }: Composition,
  { width, height }: { width: number; height: number },
) {
  const shapes = layers.map(({ svg }) => svg).join("");
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">${rect([0, 0, width, height], ground)}${shapes}</svg>`;
}
