import type { Evaluation, PolicyFigures } from "@/lib/evaluation/evaluation";
import { decimals, gainWords, isSignificant, probability } from "@/lib/evaluation/report/words";

const MOST_GIVEN_UP = 0.02; // of nDCG
const LEAST_GAINED = 2; // times the coverage

/** What a reader would look for in the tables, said in sentences that follow from the figures alone. */
export function findingsIn(evaluation: Evaluation): string[] {
  const { policies } = evaluation;
  const best = policies.at(0);
  if (!best) return ["No policy was measured."];
  const live = policies.find(({ isLive }) => isLive);
  const friends = policies.find(({ isLive, family }) => isLive && family === "user-user");
  return [
    `Best of all: **${best.name}**, nDCG ${decimals(best.accuracy.ndcg.mean)}.`,
    ...(live && live !== best ? [`Best of the live ones: ${behind(evaluation, best, live)}.`] : []),
    ...(friends && friends !== live && friends !== best
      ? [`Best live user-user policy: ${behind(evaluation, best, friends)}.`]
      : []),
    ...losersIn(evaluation),
    ...wideOnes(policies),
  ];
}

function behind({ comparisons }: Evaluation, best: PolicyFigures, other: PolicyFigures) {
  const pair = comparisons.find(
    (comparison) => comparison.better === best.name && comparison.other === other.name,
  );
  const figure = `**${other.name}**, nDCG ${decimals(other.accuracy.ndcg.mean)}`;
  if (!pair) return figure;
  const verdict = isSignificant(pair) ? "significantly behind" : "not significantly behind";
  return `${figure}, ${verdict} the best (${gainWords(pair.gain)}, p ${probability(pair.adjusted)})`;
}

/** Policies that a list of the most popular titles beats, or that cannot be told from it. */
function losersIn({ policies, comparisons }: Evaluation) {
  const isAhead = (name: string) =>
    comparisons.some(
      (pair) => pair.better === name && pair.other === "popularity" && isSignificant(pair),
    );
  if (!policies.some(({ name }) => name === "popularity")) return [];
  const losers = policies
    .map(({ name }) => name)
    .filter((name) => name !== "popularity" && !isAhead(name));
  if (losers.length === 0) return ["Every policy beats popularity."];
  return [`Not better than popularity: ${losers.join(", ")}.`];
}

/** Who reaches far more titles for next to nothing. */
function wideOnes(policies: PolicyFigures[]) {
  const [best] = policies;
  const wide = policies.filter(
    ({ accuracy, character }) =>
      accuracy.ndcg.mean >= (1 - MOST_GIVEN_UP) * best.accuracy.ndcg.mean &&
      character.coverage >= LEAST_GAINED * best.character.coverage,
  );
  if (wide.length === 0) return [];
  const told = wide.map(
    ({ name, accuracy, character }) =>
      `${name} (nDCG ${decimals(accuracy.ndcg.mean)}, coverage ${decimals(character.coverage)})`,
  );
  return [
    `At most 2 % of the best nDCG given up for at least twice its coverage of ${decimals(best.character.coverage)}: ${told.join(", ")}.`,
  ];
}
