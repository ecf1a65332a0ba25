import type { Evaluation } from "@/lib/evaluation/evaluation";
import { markdownTable } from "@/lib/evaluation/report/markdown-table";
import { headline, pairTable, policyTable } from "@/lib/evaluation/report/policy-table";
import { decimals } from "@/lib/evaluation/report/words";
import type { Tuned } from "@/lib/evaluation/tuning/tune-policy";

/** The same splits with parameters searched within each training part, and what was found there. */
export function tunedPart(
  evaluation: Evaluation,
  { layout, tuning }: { layout: string; tuning: Tuned[] },
): string[] {
  const names = new Set(tuning.filter(({ path }) => path.length > 0).map(({ policy }) => policy));
  return [
    `## ${headline(evaluation)}`,
    "Each policy's parameters are searched anew in every split, on parts hidden within its training part; the test is never read.",
    policyTable(evaluation, layout),
    "### Against the best, tuned",
    pairTable(evaluation),
    "### What tuning chose",
    "nDCG is that of the validation splits, where less is hidden. Where two numbers or more stand, splits chose differently.",
    markdownTable(
      ["policy", "sets tried in a split", "default", "best", "changed"],
      Array.from(names, (name) => choiceCells(tuning.filter(({ policy }) => policy === name))),
    ),
  ];
}

function choiceCells(splits: Tuned[]) {
  const mean = (numbers: number[]) => numbers.reduce((sum, n) => sum + n, 0) / numbers.length;
  return [
    splits[0].policy,
    decimals(mean(splits.map(({ path }) => path.length)), 0),
    decimals(mean(splits.map(({ path }) => path[0].ndcg))),
    decimals(mean(splits.map(({ ndcg }) => ndcg))),
    changes(splits),
  ];
}

/** What some split chose otherwise than the defaults, with the choices of all. */
function changes(splits: Tuned[]) {
  const defaults = splits[0].path[0].parameters;
  const chosen = (name: string) => splits.map(({ parameters }) => parameters[name]);
  const changed = Object.keys(defaults).filter((name) =>
    chosen(name).some((value) => value !== defaults[name]),
  );
  const words = changed.map((name) => `${name} ${[...new Set(chosen(name))].join(" or ")}`);
  return words.join(", ") || "nothing";
}
