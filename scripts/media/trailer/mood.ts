import type { Film } from "../art/film";
import type { FaceName } from "../art/lettering";

export const moodNames = [
  "horror",
  "noir",
  "comedy",
  "adventure",
  "western",
  "war",
  "science fiction",
  "drama",
  "romance",
  "documentary",
  "animation",
  "thriller",
  "experimental",
] as const;

export type Mood = (typeof moodNames)[number];

const moodOfGenre: Record<string, Mood> = {
  Action: "adventure",
  Adventure: "adventure",
  Animation: "animation",
  Comedy: "comedy",
  Crime: "thriller",
  Documentary: "documentary",
  Drama: "drama",
  Experimental: "experimental",
  Family: "animation",
  Fantasy: "adventure",
  "Film noir": "noir",
  History: "drama",
  Horror: "horror",
  Music: "romance",
  Mystery: "thriller",
  Romance: "romance",
  "Science fiction": "science fiction",
  Thriller: "thriller",
  War: "war",
  Western: "western",
};

const strongGenres = ["Film noir", "Horror"];

/** The one feeling that rhythm, camera, type and music of a trailer share. */
export function moodOf(film: Film): Mood {
  const strong = strongGenres.find((genre) => film.genres.includes(genre));
  const genre = film.genres.includes("Animation") ? film.genres[0] : (strong ?? film.genres[0]);
  const first = moodOfGenre[genre ?? ""];
  const other = film.genres.map((name) => moodOfGenre[name]).find((mood) => mood !== undefined);
  return first ?? other ?? "drama";
}

/** Whether the beat lines appear on title cards between the scenes, as they did before sound. */
export function isSilent(film: Film) {
  if (film.genres.includes("Animation")) return false;
  return film.year < 1929 || film.tags.includes("silent");
}

export type Style = {
  tempo: [low: number, high: number]; // beats a minute
  seconds: [low: number, high: number];
  face: FaceName; // for the beat lines
  speech: readonly ["rise" | "type" | "slam" | "bounce" | "drift" | "tape", ...Speech[]];
  camera: readonly [CameraMove, ...CameraMove[]];
  entries: readonly [Entry, ...Entry[]];
  air: readonly [Air, ...Air[]];
  bars: number; // height of the letterbox bars
  flicker: number;
  pops: boolean; // near layers jump into place
};

export type Speech = "rise" | "type" | "slam" | "bounce" | "drift" | "tape";
export type CameraMove = "push" | "pull" | "left" | "right" | "up" | "down" | "sway" | "glide";
export type Entry = "cut" | "flash" | "dip" | "wipe" | "iris" | "blinds" | "push";
export type Air = "none" | "dust" | "embers" | "stars" | "confetti" | "rain" | "fog";

export const styles: Record<Mood, Style> = {
  horror: {
    tempo: [63, 74],
    seconds: [18.2, 21.5],
    face: "elite",
    speech: ["drift", "type"],
    camera: ["push", "push", "pull"],
    entries: ["dip", "cut", "flash"],
    air: ["fog", "dust", "embers"],
    bars: 34,
    flicker: 0.16,
    pops: false,
  },
  noir: {
    tempo: [76, 92],
    seconds: [17.5, 20.5],
    face: "elite",
    speech: ["type", "rise"],
    camera: ["left", "right", "push"],
    entries: ["dip", "wipe", "blinds"],
    air: ["rain", "fog", "dust"],
    bars: 34,
    flicker: 0.04,
    pops: false,
  },
  comedy: {
    tempo: [112, 132],
    seconds: [16.4, 18.4],
    face: "alfa",
    speech: ["bounce", "tape", "slam"],
    camera: ["sway", "left", "right", "up"],
    entries: ["push", "iris", "wipe", "cut"],
    air: ["none", "confetti"],
    bars: 0,
    flicker: 0,
    pops: true,
  },
  adventure: {
    tempo: [100, 118],
    seconds: [16.8, 19.8],
    face: "bebas",
    speech: ["slam", "rise", "tape"],
    camera: ["push", "left", "right", "up"],
    entries: ["cut", "wipe", "flash", "push"],
    air: ["dust", "embers", "none"],
    bars: 34,
    flicker: 0,
    pops: false,
  },
  western: {
    tempo: [96, 112],
    seconds: [16.8, 19.8],
    face: "rye",
    speech: ["rise", "slam"],
    camera: ["left", "right", "push"],
    entries: ["wipe", "cut", "dip"],
    air: ["dust"],
    bars: 38,
    flicker: 0,
    pops: false,
  },
  war: {
    tempo: [84, 98],
    seconds: [17.2, 20.2],
    face: "bebas",
    speech: ["slam", "rise"],
    camera: ["push", "right", "left"],
    entries: ["cut", "flash", "dip"],
    air: ["embers", "fog", "dust"],
    bars: 38,
    flicker: 0.06,
    pops: false,
  },
  "science fiction": {
    tempo: [92, 108],
    seconds: [17.2, 20.4],
    face: "orbitron",
    speech: ["type", "drift", "rise"],
    camera: ["glide", "push", "up", "pull"],
    entries: ["wipe", "dip", "iris", "blinds"],
    air: ["stars", "stars", "dust"],
    bars: 34,
    flicker: 0.03,
    pops: false,
  },
  drama: {
    tempo: [70, 84],
    seconds: [17.8, 21],
    face: "playfair",
    speech: ["rise", "drift"],
    camera: ["push", "left", "right", "pull"],
    entries: ["dip", "wipe", "dip"],
    air: ["dust", "none", "rain"],
    bars: 30,
    flicker: 0,
    pops: false,
  },
  romance: {
    tempo: [78, 92],
    seconds: [17.2, 20.2],
    face: "playfair",
    speech: ["rise", "drift"],
    camera: ["sway", "glide", "push"],
    entries: ["dip", "iris", "wipe"],
    air: ["dust", "confetti", "none"],
    bars: 0,
    flicker: 0,
    pops: false,
  },
  documentary: {
    tempo: [94, 108],
    seconds: [16.6, 19.2],
    face: "oswald",
    speech: ["tape", "type", "rise"],
    camera: ["left", "push", "right", "down"],
    entries: ["push", "wipe", "cut"],
    air: ["none", "dust"],
    bars: 0,
    flicker: 0,
    pops: false,
  },
  animation: {
    tempo: [108, 128],
    seconds: [16.4, 18.6],
    face: "fredoka",
    speech: ["bounce", "tape", "rise"],
    camera: ["sway", "up", "left", "right"],
    entries: ["iris", "push", "wipe", "blinds"],
    air: ["confetti", "none", "dust"],
    bars: 0,
    flicker: 0,
    pops: true,
  },
  thriller: {
    tempo: [90, 106],
    seconds: [16.8, 19.8],
    face: "oswald",
    speech: ["slam", "type", "drift"],
    camera: ["push", "pull", "left", "right"],
    entries: ["cut", "flash", "blinds", "dip"],
    air: ["rain", "dust", "none"],
    bars: 36,
    flicker: 0.05,
    pops: false,
  },
  experimental: {
    tempo: [86, 120],
    seconds: [16.4, 18.6],
    face: "bricolage",
    speech: ["slam", "tape", "drift"],
    camera: ["sway", "glide", "pull", "up"],
    entries: ["blinds", "cut", "iris", "flash"],
    air: ["none", "dust"],
    bars: 0,
    flicker: 0.05,
    pops: true,
  },
};
