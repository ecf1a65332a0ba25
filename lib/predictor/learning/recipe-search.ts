import { chanceFrom } from "@/lib/evaluation/models/chance";
import { part, type Sample } from "@/lib/predictor/feature-table";
import { rocAuc } from "@/lib/predictor/learning/accuracy";
import { type Calibration, calibrate } from "@/lib/predictor/learning/calibration";
import { foldsOf } from "@/lib/predictor/learning/folds";
import {
  type FittedModel,
  families,
  fitModel,
  type Recipe,
  scoresOf,
} from "@/lib/predictor/learning/learner";

export type SearchOptions = {
  tries: number; // recipes of each family
  folds: number;
  trees: number; // of the forest that is kept; while searching, fewer will do
  seed: number;
  tell?: (progress: string) => void;
};

export type Tried = { recipe: Recipe; auc: number };

/** A model, how its scores become chances, and how it was chosen. */
export type Predictor = {
  recipe: Recipe;
  model: FittedModel;
  calibration: Calibration;
  validationAuc: number; // of scores no fold had seen
  tried: Tried[];
};

/**
 * Random search (Bergstra and Bengio 2012) over both families. Every recipe scores each label by a model that has not
 * seen it; the best by AUC is calibrated on those scores and fitted once more on all labels.
 */
export function findPredictor(sample: Sample, options: SearchOptions): Predictor {
  const { tries, seed, tell } = options;
  const chance = chanceFrom(seed);
  const tried: Tried[] = [];
  const parts = partsOf(sample, options);
  let best: { recipe: Recipe; auc: number; scores: Float64Array } | undefined;
  for (const family of families) {
    for (let turn = 0; turn < tries; turn++) {
      const recipe = drawRecipe(family, chance, sample.liked.length);
      const scores = outOfFoldScores(parts, recipe, seed);
      const auc = rocAuc({ chances: scores, liked: sample.liked });
      tried.push({ recipe, auc });
      if (!best || auc > best.auc) best = { recipe, auc, scores };
      tell?.(`${family}: recipe ${turn + 1} of ${tries}`);
    }
  }
  if (!best) throw new Error("At least one recipe has to be tried.");
  return {
    recipe: kept(best.recipe, options.trees),
    model: fitModel(sample, kept(best.recipe, options.trees), seed),
    calibration: calibrate({ scores: best.scores, liked: sample.liked }, seed),
    validationAuc: best.auc,
    tried,
  };
}

/** The same recipe on other labels, such as the first half of them. */
export function refitPredictor(sample: Sample, recipe: Recipe, options: SearchOptions) {
  const searched = kept(recipe, SEARCH_TREES);
  const scores = outOfFoldScores(partsOf(sample, options), searched, options.seed);
  return {
    model: fitModel(sample, recipe, options.seed),
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
      const penalty = 10 ** (-2.5 + 2.5 * chance());
      return { family, options: { penalty, caution: oneOf(CAUTIONS) } };
    }
  }
}

const SHARES = [0.04, 0.08, 0.15, 0.3];
const LEAVES = [1, 2, 4, 8, 16];
const LEAVES_OF_LABELS = 10; // leaves that there must be labels for, lest a tree be a stump
const DEPTHS = [4, 6, 9, 14];
const CAUTIONS = [1, 3, 10, 30];

function kept(recipe: Recipe, trees: number): Recipe {
  return recipe.family === "forest" ? { ...recipe, options: { ...recipe.options, trees } } : recipe;
}
