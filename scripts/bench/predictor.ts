import { chanceFrom } from "@/lib/evaluation/models/chance";
import { type Opinion, opinionsOf } from "@/lib/predictor/circle-opinions";
import { sideBySide } from "@/lib/predictor/feature-table";
import type { Film } from "@/lib/predictor/film";
import { filmFeatures } from "@/lib/predictor/film-features";
import type { Label } from "@/lib/predictor/labels";
import { fitTeam, type Team } from "@/lib/predictor/learning/learner";
import { predictFilms, searchOptions, trainPredictor } from "@/lib/predictor/training";
import { circleTable, sampleOf } from "@/lib/predictor/viewer-case";
import type { Figure } from "./figure";

const LABELS = 1_000;
const FILMS = 20_000;
const FRIENDS = 60;
const OPINIONS = 400; // of each friend
const MOST_TRAINING_SECONDS = 30;
const MOST_PREDICTION_SECONDS = 1;

/** Learning from a thousand labels, and predicting a large library by both families of models with their reasons. */
export async function benchPredictor(): Promise<Figure[]> {
  const chance = chanceFrom(11);
  const films = filmFeatures(manyFilms(chance), { seed: 1 });
  const labels = someLabels(chance);
  const viewerCase = { films, opinions: circle(chance), viewer: -1 };
  const startedAt = process.cpuUsage();
  trainPredictor(viewerCase, labels, searchOptions);
  const trainedIn = secondsSince(startedAt);
  const table = sideBySide(films, circleTable(viewerCase, labels, { asOf: LABELS, seed: 1 }));
  const models = fitTeam(sampleOf(table, labels), team, 1);
  const before = process.cpuUsage();
  predictFilms({ models, calibration: { kind: "platt", slope: 1, offset: 0 } }, table);
  const predictedIn = secondsSince(before);
  return [
    {
      name: `training on ${LABELS} labels, ${table.columns.length} features, one core`,
      value: trainedIn,
      unit: "s",
      limit: { at: "most", value: MOST_TRAINING_SECONDS },
    },
    {
      name: `prediction of ${FILMS} titles with reasons, by forest and regression together`,
      value: predictedIn,
      unit: "s",
      limit: { at: "most", value: MOST_PREDICTION_SECONDS },
    },
  ];
}

/** Of work, which other programs on the machine lengthen least. */
function secondsSince(before: NodeJS.CpuUsage) {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

const team: Team = [
  {
    recipe: {
      family: "forest",
      options: { trees: searchOptions.trees, featureShare: 0.2, leastLeaf: 4, depth: 9 },
    },
    scale: 0.5,
  },
  {
    recipe: { family: "logistic", options: { penalty: 0.1, circlePenalty: 0.1, trust: 0.8 } },
    scale: 0.5,
  },
];

function manyFilms(chance: () => number): Film[] {
  const pick = (what: string, of: number) => `${what}${Math.floor(of * chance() ** 2)}`;
  const several = (what: string, of: number, many: number) =>
    Array.from({ length: many }, () => pick(what, of));
  const letters = (number: number) =>
    number.toString(26).replace(/\d/g, (digit) => "qrstuvwxyz"[Number(digit)]);
  const words = Array.from({ length: 8_000 }, (_, i) => `word${letters(i)}`);
  return Array.from({ length: FILMS }, (_, i) => ({
    title: `Film ${letters(i)}`,
    synopsis: Array.from(
      { length: 40 },
      () => words[Math.floor(words.length * chance() ** 2)],
    ).join(" "),
    year: 1920 + Math.floor(100 * chance()),
    runtimeMinutes: 60 + Math.floor(90 * chance()),
    communityRating: chance() < 0.8 ? 10 * chance() : null,
    maturity: pick("rated ", 5),
    genres: several("genre ", 20, 3),
    tags: several("tag ", 400, 8),
    studios: several("studio ", 300, 1),
    countries: several("country ", 30, 1),
    people: several("person ", 5_000, 8).map((name) => ({ name, role: "actor" })),
  }));
}

function someLabels(chance: () => number): Label[] {
  return Array.from({ length: LABELS }, (_, i) => {
    const liked = chance() < 0.6;
    return { title: i * Math.floor(FILMS / LABELS), liked, value: Number(liked), at: i };
  });
}

function circle(chance: () => number) {
  const said: Opinion[] = Array.from({ length: FRIENDS * OPINIONS }, (_, i) => ({
    viewer: i % FRIENDS,
    title: Math.floor(FILMS * chance() ** 2),
    value: Number(chance() < 0.6),
    at: i,
  }));
  return opinionsOf(said, { viewers: FRIENDS, titles: FILMS });
}
