import type { GroupFigures } from "@/lib/evaluation/groups/contest";
import { groupKinds } from "@/lib/evaluation/groups/draw";
import { bestTradeOff, onTheWhole } from "@/lib/evaluation/groups/trade-off";
import { markdownTable } from "@/lib/evaluation/report/markdown-table";
import { textTable } from "@/lib/evaluation/report/text-table";
import { decimals, withBounds } from "@/lib/evaluation/report/words";
import type { Results } from "@/lib/evaluation/results";

type Groups = NonNullable<Results["groups"]>;

const KINDS = {
  random: "Anybody with anybody",
  similar: "Those most like each other",
  dissimilar: "Those least like each other",
} as const;

/** Joint lists for groups, every way of making them. */
export function groupPart({ policy, k, seeds, figures }: Groups): string[] {
  return [
    "## One list for several",
    `How a [blend](blend.md) makes one list of its friends' interests. Groups of 2, 4 and 8 are drawn with the seeds ${seeds.join(", ")}, nobody
into two of one draw; a quarter of all titles that a group knows is hidden from every member at once, ${policy} tells each member's
interest from the rest, and the very code of a blend orders the titles that none of them has in train. nDCG@${k} is of one
member: gain 2^rating − 1 over what was hidden of theirs [1]. *Mean* is over the members of a group, *least* is the
least served member's, and *Jain* is the fairness of how the nDCG is spread over the members [11], 1 where all have as much, over the groups where
anybody found anything. No variety is asked for.`,
    "### Over all kinds and sizes",
    markdownTable(["way", ...overallHead], overallRows(figures)),
    tradeOffWords(figures),
    ...groupKinds.flatMap((kind) => kindPart(kind, figures)),
  ];
}

const overallHead = ["mean nDCG", "least nDCG", "Jain"];

function overallRows(figures: GroupFigures[]) {
  return onTheWhole(figures)
    .toSorted((a, b) => b.mean - a.mean)
    .map(({ way, mean, least, jain }) => [way, decimals(mean), decimals(least), decimals(jain)]);
}

function tradeOffWords(figures: GroupFigures[]) {
  const best = bestTradeOff(figures);
  if (!best) return "Nothing was measured.";
  return `Best trade-off: **${best.way}**. Of the ways that give up at most 2 % of the best mean, its least served member is served best.`;
}

function kindPart(kind: keyof typeof KINDS, figures: GroupFigures[]) {
  const alike = figures.filter((one) => one.kind === kind);
  if (alike.length === 0) return [];
  const [{ ways }] = alike;
  const head = alike.flatMap(({ size }) =>
    ["mean nDCG (95 %)", "least nDCG", "Jain"].map((figure) => `groups of ${size}: ${figure}`),
  );
  const drawn = alike.map(
    ({ size, groups, likeness }) => `${groups} of ${size} (mean cosine ${decimals(likeness, 2)})`,
  );
  return [
    `### ${KINDS[kind]}`,
    `Groups: ${drawn.join(", ")}.`,
    markdownTable(
      ["way", ...head],
      ways.map(({ way }, at) => [
        way,
        ...alike.flatMap(({ ways: measured }) => {
          const { mean, least, jain } = measured[at];
          return [withBounds(mean), decimals(least.mean), decimals(jain)];
        }),
      ]),
    ),
  ];
}

/** The same for the terminal. */
export function groupsText({ policy, k, figures }: Groups): string {
  const rows = figures.flatMap(({ kind, size, groups, ways }) =>
    ways.map(({ way, mean, least, jain }) => [
      ...[kind, size, groups, way],
      ...[withBounds(mean), withBounds(least), decimals(jain)],
    ]),
  );
  const head = ["members", "of", "groups", "way", `mean nDCG@${k} (95 %)`, "least (95 %)", "Jain"];
  return [
    `joint lists, interests by ${policy}`,
    textTable(head, rows),
    "over all kinds and sizes",
    textTable(["way", ...overallHead], overallRows(figures)),
    tradeOffWords(figures).replaceAll("**", ""),
  ].join("\n\n");
}
