import type { GradingTable } from "@/lib/evaluation/grading/grading-contest";
import { markdownTable } from "@/lib/evaluation/report/markdown-table";
import { gainWords, probability, withBounds } from "@/lib/evaluation/report/words";

const SIGNIFICANT = 0.05;

const ABOUT = `How acts become strength and confidence: every option changes one thing of a policy that otherwise stays as it is, and is
compared with it on the same viewers; p is adjusted by Holm over the options of one column pair. Ratings have times, but no
skips and no folds, so those are measured on the log that \`npm run demo\` makes. **That audience is made up**: a latent taste
decides what is opened, how much of it is watched, and nothing else; tastes do not drift and nobody has habits of the hour.
It can show that an option does harm where taste alone speaks, or that it hardly matters. It cannot show that people's
tastes fade, that a skip of theirs means dislike, or that evenings differ from mornings; a circle's own log can, by
\`npm run evaluate -- --protocol grading\`. Nobody in it likes, dislikes or hides a title, and it knows no devices: evidence against is
measured on low ratings, and on skips and early closes.`;

/** Every option of grading, winners and losers. */
export function gradingPart(tables: GradingTable[]): string[] {
  const kinds = [...Map.groupBy(tables, ({ data, protocol }) => `${data}, ${protocol}`)];
  return [
    "## Grading acts",
    ABOUT,
    ...kinds.flatMap(([about, alike]) => [
      `### ${about}`,
      ...[...Map.groupBy(alike, ({ policy }) => policy)].flatMap(([policy, own]) =>
        policyPart(policy, own),
      ),
    ]),
  ];
}

function policyPart(policy: string, tables: GradingTable[]) {
  const [first] = tables;
  const asItIs = tables.map(({ relevant, asItIs, viewers, trials }) => {
    const splits = trials === 1 ? "one split" : `${trials} splits`;
    return `${withBounds(asItIs)} for ${relevant} (${viewers} viewers, ${splits})`;
  });
  return [
    `**${policy}**, as it is: nDCG@${first.k} ${asItIs.join("; ")}.`,
    markdownTable(
      ["option", ...tables.flatMap(({ relevant }) => [`${relevant}: nDCG gained (95 %)`, "p"])],
      first.options.map(({ option }) => [
        option,
        ...tables.flatMap((table) => cells(table, option)),
      ]),
    ),
    findings(tables),
  ];
}

function cells({ options }: GradingTable, wanted: string) {
  const found = options.find(({ option }) => option === wanted);
  return found ? [gainWords(found.gain), probability(found.adjusted)] : ["", ""];
}

function findings(tables: GradingTable[]) {
  const told = tables.map(({ relevant, options }) => {
    const sure = options.filter(({ adjusted }) => adjusted < SIGNIFICANT);
    const names = (isBetter: boolean) =>
      sure.filter(({ gain }) => gain.mean > 0 === isBetter).map(({ option }) => option);
    const listed = (list: string[]) => (list.length === 0 ? "none" : list.join("; "));
    return `- ${relevant}, better than as it is: ${listed(names(true))}. Worse: ${listed(names(false))}.`;
  });
  return told.join("\n");
}
