import { expect, test } from "vitest";
import { type Film, layoutNames, readFilms } from "./film";
import { drawMotif } from "./motifs/motif";
import { motifNames } from "./motifs/vocabulary";
import { drawPicture, svgOf } from "./picture";
import { posterHtml } from "./poster";
import { drawScene } from "./scene";

const [film] = readFilms() as [Film, ...Film[]];
const size = { width: 480, height: 720 };
const focus = { x: 240, y: 280, size: 400 };

function pictureOf(layout: (typeof layoutNames)[number], salt = "poster") {
  return svgOf(drawPicture(film, { ...size, focus, layout, salt }), size);
}

test.each(motifNames)("%s is drawn without a hole in its numbers", (name) => {
  const layers = drawMotif(name, { palette: film.art.palette, seed: "any" });
  expect(layers.length).toBeGreaterThan(0);
  expect(layers.map(({ svg }) => svg).join("")).not.toMatch(/NaN|undefined/);
});

test("no two layouts make the same picture", () => {
  expect(new Set(layoutNames.map((name) => pictureOf(name))).size).toBe(layoutNames.length);
});

test("a film has the same poster every time it is drawn", () => {
  expect(posterHtml(film)).toBe(posterHtml(film));
});

test("the three scenes of a trailer differ", () => {
  const scenes = ([0, 1, 2] as const).map((beat) =>
    JSON.stringify(drawScene(film, { beat, width: 1280, height: 720 })),
  );
  expect(new Set(scenes).size).toBe(3);
});
