import { logLoss } from "@/lib/predictor/learning/accuracy";
import { foldsOf } from "@/lib/predictor/learning/folds";
import { chanceOfOdds, oddsOf } from "@/lib/predictor/learning/odds";

/** How scores become chances that hold: by a sigmoid, or by steps that never fall. */
export type Calibration =
  | { kind: "platt"; slope: number; offset: number }
  | { kind: "isotonic"; scores: number[]; chances: number[] };

export type Scored = { scores: Float64Array; liked: Uint8Array };

const LEAST_FOR_STEPS = 150; // labels; with fewer, steps follow chance (Niculescu-Mizil and Caruana 2005)
const FOLDS = 5;

/** Fits the way that predicts scores it was not fitted on with less loss. */
export function calibrate(scored: Scored, seed: number): Calibration {
  if (scored.liked.length < LEAST_FOR_STEPS) return platt(scored);
  return heldOutLoss(scored, isotonic, seed) < heldOutLoss(scored, platt, seed)
    ? isotonic(scored)
    : platt(scored);
}

export function calibrated(calibration: Calibration, score: number): number {
  if (calibration.kind === "platt") {
    return chanceOfOdds(calibration.slope * oddsOf(score) + calibration.offset);
  }
  return between(calibration, score);
}

function heldOutLoss(
  { scores, liked }: Scored,
  fitted: (scored: Scored) => Calibration,
  seed: number,
) {
  const chances = new Float64Array(liked.length);
  for (const { train, test } of foldsOf(liked.length, { folds: FOLDS, seed })) {
    const calibration = fitted({
      scores: Float64Array.from(train, (place) => scores[place]),
      liked: Uint8Array.from(train, (place) => liked[place]),
    });
    for (const place of test) chances[place] = calibrated(calibration, scores[place]);
  }
  return logLoss({ chances, liked });
}

const STEPS = 50;

/** Platt's sigmoid of the score's odds (1999), towards his smoothed targets, which keep few labels modest. */
export function platt({ scores, liked }: Scored): Calibration {
  const yes = liked.reduce((sum, one) => sum + one, 0);
  const targets = [1 / (liked.length - yes + 2), (yes + 1) / (yes + 2)];
  const odds = Float64Array.from(scores, oddsOf);
  let [slope, offset] = [0, oddsOf((yes + 1) / (liked.length + 2))];
  for (let step = 0; step < STEPS; step++) {
    const sums = { a: 0, b: 0, aa: 1e-6, ab: 0, bb: 1e-6 };
    for (let i = 0; i < odds.length; i++) {
      const chance = chanceOfOdds(slope * odds[i] + offset);
      const error = chance - targets[liked[i]];
      const bend = chance * (1 - chance);
      sums.a += error * odds[i];
      sums.b += error;
      sums.aa += bend * odds[i] ** 2;
      sums.ab += bend * odds[i];
      sums.bb += bend;
    }
    const determinant = sums.aa * sums.bb - sums.ab ** 2;
    const [bySlope, byOffset] = [
      (sums.bb * sums.a - sums.ab * sums.b) / determinant,
      (sums.aa * sums.b - sums.ab * sums.a) / determinant,
    ];
    // long steps overshoot where the sigmoid is flat
    const size = Math.max(1, Math.abs(bySlope), Math.abs(byOffset));
    slope -= bySlope / size;
    offset -= byOffset / size;
    if (Math.abs(bySlope) + Math.abs(byOffset) < 1e-9) break;
  }
  // a score that says the opposite of what it means is no score
  if (slope < 0) return { kind: "platt", slope: 0, offset: oddsOf((yes + 1) / (liked.length + 2)) };
  return { kind: "platt", slope, offset };
}

type Block = { score: number; chance: number; weight: number };

/** The best chances that never fall as scores rise: pools of adjacent violators (Zadrozny and Elkan 2002). */
export function isotonic({ scores, liked }: Scored): Calibration {
  const blocks: Block[] = [];
  for (const one of pointsOf({ scores, liked })) {
    let block = one;
    for (let last = blocks.at(-1); last && last.chance >= block.chance; last = blocks.at(-1)) {
      blocks.pop();
      const weight = last.weight + block.weight;
      const mean = (one: number, other: number) =>
        (one * last.weight + other * block.weight) / weight;
      block = {
        score: mean(last.score, block.score),
        chance: mean(last.chance, block.chance),
        weight,
      };
    }
    blocks.push(block);
  }
  // one like and one miss beyond each end, lest three likes in a row be called certain
  const modest = ({ chance, weight }: Block) => (chance * weight + 1) / (weight + 2);
  return {
    kind: "isotonic",
    scores: blocks.map(({ score }) => score),
    chances: rising(blocks.map(modest)),
  };
}

/** Each score once, with the share of likes among the labels that have it, the lowest first. */
function pointsOf({ scores, liked }: Scored): Block[] {
  const order = Array.from(scores.keys()).sort((a, b) => scores[a] - scores[b]);
  const points: Block[] = [];
  for (const place of order) {
    const last = points.at(-1);
    if (last?.score !== scores[place]) {
      points.push({ score: scores[place], chance: liked[place], weight: 1 });
      continue;
    }
    last.weight++;
    last.chance += (liked[place] - last.chance) / last.weight;
  }
  return points;
}

function rising(chances: number[]) {
  let most = 0;
  return chances.map((chance) => {
    most = Math.max(most, chance);
    return most;
  });
}

function between({ scores, chances }: { scores: number[]; chances: number[] }, score: number) {
  const after = scores.findIndex((known) => known >= score);
  if (after === -1) return chances[chances.length - 1];
  if (after === 0) return chances[0];
  const share = (score - scores[after - 1]) / (scores[after] - scores[after - 1]);
  return chances[after - 1] + share * (chances[after] - chances[after - 1]);
}
