/** What was said of films, and what came of it. */
export type Judged = { chances: Float64Array; liked: Uint8Array };

export const measureNames = [
  "auc",
  "prAuc",
  "f1",
  "accuracy",
  "precision",
  "recall",
  "brier",
] as const;

export type MeasureName = (typeof measureNames)[number];
export type Measures = Record<MeasureName, number>;

export type Confusion = {
  truePositives: number;
  falsePositives: number;
  trueNegatives: number;
  falseNegatives: number;
};

/** Every measure; yes is said from the threshold on. */
export function measuresOf(judged: Judged, threshold = 0.5): Measures {
  const { truePositives, falsePositives, trueNegatives, falseNegatives } = confusionOf(
    judged,
    threshold,
  );
  const precision = ratio(truePositives, truePositives + falsePositives);
  const recall = ratio(truePositives, truePositives + falseNegatives);
  return {
    auc: rocAuc(judged),
    prAuc: prAuc(judged),
    f1: ratio(2 * truePositives, 2 * truePositives + falsePositives + falseNegatives),
    accuracy: ratio(truePositives + trueNegatives, judged.liked.length),
    precision,
    recall,
    brier: brier(judged),
  };
}

export function confusionOf({ chances, liked }: Judged, threshold: number): Confusion {
  const counts = { truePositives: 0, falsePositives: 0, trueNegatives: 0, falseNegatives: 0 };
  for (let i = 0; i < liked.length; i++) {
    if (chances[i] >= threshold) counts[liked[i] ? "truePositives" : "falsePositives"]++;
    else counts[liked[i] ? "falseNegatives" : "trueNegatives"]++;
  }
  return counts;
}

/** The chance that a liked film stands above another, equal ones counting half (Mann and Whitney); 0.5 without both. */
export function rocAuc({ chances, liked }: Judged) {
  const order = ascending(chances);
  let [ranks, yes] = [0, 0];
  for (let from = 0; from < order.length; ) {
    let to = from + 1;
    while (to < order.length && chances[order[to]] === chances[order[from]]) to++;
    for (let i = from; i < to; i++) {
      if (!liked[order[i]]) continue;
      yes++;
      ranks += (from + to + 1) / 2; // the mean rank of equals, from 1
    }
    from = to;
  }
  const no = liked.length - yes;
  return yes === 0 || no === 0 ? 0.5 : (ranks - (yes * (yes + 1)) / 2) / (yes * no);
}

/** Average precision: precision where each liked film is met from the top, equal ones met at once. */
export function prAuc({ chances, liked }: Judged) {
  const order = ascending(chances).reverse();
  let [met, yes, sum] = [0, 0, 0];
  for (let from = 0; from < order.length; ) {
    let to = from;
    let fresh = 0;
    while (to < order.length && chances[order[to]] === chances[order[from]]) {
      fresh += liked[order[to]];
      to++;
    }
    met = to;
    yes += fresh;
    sum += fresh * (yes / met);
    from = to;
  }
  return ratio(sum, yes);
}

/** Mean squared distance of chance and outcome (Brier 1950): 0 is perfect, 0.25 is knowing nothing. */
export function brier({ chances, liked }: Judged) {
  let sum = 0;
  for (let i = 0; i < liked.length; i++) sum += (chances[i] - liked[i]) ** 2;
  return ratio(sum, liked.length);
}

export function logLoss({ chances, liked }: Judged) {
  let sum = 0;
  for (let i = 0; i < liked.length; i++) {
    const chance = liked[i] ? chances[i] : 1 - chances[i];
    sum -= Math.log(Math.max(1e-12, chance));
  }
  return ratio(sum, liked.length);
}

function ascending(chances: Float64Array) {
  return Int32Array.from(chances.keys()).sort((a, b) => chances[a] - chances[b]);
}

function ratio(part: number, whole: number) {
  return whole === 0 ? 0 : part / whole;
}
