import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Film } from "./film";
import { randomFrom } from "./random";

/** How a film's title is set; `css` holds all of it as declarations. */
export type Lettering = {
  family: string;
  weight: number;
  letterSpacing: string;
  transform: "none" | "uppercase";
  css: string;
};

type Face = Omit<Lettering, "css"> & { files: string[]; lineHeight: number; css?: string };

const fontsource = (name: string, weight: number) =>
  `@fontsource/${name}/files/${name}-latin-${weight}-normal.woff2`;

const faces = {
  limelight: {
    family: "Limelight",
    weight: 400,
    letterSpacing: "0.01em",
    transform: "none",
    lineHeight: 0.98,
    files: [fontsource("limelight", 400)],
  },
  bebas: {
    family: "Bebas Neue",
    weight: 400,
    letterSpacing: "0.02em",
    transform: "uppercase",
    lineHeight: 0.86,
    files: [fontsource("bebas-neue", 400)],
  },
  abril: {
    family: "Abril Fatface",
    weight: 400,
    letterSpacing: "-0.01em",
    transform: "none",
    lineHeight: 0.95,
    files: [fontsource("abril-fatface", 400)],
  },
  playfair: {
    family: "Playfair Display",
    weight: 800,
    letterSpacing: "-0.015em",
    transform: "none",
    lineHeight: 0.98,
    files: [fontsource("playfair-display", 800)],
  },
  elite: {
    family: "Special Elite",
    weight: 400,
    letterSpacing: "-0.02em",
    transform: "none",
    lineHeight: 0.98,
    files: [fontsource("special-elite", 400)],
  },
  cinzel: {
    family: "Cinzel",
    weight: 800,
    letterSpacing: "0.02em",
    transform: "uppercase",
    lineHeight: 0.98,
    files: [fontsource("cinzel", 800)],
  },
  poiret: {
    family: "Poiret One",
    weight: 400,
    letterSpacing: "0.04em",
    transform: "uppercase",
    lineHeight: 0.98,
    files: [fontsource("poiret-one", 400)],
    css: "-webkit-text-stroke:0.05em currentColor",
  },
  creepster: {
    family: "Creepster",
    weight: 400,
    letterSpacing: "0.02em",
    transform: "none",
    lineHeight: 0.9,
    files: [fontsource("creepster", 400)],
  },
  righteous: {
    family: "Righteous",
    weight: 400,
    letterSpacing: "0",
    transform: "none",
    lineHeight: 0.95,
    files: [fontsource("righteous", 400)],
  },
  rye: {
    family: "Rye",
    weight: 400,
    letterSpacing: "0",
    transform: "none",
    lineHeight: 0.98,
    files: [fontsource("rye", 400)],
  },
  monoton: {
    family: "Monoton",
    weight: 400,
    letterSpacing: "0",
    transform: "uppercase",
    lineHeight: 1,
    files: [fontsource("monoton", 400)],
  },
  orbitron: {
    family: "Orbitron",
    weight: 800,
    letterSpacing: "0.01em",
    transform: "uppercase",
    lineHeight: 1,
    files: [fontsource("orbitron", 800)],
  },
  unifraktur: {
    family: "UnifrakturCook",
    weight: 700,
    letterSpacing: "0",
    transform: "none",
    lineHeight: 0.9,
    files: [fontsource("unifrakturcook", 700)],
  },
  alfa: {
    family: "Alfa Slab One",
    weight: 400,
    letterSpacing: "0",
    transform: "none",
    lineHeight: 0.96,
    files: [fontsource("alfa-slab-one", 400)],
  },
  fredoka: {
    family: "Fredoka",
    weight: 700,
    letterSpacing: "-0.01em",
    transform: "none",
    lineHeight: 0.9,
    files: [fontsource("fredoka", 700)],
  },
  oswald: {
    family: "Oswald",
    weight: 700,
    letterSpacing: "0",
    transform: "uppercase",
    lineHeight: 1,
    files: [fontsource("oswald", 700)],
  },
  bricolage: {
    family: "Bricolage Grotesque",
    weight: 800,
    letterSpacing: "-0.03em",
    transform: "none",
    lineHeight: 0.88,
    files: [
      "@fontsource-variable/bricolage-grotesque/files/bricolage-grotesque-latin-wght-normal.woff2",
    ],
  },
  instrument: {
    family: "Instrument Sans",
    weight: 600,
    letterSpacing: "0",
    transform: "none",
    lineHeight: 1.2,
    files: [
      "@fontsource-variable/instrument-sans/files/instrument-sans-latin-wght-normal.woff2",
      "@fontsource-variable/instrument-sans/files/instrument-sans-latin-ext-wght-normal.woff2",
    ],
  },
} as const satisfies Record<string, Face>;

