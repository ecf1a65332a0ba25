import type { BackgroundFigures } from "@/lib/evaluation/background";
import { markdownTable } from "@/lib/evaluation/report/markdown-table";
import { textTable } from "@/lib/evaluation/report/text-table";
import { decimals, gainWords, withBounds } from "@/lib/evaluation/report/words";
import { factorGroups } from "@/lib/policies/factors";

const [inForce, , most] = factorGroups["People elsewhere"].elsewhereWeight;

/** Pages with and without people elsewhere, at every weight. */
export function backgroundPart(figures: BackgroundFigures[], k: number): string[] {
  const drawn = figures.map(({ size, circles }) => `${circles} of ${size}`).join(", ");
  return [
    "## With and without people elsewhere",
    `What pages gain by [people elsewhere](import.md#people-elsewhere): circles of ${drawn} viewers are drawn, all others are people elsewhere of whom only likings
are known, and a quarter of each member's titles is hidden. nDCG@${k} with what is gained over the same pages without them, each with its 95 % interval, and the
*own* part: of ten titles of a list, those that stand in the circle's own list, too. A policy may weigh them by up to ${most}; ${inForce} is in force.`,
    markdownTable(
      ["weight", ...figures.flatMap(({ size }) => [`of ${size}: nDCG; gained`, `of ${size}: own`])],
      [
        ...weightsIn(figures).map((weight) => [
          nameOf(weight),
          ...figures.flatMap((one) => cellsOf(one, weight)),
        ]),
        ["popularity alone", ...figures.flatMap((one) => [withBounds(one.popularity), ""])],
      ],
    ),
  ];
}

function weightsIn([first]: BackgroundFigures[]) {
  return first.weights.map(({ weight }) => weight);
}

function nameOf(weight: number) {
  if (weight === 0) return "without them";
  return weight === inForce ? `**${weight}**` : String(weight);
}

function cellsOf({ weights }: BackgroundFigures, wanted: number) {
  const found = weights.find(({ weight }) => weight === wanted);
  if (!found) return ["", ""];
  const { ndcg, gain, own } = found;
  const gained = wanted === 0 ? "" : `; ${gainWords(gain)}`;
  return [`${withBounds(ndcg)}${gained}`, decimals(own, 2)];
}

/** The same for the terminal. */
export function backgroundText(figures: BackgroundFigures[], k: number): string {
  const head = ["viewers", "circles", "weight", `nDCG@${k} (95 %)`, "over none (95 %)", "own part"];
  const rows = figures.flatMap(({ size, circles, popularity, weights }) => [
    [size, circles, "popularity", withBounds(popularity), "", ""],
    ...weights.map(({ weight, ndcg, gain, own }) => [
      ...[size, circles, weight, withBounds(ndcg), gainWords(gain), decimals(own, 2)],
    ]),
  ]);
  return textTable(head, rows);
}
