import type { Evaluation, PolicyFigures } from "@/lib/evaluation/evaluation";
import { markdownTable } from "@/lib/evaluation/report/markdown-table";
import { publishedBeside } from "@/lib/evaluation/report/published";
import {
  decimals,
  gainWords,
  nameWords,
  probability,
  withBounds,
} from "@/lib/evaluation/report/words";
import { counted } from "@/lib/insights/words";

export function headline({ protocol, k, seeds, trials, viewers }: Evaluation) {
  const asked =
    trials === 1 ? `seed ${seeds[0]}` : `mean of ${trials} splits, seeds ${seeds.join(", ")}`;
  return `${protocol}, k = ${k}, ${counted(viewers, "viewer")} asked, ${asked}`;
}

export function policyTable({ policies, protocol, k, trials }: Evaluation, layout: string) {
  const own = policies.map((policy) => [...nameCells(policy, trials), ...figureCells(policy)]);
  const published = publishedBeside({ layout, protocol, k }).map((row) => [
    `*${row.name}, published*`,
    "",
    ...[row.ndcg, row.map, row.precision, row.recall].map((value) => decimals(value)),
    ...["", "", "", ""],
  ]);
  const head = ["policy", "family", "nDCG (95 %)", "MAP", "precision", "recall"];
  return markdownTable(
    [...head, "coverage", "novelty", "diversity", "Gini"],
    [...own, ...published],
  );
}

export function nameCells({ name, family, isLive, trials }: PolicyFigures, all: number) {
  return [nameWords({ name, trials }, all), isLive ? `${family}, live` : family];
}

function figureCells({ accuracy, character }: PolicyFigures) {
  const { map, precision, recall } = accuracy;
  return [
    withBounds(accuracy.ndcg),
    ...[map, precision, recall].map(({ mean }) => decimals(mean)),
    decimals(character.coverage),
    decimals(character.novelty, 2),
    decimals(character.diversity),
    decimals(character.gini),
  ];
}

export function pairTable({ policies, comparisons }: Evaluation) {
  const best = policies.at(0)?.name ?? "";
  const behind = comparisons.filter(({ better }) => better === best);
  return markdownTable(
    [`${best} against`, "nDCG gained (95 %)", "p, adjusted", "splits won"],
    behind.map(({ other, gain, adjusted, won, trials }) => [
      other,
      gainWords(gain),
      probability(adjusted),
      `${won} of ${trials}`,
    ]),
  );
}
