import { foldWords } from "@/lib/events/fold-words";
import type { Made } from "@/lib/exports/manifest";
import type { ExportFormat } from "@/lib/exports/schema";
import { type Cut, describeSplit } from "@/lib/exports/split";
import type { Snapshot } from "@/lib/exports/stream";

/** The first thing a reader of a bundle reads. */
export function readmeOf(snapshot: Snapshot, made: Made, cut: Cut | null) {
  const { format, files, tallies, madeAt } = made;
  const rowsOf = new Map(tallies.map((tally) => [tally.path, tally.rows]));
  const entries = files.map(
    ({ path, holds }) => `| ${path} | ${holds} | ${rowsOf.get(path) ?? 0} |`,
  );
  const notes = NOTES[format].map((note) => `- ${note}\n`).join("");
  return `# An export of a Matinee log

Made ${madeAt.toISOString()} in the format ${format}. Licence: ${snapshot.choice.licence ?? "not stated; whoever publishes these data adds one"}.

${coverage(snapshot)}
${privacy(snapshot)}${cut ? `- Split ${describeSplit(cut.split)}${moments(cut)}\n` : ""}
Pseudonyms are not anonymity: do not try to find out who is behind them. Times are UTC. What every column means is in
\`data-dictionary.md\`, what type it has in \`schema.json\`; \`manifest.json\` has the filter, the versions of weights and
policies, and rows, bytes and SHA-256 of every file, and \`sha256sum -c SHA256SUMS\` checks them.

| file | holds | rows |
| --- | --- | --- |
${entries.join("\n")}
${notes && `\n## The format\n\n${notes}`}`;
}

function coverage({ choice, weights, pseudonyms }: Snapshot) {
  const { from, to, kinds, titles, origin, project } = choice;
  return `- Project: ${project ?? "none named"}
- Period: ${from?.toISOString() ?? "the beginning"} to ${to?.toISOString() ?? "now"} (the end does not count)
- Event kinds: ${kinds?.join(", ") ?? "all"} (in events, feedback and statements only)
- Titles: ${titles?.join(", ") ?? "all"}
- Viewers: ${pseudonyms.length}, by origin ${origin.join(", ")}; of real viewers only those who agreed to research export
- Preferences are folded under version ${weights.version} of the weights: ${foldWords(weights)}`;
}

function privacy({ choice: { project, times, k }, withheldTitles }: Snapshot) {
  const ids = project !== null || times !== "exact" ? "\n- Ids of the log are keyed as well" : "";
  const rare =
    k > 1
      ? `\n- Titles on which fewer than ${k} viewers acted are left out everywhere: ${withheldTitles}`
      : "";
  return `- Viewers stand under keyed pseudonyms ${project === null ? "of this installation" : "of this project alone"}${ids}
- Times: ${times === "exact" ? "exact to the millisecond" : `cut to the ${times}`}${rare}
- Words that viewers typed are not in it
`;
}

function moments(cut: Cut) {
  if (cut.split !== "temporal" || !cut.validFrom || !cut.testFrom) return "";
  return `; valid from ${cut.validFrom.toISOString()}, test from ${cut.testFrom.toISOString()}`;
}

/** What a reader who knows the format must know about how Matinee fills it. */
const NOTES: Record<ExportFormat, string[]> = {
  csv: ["In columns of words a leading `'` defuses what a spreadsheet would take for a formula."],
  ndjson: [],
  parquet: ["Times are INT64 milliseconds, UTC."],
  recbole: [
    "Give the folder that holds `matinee/` as `data_path`, and `matinee` as the dataset.",
    "With a split: `benchmark_filename: [train, valid, test]`.",
  ],
  movielens: ["Ratings are strengths: above 0, and not bounded by 5."],
  mind: [
    "A line of behaviors.tsv is a page that was looked at: every title of it that was half visible for a second, 1 where it was clicked.",
    "The order of its titles is shuffled and tells nothing about places; `obd` and `contentwise` have the places.",
    "Titles carry no entities, so the embedding files are empty.",
  ],
  obd: [
    "A round is one place on one page that was seen. `position` counts from 1 within the row; the row is in rounds.csv.",
    "`propensity_score` is the chance, under the policy that made the page, of this title in this place, given the row and what stood before it. Policies that do not explore have 1: off-policy estimates need rounds of a policy that does. `row_propensity` in rounds.csv is the chance of the row.",
    "The folder is called `bts/all` because the loader of the Open Bandit Pipeline takes no other names; the policy of each round is in rounds.csv.",
    "`user_feature_0` to `3` are origin, part of the day and of the week in UTC, and how much the viewer had clicked before; `user-item_affinity_N` counts earlier clicks on title N, and is left out with more than 500 titles.",
  ],
  contentwise: [
    "`interaction_type` 0 is a viewing (its `vision_factor` the share of the trailer that was really played, -1 where nobody said), 1 a click, 2 a thumb up (5) or down (0). Nothing is bought.",
    "`item_type` is 0 for films and 3 for series; every title is a series of one episode.",
    "Lists hold the whole row as it was served; only rows of which something was seen are in it.",
  ],
  xapi: [
    "click and rate are `interacted`, startup `initialized`, play and resume `played`, pause `paused`, skip `seeked`, complete `completed`, close `terminated`; other kinds have no verb.",
    "Of a pause the log knows only where it was; what had been played by then is put together from the acts before it.",
    "Actors and titles are addresses under `https://matinee.invalid`, which belongs to nobody.",
  ],
  gorse: [],
  lenskit: [],
};
