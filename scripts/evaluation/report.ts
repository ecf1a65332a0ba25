import { writeFileSync } from "node:fs";
import os from "node:os";
import { holdCircles } from "@/lib/evaluation/circles";
import { holdContest } from "@/lib/evaluation/contest";
import { evaluationOf } from "@/lib/evaluation/evaluation";
import type { DataSet } from "@/lib/evaluation/interactions";
import { type ProtocolName, trialsOf } from "@/lib/evaluation/protocol";
import { reportOf } from "@/lib/evaluation/report/markdown";
import { factsOf, type Results } from "@/lib/evaluation/results";
import type { Arguments } from "./arguments";
import { contestOptions } from "./options";

type Chapter = {
  protocol: Exclude<ProtocolName, "folds">;
  seeds: number; // splits, where the protocol has chance in it
  patienceSeconds: number; // for one policy in all
};

/** What the published report is made of; patience keeps the whole of it within eight minutes on two cores. */
const chapters: Chapter[] = [
  { protocol: "random-by-title", seeds: 5, patienceSeconds: 30 },
  { protocol: "random-by-viewer", seeds: 1, patienceSeconds: 20 },
  { protocol: "temporal", seeds: 1, patienceSeconds: 20 },
  { protocol: "temporal-by-viewer", seeds: 1, patienceSeconds: 20 },
  { protocol: "leave-last-one-out", seeds: 1, patienceSeconds: 20 },
  { protocol: "leave-last-one-out-100", seeds: 1, patienceSeconds: 20 },
];

const CIRCLE_PATIENCE_SECONDS = 8; // a policy, for one size

/** Measures all there is and writes it down twice: for people, and beside it as JSON. */
export async function writeReport(
  dataSet: DataSet,
  file: string,
  asked: Arguments,
): Promise<Results> {
  const startedAt = performance.now();
  const results: Results = { dataSet: factsOf(dataSet), evaluations: [], circles: [] };
  for (const { protocol, seeds: number, patienceSeconds } of chapters) {
    const seeds = Array.from({ length: number }, (_, i) => asked.seed + i);
    const options = contestOptions(asked);
    const contest = await holdContest(trialsOf(dataSet.interactions, { protocol, seeds }), {
      ...options,
      patienceSeconds,
      tell: (progress) => options.tell(`${protocol}, ${progress}`),
    });
    results.evaluations.push(evaluationOf(contest, { protocol, k: asked.k, seeds }));
  }
  const inCircles = { ...contestOptions(asked), patienceSeconds: CIRCLE_PATIENCE_SECONDS };
  results.circles = await holdCircles(dataSet.interactions, { ...inCircles, seed: asked.seed });
  const minutes = (performance.now() - startedAt) / 60_000;
  const made = { command: commandFor(asked, file), minutes, machine: machine() };
  writeFileSync(file, reportOf(results, made));
  writeFileSync(file.replace(/\.md$/, ".json"), `${JSON.stringify(results, shortened, 1)}\n`);
  return results;
}

function shortened(_: string, value: unknown) {
  return typeof value === "number" ? Number(value.toPrecision(6)) : value;
}

/** How to make it again; whose folder it was is nobody's business. */
function commandFor({ seed, k }: Arguments, file: string) {
  const chosen = [seed === 42 ? "" : ` --seed ${seed}`, k === 10 ? "" : ` --k ${k}`].join("");
  return `npm run evaluate -- --data DIR --report ${file}${chosen}`;
}

function machine() {
  return `${os.cpus().length} cores (${os.cpus().at(0)?.model.trim() || os.arch()}), Node ${process.versions.node}`;
}
