import { parseArgs } from "node:util";
import type { PolicySpec } from "@/lib/evaluation/model";
import { policies } from "@/lib/evaluation/models/registry";
import { protocolNames } from "@/lib/evaluation/protocol";
import { layoutNames } from "@/lib/evaluation/sources/layout";
import { origins } from "@/lib/exports/origins";

export const askedProtocols = [
  ...protocolNames,
  "circles",
  "background",
  "groups",
  "tune",
  "grading",
  "predict",
] as const;

const USAGE = `Usage: npm run evaluate -- [--data DIR] [--layout auto|${layoutNames.join("|")}] [--protocol NAME]
         [--policy NAME…] [--k N] [--seed N] [--seeds N] [--patience SECONDS] [--fold viewing|sum] [--origin LIST] [--json]
       npm run evaluate -- --train FILE --test FILE [--policy NAME…] [--k N] [--seed N]
         [--tune] [--tries N] [--validations N] [--recommendations OUT.csv] [--json]
       npm run evaluate -- --data DIR --report FILE.md [--chapter PROTOCOL…]
Without --data it measures Matinee's own log. tune searches parameters inside the training part of each split;
grading compares ways of reading acts, background hears everybody outside a circle as people elsewhere;
groups are ways of making one list for several viewers; predict asks of every MovieLens viewer with 100 ratings what
they will like. With --chapter a report keeps its other chapters as they were measured before.
Protocols: ${askedProtocols.join(", ")}.`;

const SPLITTING = ["protocol", "layout", "fold", "seeds"] as const; // what a split made elsewhere leaves no choice of

export type Arguments = ReturnType<typeof readArguments>;

export function readArguments(words: string[]) {
  const { values, positionals } = parsed(words);
  if (positionals.length > 0 && !values.policy) {
    throw new Error(`What is ${positionals[0]} for?\n${USAGE}`);
  }
  if ((values.train === undefined) !== (values.test === undefined)) {
    throw new Error("--train and --test come together.");
  }
  if (values.train !== undefined && values.data !== undefined) {
    throw new Error("Either --data, or --train and --test.");
  }
  const idle = SPLITTING.find((name) => values.train !== undefined && values[name] !== undefined);
  if (idle) throw new Error(`--${idle} does not go with --train and --test.`);
  if (values.origin !== undefined && (values.data ?? values.train) !== undefined) {
    throw new Error("--origin is for Matinee's own log.");
  }
  if (values.recommendations !== undefined && values.train === undefined) {
    throw new Error("--recommendations goes with --train and --test.");
  }
  if (values.tune && values.train === undefined) {
    throw new Error("--tune goes with --train and --test; a folder is tuned by --protocol tune.");
  }
  if (values.report !== undefined && values.data === undefined) {
    throw new Error("--report goes with --data: the own log is for the board at /lab/evaluation.");
  }
  if (values.chapter !== undefined && values.report === undefined) {
    throw new Error("--chapter goes with --report.");
  }
  if (values.report !== undefined && !values.report.endsWith(".md")) {
    throw new Error(
      "--report should name a file that ends in .md; the figures go beside it as .json.",
    );
  }
  return {
    ...values,
    layout: oneOf("--layout", ["auto", ...layoutNames], values.layout ?? "auto"),
    protocol: oneOf("--protocol", askedProtocols, values.protocol ?? "random-by-title"),
    chapters: values.chapter?.flatMap((name) => name.split(",")),
    policies: chosenPolicies([...(values.policy ?? []), ...positionals]),
    k: wholeNumber("--k", values.k ?? "10", 1),
    seed: wholeNumber("--seed", values.seed ?? "42", 0),
    seeds: wholeNumber("--seeds", values.seeds ?? "1", 1),
    fold: oneOf("--fold", ["viewing", "sum"], values.fold ?? "viewing"),
    patience:
      values.patience === undefined
        ? Number.POSITIVE_INFINITY
        : wholeNumber("--patience", values.patience, 0),
    tries: wholeNumber("--tries", values.tries ?? "40", 1),
    validations: wholeNumber("--validations", values.validations ?? "3", 1),
    origins: (values.origin?.split(",") ?? [...origins]).map((name) =>
      oneOf("--origin", origins, name),
    ),
  };
}

function parsed(words: string[]) {
  const text = { type: "string" } as const;
  const flag = { type: "boolean" } as const;
  const options = {
    ...{ data: text, layout: text, protocol: text, k: text, seed: text, seeds: text, fold: text },
    ...{ origin: text, train: text, test: text, recommendations: text, report: text },
    ...{ tries: text, patience: text, validations: text },
    policy: { type: "string", multiple: true },
    chapter: { type: "string", multiple: true },
    json: flag,
    tune: flag,
  } as const;
  try {
    return parseArgs({ args: words, options, strict: true, allowPositionals: true });
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : error}\n${USAGE}`);
  }
}

function chosenPolicies(names: string[]): readonly PolicySpec[] {
  const wanted = names.flatMap((name) => name.split(","));
  const unknown = wanted.filter((name) => !policies.some((policy) => policy.name === name));
  if (unknown.length > 0) {
    const known = policies.map(({ name }) => name).join(", ");
    throw new Error(`No such policy: ${unknown.join(", ")}. There are: ${known}.`);
  }
  return wanted.length === 0 ? policies : policies.filter(({ name }) => wanted.includes(name));
}

function wholeNumber(option: string, text: string, least: number) {
  const number = Number(text);
  if (/^\d+$/.test(text) && Number.isSafeInteger(number) && number >= least) return number;
  throw new Error(
    `${option} should be a whole number of at least ${least}, not ${text || "empty"}.`,
  );
}

function oneOf<const Choice extends string>(
  option: string,
  choices: readonly Choice[],
  text: string,
) {
  const found = choices.find((choice) => choice === text);
  if (found !== undefined) return found;
  throw new Error(`${option} should be one of ${choices.join(", ")}, not ${text || "empty"}.`);
}
