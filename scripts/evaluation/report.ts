import { writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { holdCircles } from "@/lib/evaluation/circles";
import { holdContest } from "@/lib/evaluation/contest";
import { type Evaluation, evaluationOf } from "@/lib/evaluation/evaluation";
import type { DataSet } from "@/lib/evaluation/interactions";
import type { PolicySpec } from "@/lib/evaluation/model";
import { type ProtocolName, trialsOf } from "@/lib/evaluation/protocol";
import { reportOf } from "@/lib/evaluation/report/markdown";
import { factsOf, inJson, type Results } from "@/lib/evaluation/results";
import type { Arguments } from "./arguments";
import { contestOptions, seedsOf } from "./options";

type Chapter = {
  protocol: Exclude<ProtocolName, "folds">;
  seeds: number; // splits, where the protocol has chance in it
  patienceSeconds: number; // for one policy in all
  isForAll: boolean; // or only for those that are quick in the first chapter
};

/** What the published report is made of; patience keeps the whole of it within eight minutes on two cores. */
const chapters: Chapter[] = [
  { protocol: "random-by-title", seeds: 5, patienceSeconds: 15, isForAll: true },
  { protocol: "random-by-viewer", seeds: 1, patienceSeconds: 20, isForAll: false },
  { protocol: "temporal", seeds: 1, patienceSeconds: 20, isForAll: false },
  { protocol: "temporal-by-viewer", seeds: 1, patienceSeconds: 20, isForAll: false },
  { protocol: "leave-last-one-out", seeds: 1, patienceSeconds: 20, isForAll: false },
  { protocol: "leave-last-one-out-100", seeds: 1, patienceSeconds: 20, isForAll: true },
];

const QUICK_SECONDS = 5; // a split

/** Measures all there is and writes it down twice: for people, and beside it as JSON. */
export async function writeReport(
  dataSet: DataSet,
  file: string,
  asked: Arguments,
): Promise<Results> {
  const startedAt = performance.now();
  const results: Results = { dataSet: factsOf(dataSet), evaluations: [], circles: [] };
  for (const chapter of chapters) {
    const [first] = results.evaluations;
    const policies = chapter.isForAll ? asked.policies : quickOnes(asked.policies, first);
    results.evaluations.push(await write(chapter, dataSet, { ...asked, policies }));
  }
  const policies = quickOnes(asked.policies, results.evaluations[0]);
  const inCircles = { ...contestOptions({ ...asked, policies }), seed: asked.seed };
  results.circles = await holdCircles(dataSet.interactions, inCircles);
  const minutes = (performance.now() - startedAt) / 60_000;
  const figures = file.replace(/\.md$/, ".json");
  const command = commandFor(asked, file);
  const made = { command, figures: path.basename(figures), minutes, machine: machine() };
  writeFileSync(file, reportOf(results, made));
  writeFileSync(figures, `${JSON.stringify(results, shortened, 1)}\n`);
  return results;
}

async function write(chapter: Chapter, { interactions }: DataSet, asked: Arguments) {
  const { protocol, patienceSeconds } = chapter;
  const seeds = seedsOf({ seed: asked.seed, seeds: chapter.seeds });
  const options = contestOptions(asked);
  const contest = await holdContest(trialsOf(interactions, { protocol, seeds }), {
    ...options,
    patienceSeconds,
    tell: (progress) => options.tell(`${protocol}, ${progress}`),
  });
  return evaluationOf(contest, { protocol, k: asked.k, seeds });
}

function quickOnes(policies: readonly PolicySpec[], { policies: measured }: Evaluation) {
  const isQuick = ({ name }: PolicySpec) => {
    const found = measured.find((policy) => policy.name === name);
    return found !== undefined && found.seconds.fit + found.seconds.lists <= QUICK_SECONDS;
  };
  return policies.filter(isQuick);
}

function shortened(name: string, value: unknown) {
  const isLong = typeof value === "number" && Number.isFinite(value);
  return isLong ? Number(value.toPrecision(6)) : inJson(name, value);
}

/** How to make it again; whose folder it was is nobody's business. */
function commandFor({ seed, k }: Arguments, file: string) {
  const chosen = [seed === 42 ? "" : ` --seed ${seed}`, k === 10 ? "" : ` --k ${k}`].join("");
  return `npm run evaluate -- --data DIR --report ${file}${chosen}`;
}

function machine() {
  return `${os.cpus().length} cores (${os.cpus().at(0)?.model.trim() || os.arch()}), Node ${process.versions.node}`;
}