export type FaceName = keyof typeof faces;

export function letteringFor(film: Film): Lettering {
  return setIn(faceFor(film));
}

/** The lettering of one face; its line height suits tight display lines. */
export function setIn(name: FaceName): Lettering {
  const face = faces[name];
  const { family, weight, letterSpacing, transform, lineHeight } = face;
  const css = [
    `font-family:"${family}"`,
    `font-weight:${weight}`,
    `letter-spacing:${letterSpacing}`,
    `text-transform:${transform}`,
    `line-height:${lineHeight}`,
    ...("css" in face ? [face.css] : []),
  ].join(";");
  return { family, weight, letterSpacing, transform, css };
}

/** Faces by genre, read from the first genre that has an opinion. */
const facesByGenre: Record<string, [FaceName, ...FaceName[]]> = {
  Western: ["rye", "alfa"],
  "Film noir": ["bebas", "limelight", "oswald", "abril", "elite"],
  "Science fiction": ["orbitron", "righteous", "bebas", "monoton"],
  Animation: ["fredoka", "righteous", "bricolage", "alfa"],
  Documentary: ["oswald", "bricolage", "bebas", "alfa"],
  Experimental: ["bricolage", "bebas", "oswald"],
  War: ["oswald", "elite", "alfa"],
  Horror: ["abril", "bebas", "creepster", "elite", "cinzel"],
  Fantasy: ["cinzel", "abril", "limelight"],
  Comedy: ["righteous", "alfa", "fredoka", "bricolage", "limelight"],
  Music: ["limelight", "monoton"],
  Crime: ["bebas", "elite", "oswald"],
  Mystery: ["elite", "playfair", "limelight"],
  Thriller: ["bebas", "bricolage", "oswald"],
  History: ["cinzel", "abril"],
  Adventure: ["alfa", "cinzel", "bebas"],
  Action: ["bebas", "alfa"],
  Romance: ["playfair", "abril", "poiret"],
  Drama: ["abril", "playfair", "bricolage", "oswald"],
};

const silentFaces: Record<string, [FaceName, ...FaceName[]]> = {
  Horror: ["unifraktur", "unifraktur", "cinzel"],
  "Science fiction": ["poiret", "limelight"],
  Comedy: ["limelight", "righteous", "rye", "alfa"],
  Drama: ["limelight", "cinzel", "abril"],
};

export function faceFor(film: Film): FaceName {
  const choices = [...(film.year < 1930 ? [silentFaces] : []), facesByGenre].flatMap((faces) =>
    film.genres.map((genre) => faces[genre]),
  );
  const fitting = choices.find((faces) => faces !== undefined) ?? ["playfair"];
  const face = randomFrom(`${film.slug} lettering`).pick(fitting);
  const isLong = film.title.length > 14;
  return face === "monoton" && isLong ? "righteous" : face;
}

/** @font-face rules with the fonts inside, for a page without an origin; all faces unless some are named. */
export function fontFaceCss(families?: string[]): string {
  const wanted = Object.values(faces).filter(
    (face) => families === undefined || families.includes(face.family),
  );
  return wanted.flatMap((face) => face.files.map((file) => fontFace(face, file))).join("\n");
}

function fontFace(face: { family: string; weight: number }, file: string) {
  const bytes = readFileSync(createRequire(import.meta.url).resolve(file)).toString("base64");
  const variable = file.includes("variable");
  const range = file.includes("latin-ext") ? "unicode-range:U+100-24F,U+1E00-1EFF;" : "";
  return `@font-face{font-family:"${face.family}";font-weight:${variable ? "200 800" : face.weight};${range}src:url(data:font/woff2;base64,${bytes}) format("woff2")}`;
}
