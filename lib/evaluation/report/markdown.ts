import type { CircleFigures } from "@/lib/evaluation/circles";
import type { Evaluation } from "@/lib/evaluation/evaluation";
import { protocols, tunedProtocol } from "@/lib/evaluation/protocol";
import { backgroundPart } from "@/lib/evaluation/report/background-part";
import { definitions } from "@/lib/evaluation/report/definitions";
import { findingsIn } from "@/lib/evaluation/report/findings";
import { gradingPart } from "@/lib/evaluation/report/grading-part";
import { groupPart } from "@/lib/evaluation/report/group-part";
import { markdownTable } from "@/lib/evaluation/report/markdown-table";
import { headline, nameCells, pairTable, policyTable } from "@/lib/evaluation/report/policy-table";
import { tunedPart } from "@/lib/evaluation/report/tuned-part";
import {
  dataSetWords,
  decimals,
  faultWords,
  gainWords,
  leftOutWords,
  withBounds,
} from "@/lib/evaluation/report/words";
import type { Results } from "@/lib/evaluation/results";

type Made = {
  command: string;
  figures: string;
  minutes: number;
  machine: string;
  kept: string[]; // chapters that stand as they were measured before
};

/** The whole report, winners and losers, as it is committed. */
export function reportOf(results: Results, made: Made): string {
  const { command, figures, minutes, machine } = made;
  const { dataSet, evaluations, circles, background, groups, gradings = [] } = results;
  const tuned = evaluations.find(({ protocol }) => protocol === tunedProtocol);
  const [main, ...others] = evaluations.filter((evaluation) => evaluation !== tuned);
  return [
    "# Evaluation",
    `Made by \`${command}\` in ${decimals(minutes, 1)} minutes on ${machine}; do not edit by hand.${keptWords(made)} Every figure, every pair of policies and the\nparameters in force stand in [${figures}](${figures}). \`live\` marks policies that can be computed for each request from the\nindex of a running Matinee; the others are peers to be measured against.`,
    `Data: ${dataSetWords(dataSet)} [9]. ${faultWords(dataSet.faults).join("; ")}`.trim(),
    ...(main ? mainPart(main, dataSet.layout) : []),
    ...(tuned ? tunedPart(tuned, { layout: dataSet.layout, tuning: results.tuning ?? [] }) : []),
    ...(others.length > 0
      ? [
          "## Other protocols",
          "Policies that no running Matinee could compute stand only where papers are to be compared with; in the circles there is nobody but the live ones and ease.",
          ...others.flatMap(otherPart),
        ]
      : []),
    ...(circles.length > 0 ? circlePart(circles) : []),
    ...(background ? backgroundPart(background.figures, background.k) : []),
    ...(groups ? groupPart(groups) : []),
    ...(gradings.length > 0 ? gradingPart(gradings) : []),
    definitions,
  ].join("\n\n");
}

function keptWords({ kept }: Made) {
  if (kept.length === 0) return "";
  return ` Measured in an earlier run and kept: ${kept.join(", ")}.`;
}

function mainPart(evaluation: Evaluation, layout: string) {
  const { protocol, k, policies } = evaluation;
  return [
    `## ${headline(evaluation)}`,
    policyTable(evaluation, layout),
    findingsIn(evaluation)
      .map((finding) => `- ${finding}`)
      .join("\n"),
    ...leftOutLines(evaluation),
    "### Against the best",
    pairTable(evaluation),
    "### By how much a viewer has watched",
    `nDCG@${k} of the third of the viewers with the fewest titles in train, the middle third and the third with the most.`,
    markdownTable(
      ["policy", "few", "some", "many"],
      policies.map(({ name, activity }) => [
        name,
        withBounds(activity.few),
        withBounds(activity.some),
        withBounds(activity.many),
      ]),
    ),
    "### In the other readings",
    `See below where toolkits differ. Protocol ${protocol}, the same lists. Seconds are of processor time, for one split.`,
    markdownTable(
      ["policy", "nDCG of all", "MAP of k", "MRR", "hit rate", "seconds to fit", "and to list"],
      policies.map(({ name, accuracy, seconds }) => [
        name,
        ...[accuracy.ndcgOfAll, accuracy.mapOfK, accuracy.mrr, accuracy.hitRate].map(({ mean }) =>
          decimals(mean),
        ),
        decimals(seconds.fit, 1),
        decimals(seconds.lists, 1),
      ]),
    ),
  ];
}

function otherPart(evaluation: Evaluation) {
  const { protocol, trials, policies } = evaluation;
  const about = Object.entries(protocols).find(([name]) => name === protocol)?.[1] ?? "";
  return [
    `### ${headline(evaluation)}`,
    `Here ${about}.`,
    markdownTable(
      ["policy", "nDCG (95 %)", "MAP", "recall", "MRR", "hit rate", "coverage"],
      policies.map((policy) => {
        const { ndcg, map, recall, mrr, hitRate } = policy.accuracy;
        const means = [map, recall, mrr, hitRate].map(({ mean }) => decimals(mean));
        const [name] = nameCells(policy, trials);
        return [name, withBounds(ndcg), ...means, decimals(policy.character.coverage)];
      }),
    ),
    ...leftOutLines(evaluation),
  ];
}

function leftOutLines({ leftOut }: Evaluation) {
  if (leftOut.length === 0) return [];
  return [leftOut.map((policy) => `- ${leftOutWords(policy)}`).join("\n")];
}

function circlePart(circles: CircleFigures[]) {
  const names = [...new Set(circles.flatMap(({ policies }) => policies.map(({ name }) => name)))];
  const drawn = circles.map(({ size, circles: number }) => `${number} of ${size}`).join(", ");
  const column = (name: string, { policies }: CircleFigures) => {
    const found = policies.find((policy) => policy.name === name);
    return found ? `${withBounds(found.ndcg)}; ${gainWords(found.gain)}` : "";
  };
  return [
    "## Small circles",
    `nDCG and, after it, what is gained over popularity in the same circles, each with its 95 % interval. Circles drawn: ${drawn} viewers.`,
    markdownTable(
      ["policy", ...circles.map(({ size }) => `${size} viewers`)],
      names.map((name) => [name, ...circles.map((circle) => column(name, circle))]),
    ),
    ...circles.flatMap(leftOutOfCircles),
  ];
}

function leftOutOfCircles({ size, circles, leftOut = [] }: CircleFigures) {
  return leftOut.map(
    ({ name, reason, trial }) =>
      `- ${name} was left out of ${size} viewers: ${reason}, in circle ${trial} of ${circles}.`,
  );
}
