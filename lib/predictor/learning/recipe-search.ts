import { chanceFrom } from "@/lib/evaluation/models/chance";
import { part, type Sample } from "@/lib/predictor/feature-table";
import { rocAuc } from "@/lib/predictor/learning/accuracy";
import { type Calibration, calibrate } from "@/lib/predictor/learning/calibration";
import { foldsOf } from "@/lib/predictor/learning/folds";
import {
  type FittedTeam,
  families,
  fitModel,
  fitTeam,
  type Recipe,
  scoresOf,
  type Team,
  together,
} from "@/lib/predictor/learning/learner";
import { oddsOf } from "@/lib/predictor/learning/odds";

export type SearchOptions = {
  tries: number; // recipes of each family
  folds: number;
  trees: number; // of the forest that is kept; while searching, fewer will do
  seed: number;
  tell?: (progress: string) => void;
};

export type Tried = { recipe: Recipe; auc: number };

/** Models, how their scores become chances, and how they were chosen. */
export type Predictor = {
  team: Team;
  models: FittedTeam;
  calibration: Calibration;
  validationAuc: number; // of scores no fold had seen
  tried: Tried[];
};

/**
 * Random search (Bergstra and Bengio 2012). Every recipe scores each label by a model that has not seen it; the best of
 * each family by AUC answer together, calibrated on those scores and fitted once more on all labels.
 */
export function findPredictor(sample: Sample, options: SearchOptions): Predictor {
  const { tries, seed, tell } = options;
  const chance = chanceFrom(seed);
  const parts = partsOf(sample, options);
  const tried: (Tried & { scores: Float64Array })[] = [];
  for (const family of families) {
    for (let turn = 0; turn < tries; turn++) {
      const recipe = drawRecipe(family, chance, sample.liked.length);
      const scores = outOfFoldScores(parts, recipe, seed);
      tried.push({ recipe, auc: rocAuc({ chances: scores, liked: sample.liked }), scores });
      tell?.(`${family}: recipe ${turn + 1} of ${tries}`);
    }
  }
  const best = families.map((family) =>
    bestOf(tried.filter(({ recipe }) => recipe.family === family)),
  );
  const members = best.map(({ recipe, scores }) => ({
    recipe: kept(recipe, options.trees),
    scores,
    scale: 1 / (best.length * spreadOf(scores)),
  }));
  const team = members.map(({ recipe, scale }) => ({ recipe, scale }));
  const scores = together(members);
  return {
    team,
    models: fitTeam(sample, team, seed),
    calibration: calibrate({ scores, liked: sample.liked }, seed),
    validationAuc: rocAuc({ chances: scores, liked: sample.liked }),
    tried: tried.map(({ recipe, auc }) => ({ recipe, auc })),
  };
}

function bestOf<Item extends Tried>(tried: Item[]): Item {
  if (tried.length === 0) throw new Error("At least one recipe of each family has to be tried.");
  return tried.reduce((best, one) => (one.auc > best.auc ? one : best));
}

/** The standard deviation of the scores' odds, so that no family speaks louder than another. */
function spreadOf(scores: Float64Array) {
  const odds = scores.map(oddsOf);
  const mean = odds.reduce((sum, one) => sum + one, 0) / odds.length;
  const squares = odds.reduce((sum, one) => sum + (one - mean) ** 2, 0);
  return Math.sqrt(squares / odds.length) || 1;
}

/** The same recipes on other labels, such as all of them. */
export function refitPredictor(sample: Sample, team: Team, options: SearchOptions) {
  const parts = partsOf(sample, options);
  const scores = together(
    team.map(({ recipe, scale }) => ({
      scores: outOfFoldScores(parts, kept(recipe, SEARCH_TREES), options.seed),
      scale,
    })),
  );
  return {
    models: fitTeam(sample, team, options.seed),
    calibration: calibrate({ scores, liked: sample.liked }, options.seed),
    validationAuc: rocAuc({ chances: scores, liked: sample.liked }),
  };
}

type Part = { known: Sample; rows: Int32Array; places: Int32Array };

const FEW = 150; // labels, with which one way of dealing out folds says as much about the dealing as about the recipe
const DEALINGS = 4; // whose scores are averaged then

/** What is learnt from, and what is asked about, in each fold: the same for all recipes. */
function partsOf(sample: Sample, { folds, seed }: SearchOptions): Part[] {
  const size = sample.liked.length;
  const dealings = Array.from({ length: size < FEW ? DEALINGS : 1 }, (_, dealing) =>
    foldsOf(size, { folds, seed: seed + dealing }),
  );
  return dealings.flat().map(({ train, test }) => ({
    known: part(sample, train),
    rows: test.map((place) => sample.rows[place]),
    places: test,
  }));
}

function outOfFoldScores(parts: Part[], recipe: Recipe, seed: number) {
  const scores: number[] = [];
  const times: number[] = [];
  for (const { known, rows, places } of parts) {
    const said = scoresOf(fitModel(known, recipe, seed), known.table, rows);
    for (const [i, place] of places.entries()) {
      scores[place] = (scores[place] ?? 0) + said[i];
      times[place] = (times[place] ?? 0) + 1;
    }
  }
  return Float64Array.from(scores, (score, place) => score / times[place]);
}

const SEARCH_TREES = 30;

function drawRecipe(family: Recipe["family"], chance: () => number, labels: number): Recipe {
  const oneOf = (choices: number[]) => choices[Math.floor(chance() * choices.length)];
  switch (family) {
    case "forest": {
      const leaves = LEAVES.filter((leaf) => leaf === 1 || leaf * LEAVES_OF_LABELS <= labels);
      const [featureShare, leastLeaf, depth] = [oneOf(SHARES), oneOf(leaves), oneOf(DEPTHS)];
      return { family, options: { trees: SEARCH_TREES, featureShare, leastLeaf, depth } };
    }
    case "logistic": {
      const penalty = 10 ** (-1.5 + 2 * chance());
      const circlePenalty = 10 ** (-1.5 + 2.5 * chance());
      return { family, options: { penalty, circlePenalty, trust: oneOf(TRUSTS) } };
    }
  }
}

const SHARES = [0.04, 0.08, 0.15, 0.3];
const LEAVES = [1, 2, 4, 8, 16];
const LEAVES_OF_LABELS = 10; // leaves that there must be labels for, lest a tree be a stump
const DEPTHS = [4, 6, 9, 14];
const TRUSTS = [0.4, 0.8, 1.2];

function kept(recipe: Recipe, trees: number): Recipe {
  return recipe.family === "forest" ? { ...recipe, options: { ...recipe.options, trees } } : recipe;
}
