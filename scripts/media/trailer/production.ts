import { mix, readableOn } from "../art/colour";
import type { Film } from "../art/film";
import { type Lettering, letteringFor, setIn } from "../art/lettering";
import type { Layer } from "./camera";
import { type Style, styles } from "./mood";
import type { Timeline } from "./timeline";
import { type Frame, fontAt, type SetText, setText, type Widths } from "./typesetting";

export type Colours = {
  dark: string;
  deep: string;
  accent: string;
  warm: string;
  light: string;
  onAccent: string;
  black: string;
};

/** Everything a frame is drawn from. */
export type Production = {
  film: Film;
  timeline: Timeline;
  style: Style;
  colours: Colours;
  scenes: { ground: string; layers: Layer[] }[];
  texts: Texts;
};

export type TextName =
  | "beat 0"
  | "beat 1"
  | "beat 2"
  | "title"
  | "credit"
  | "tagline"
  | "matinee"
  | "presents"
  | "by"
  | "rights";
export type Texts = Record<TextName, SetText>;

export function coloursOf(film: Film): Colours {
  const [dark, deep, accent, warm, light] = film.art.palette;
  return {
    dark,
    deep,
    accent,
    warm,
    light,
    onAccent: readableOn(accent, [light, dark, "#ffffff", "#0a0a0a"]),
    black: mix(dark, "#000000", 0.6),
  };
}

type Wording = { text: string; face: Lettering; frame: Frame };

/** What is written in a trailer, in which face and where. */
export function wordings(film: Film, timeline: Timeline): Record<TextName, Wording> {
  const style = styles[timeline.mood];
  const speechFace = setIn(timeline.silent ? "limelight" : style.face);
  const interface_ = setIn("instrument");
  const beat = (index: 0 | 1 | 2): Wording => ({
    text: film.art.beats[index],
    face: speechFace,
    frame: timeline.silent ? intertitle : placeOfBeat(timeline, index),
  });
  const middle = { x: 480, align: "centre", lines: 1, width: 800, height: 90 } as const;
  const small = { ...interface_, letterSpacing: "0.16em", transform: "uppercase" } as const;
  return {
    "beat 0": beat(0),
    "beat 1": beat(1),
    "beat 2": beat(2),
    title: { text: film.title, face: letteringFor(film), frame: titleFrame },
    credit: { text: creditOf(film), face: small, frame: { ...middle, y: 432, largest: 22 } },
    tagline: {
      text: film.tagline,
      face: speechFace,
      frame: { ...middle, y: 270, largest: 58, lines: 3, width: 760, height: 250 },
    },
    matinee: {
      text: "Matinee",
      face: setIn("bricolage"),
      frame: { ...middle, y: 252, largest: 96 },
    },
    presents: { text: "presents", face: small, frame: { ...middle, y: 338, largest: 24 } },
    by: { text: creditOf(film), face: small, frame: { ...middle, y: 338, largest: 24 } },
    rights: { text: rightsOf(film), face: small, frame: { ...middle, y: 338, largest: 20 } },
  };
}

const titleFrame: Frame = {
  x: 480,
  y: 262,
  align: "centre",
  width: 800,
  height: 290,
  largest: 150,
  lines: 3,
  lead: 1.02,
};
const intertitle: Frame = {
  x: 480,
  y: 262,
  align: "centre",
  width: 640,
  height: 240,
  largest: 56,
  lines: 4,
  lead: 1.3,
};

function placeOfBeat({ shots }: Timeline, index: 0 | 1 | 2): Frame {
  const shot = shots.find((one) => one.kind === "scene" && one.beat === index);
  const speech = shot?.kind === "scene" ? shot.speech : null;
  const low = {
    align: "left",
    x: 64,
    y: 424,
    width: 720,
    height: 140,
    largest: 52,
    lines: 2,
  } as const;
  const wide = { ...low, align: "centre", x: 480, width: 800 } as const;
  switch (speech) {
    case "slam":
      return { ...wide, largest: 74, height: 170, y: 410, lead: 1.04 };
    case "bounce":
      return { ...wide, largest: 54, lead: 1.34, y: 428 };
    case "drift":
      return { ...wide, largest: 46 };
    case "tape":
      return { ...low, lead: 1.34, largest: 50, x: 84 };
    default:
      return low;
  }
}

function creditOf({ directors, year }: Film) {
  const names = directors.length > 2 ? `${directors[0]} and others` : directors.join(" & ");
  return names === "" ? String(year) : `${names} · ${year}`;
}

function rightsOf({ title, rights }: Film) {
  return title.length > 30 ? rights : `${title} · ${rights}`;
}

export function placedTexts(film: Film, timeline: Timeline, widths: Widths): Texts {
  const all = wordings(film, timeline);
  const place = (name: TextName) =>
    setText(all[name].text, all[name].face, all[name].frame, widths);
  return {
    "beat 0": place("beat 0"),
    "beat 1": place("beat 1"),
    "beat 2": place("beat 2"),
    title: place("title"),
    credit: place("credit"),
    tagline: place("tagline"),
    matinee: place("matinee"),
    presents: place("presents"),
    by: place("by"),
    rights: place("rights"),
  };
}

/** The fonts a page has to load, and their families. */
export function facesOf(film: Film, timeline: Timeline) {
  const faces = Object.values(wordings(film, timeline)).map(({ face }) => face);
  return {
    families: [...new Set(faces.map(({ family }) => family))],
    fonts: [...new Set(faces.map((face) => fontAt(face, 100)))],
  };
}
