import type { CircleFigures } from "@/lib/evaluation/circles";
import type { Evaluation, PolicyFigures } from "@/lib/evaluation/evaluation";
import type { GradingTable } from "@/lib/evaluation/grading/grading-contest";
import type { Parameters } from "@/lib/evaluation/model";
import {
  decimals,
  gainWords,
  nameWords,
  probability,
  withBounds,
} from "@/lib/evaluation/report/words";
import type { Tuned } from "@/lib/evaluation/tuning/tune-policy";
import { counted } from "@/lib/insights/words";

type Cell = string | number;

/** Columns as wide as their widest cell: words to the left, figures to the right. */
export function textTable(head: string[], rows: Cell[][]): string {
  const lines = [head, ...rows.map((row) => row.map(String))];
  const widths = head.map((_, column) => Math.max(...lines.map((line) => line[column].length)));
  const isWords = head.map((_, column) =>
    rows.every((row) => !/^[+−\d.]/.test(String(row[column]))),
  );
  const padded = (line: string[]) =>
    line.map((cell, i) => (isWords[i] ? cell.padEnd(widths[i]) : cell.padStart(widths[i])));
  return lines.map((line) => padded(line).join("  ").trimEnd()).join("\n");
}

/** One evaluation for the terminal. */
export function evaluationText(evaluation: Evaluation): string {
  const { protocol, k, seeds, trials, viewers, policies, leftOut } = evaluation;
  const asked = `${trials === 1 ? "one split" : `mean of ${trials} splits`}, seed ${seeds.join(", ")}`;
  const table = textTable(
    [
      "policy",
      `nDCG@${k} (95 %)`,
      "MAP",
      "precision",
      "recall",
      "MRR",
      "hit rate",
      "coverage",
      "novelty",
      "diversity",
      "Gini",
      "seconds",
    ],
    policies.map((policy) => [nameWords(policy, trials), ...figureCells(policy)]),
  );
  return [
    `${protocol}: ${counted(viewers, "viewer")} asked, ${asked}`,
    table,
    ...behindLines(evaluation),
    ...leftOut.map(({ name, reason }) => `left out: ${name}: ${reason}`),
  ].join("\n");
}

function figureCells({ accuracy, character, seconds }: PolicyFigures) {
  const { coverage, novelty, diversity, gini } = character;
  return [
    withBounds(accuracy.ndcg),
    ...[accuracy.map, accuracy.precision, accuracy.recall, accuracy.mrr, accuracy.hitRate].map(
      ({ mean }) => decimals(mean),
    ),
    decimals(coverage),
    decimals(novelty, 2),
    decimals(diversity),
    decimals(gini),
    decimals(seconds.fit + seconds.lists, 1),
  ];
}

function behindLines({ policies, comparisons }: Evaluation) {
  const best = policies.at(0)?.name;
  const behind = comparisons.filter(({ better }) => better === best);
  if (behind.length === 0) return [];
  const rows = behind.map(({ other, gain, adjusted, won, trials }) => [
    other,
    gainWords(gain),
    probability(adjusted),
    `${won} of ${trials}`,
  ]);
  return ["", textTable([`${best} against`, "nDCG gained (95 %)", "p (Holm)", "splits won"], rows)];
}

/** Small circles for the terminal. */
export function circlesText(circles: CircleFigures[]): string {
  const rows = circles.flatMap(({ size, circles: drawn, policies }) =>
    policies.map(({ name, ndcg, gain }) => [size, drawn, name, withBounds(ndcg), gainWords(gain)]),
  );
  const head = ["viewers", "circles", "policy", "nDCG (95 %)", "over popularity (95 %)"];
  const leftOut = circles.flatMap(({ size, circles: drawn, leftOut: failed = [] }) =>
    failed.map(({ name, reason, trial }) => {
      return `left out: ${name}: ${reason}, in circle ${trial} of ${drawn} of ${size} viewers`;
    }),
  );
  return [textTable(head, rows), ...leftOut].join("\n");
}

/** What tuning chose, where that is not the default. */
export function tuningText(tuning: Tuned[]): string {
  const rows = tuning
    .filter(({ path }) => path.length > 0)
    .map(({ policy, parameters, ndcg, path }) => [
      policy,
      path.length,
      decimals(path[0].ndcg),
      decimals(ndcg),
      changedWords(path[0].parameters, parameters),
    ]);
  return textTable(["tuned", "tries", "default", "best", "changed"], rows);
}

function changedWords(from: Parameters, to: Parameters) {
  const changed = Object.keys(to).filter((name) => to[name] !== from[name]);
  return changed.map((name) => `${name} ${to[name]}`).join(", ") || "nothing";
}

/** Options of grading for the terminal, each against the policy as it is. */
export function gradingText(table: GradingTable): string {
  const { data, protocol, relevant, policy, viewers, trials, k, asItIs, options } = table;
  const rows = options.map(({ option, ndcg, gain, adjusted }) => [
    option,
    withBounds(ndcg),
    gainWords(gain),
    probability(adjusted),
  ]);
  return [
    `${policy} on ${data}, ${protocol}, to be found: ${relevant}; ${counted(viewers, "viewer")} asked, ${counted(trials, "split")}`,
    `as it is: ${withBounds(asItIs)}`,
    textTable(["option", `nDCG@${k} (95 %)`, "gained (95 %)", "p, adjusted"], rows),
  ].join("\n");
}
