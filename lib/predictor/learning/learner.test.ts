import { expect, test } from "vitest";
import { tableOf } from "@/lib/predictor/feature-table";
import {
  type FittedTeam,
  fitTeam,
  partsOf,
  type Team,
  teamScores,
  together,
} from "@/lib/predictor/learning/learner";
import { oddsOf } from "@/lib/predictor/learning/odds";

const FILMS = 60;
const table = tableOf(FILMS, [
  { group: "genres", kind: "flag", fact: "Horror" },
  { group: "numbers", kind: "number", fact: "its length" },
]);
for (let film = 0; film < FILMS; film++) table.values.set([film % 2, (film * 7) % 30], 2 * film);
const rows = Int32Array.from({ length: FILMS }, (_, film) => film);
const liked = Uint8Array.from(rows, (film) => Number(film % 2 === 1 || film % 10 === 0));

const forest: Team[number]["recipe"] = {
  family: "forest",
  options: { trees: 20, featureShare: 0.5, leastLeaf: 2, depth: 4 },
};
const logistic: Team[number]["recipe"] = {
  family: "logistic",
  options: { penalty: 0.1, circlePenalty: 0.1, trust: 0 },
};
const learnt = (team: Team): FittedTeam => fitTeam({ table, rows, liked }, team, 1);

test("two who answer together say the sum of their odds, each by its scale", () => {
  const [one, other] = [Float64Array.of(0.8), Float64Array.of(0.2)];
  const said = (scale: number) =>
    together([
      { scores: one, scale },
      { scores: other, scale: 0.5 },
    ]);
  expect(said(0.5)[0]).toBeCloseTo(0.5);
  expect(said(1)[0]).toBeCloseTo(2 / 3); // odds of 4 to 1 and of 1 to 4, the latter by half: 2 to 1
});

test("what the features add makes up what the team says", () => {
  for (const team of [
    [{ recipe: forest, scale: 1 }],
    [{ recipe: logistic, scale: 1 }],
    [
      { recipe: forest, scale: 0.7 },
      { recipe: logistic, scale: 0.3 },
    ],
  ]) {
    const models = learnt(team);
    const { parts, scores } = partsOf(models, { table, from: 10, to: FILMS });
    const said = teamScores(models, table, rows).subarray(10);
    for (let film = 0; film < said.length; film++) expect(scores[film]).toBeCloseTo(said[film], 6);
    const bases = [...scores].map(
      (score, film) => oddsOf(score) - parts[2 * film] - parts[2 * film + 1],
    );
    for (const base of bases) expect(base).toBeCloseTo(bases[0], 5); // what all films begin with
  }
});

test("what speaks for a film in either model speaks for it in both", () => {
  const models = learnt([
    { recipe: forest, scale: 0.5 },
    { recipe: logistic, scale: 0.5 },
  ]);
  const { parts } = partsOf(models, { table, from: 0, to: 2 });
  expect(parts[0]).toBeLessThan(0); // no horror
  expect(parts[2]).toBeGreaterThan(0);
});
