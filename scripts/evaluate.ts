import { circleSizes, holdCircles } from "@/lib/evaluation/circles";
import { holdContest } from "@/lib/evaluation/contest";
import { type Evaluation, evaluationOf } from "@/lib/evaluation/evaluation";
import type { DataSet } from "@/lib/evaluation/interactions";
import { trialsOf } from "@/lib/evaluation/protocol";
import { circlesText, evaluationText } from "@/lib/evaluation/report/text-table";
import { dataSetWords, faultWords } from "@/lib/evaluation/report/words";
import { factsOf, obstacleIn, type Results } from "@/lib/evaluation/results";
import { readFolder } from "@/lib/evaluation/sources/layout";
import { givenFolds } from "@/lib/evaluation/splits/folds";
import { runCommand } from "@/scripts/setup/command";
import { type Arguments, readArguments } from "./evaluation/arguments";
import { evaluateFiles } from "./evaluation/file-split";
import { contestOptions, seedsOf } from "./evaluation/options";
import { writeReport } from "./evaluation/report";

await runCommand(async () => {
  const asked = readArguments(process.argv.slice(2));
  const results = await evaluate(asked);
  print(results, asked);
});

async function evaluate(asked: Arguments): Promise<Results> {
  const { train, test, protocol } = asked;
  if (train !== undefined && test !== undefined) return evaluateFiles({ train, test }, asked);
  const dataSet = await readDataSet(asked);
  const obstacle = obstacleIn(dataSet);
  if (obstacle) throw new Error(obstacle);
  if (asked.report !== undefined) return writeReport(dataSet, asked.report, asked);
  const results: Results = { dataSet: factsOf(dataSet), evaluations: [], circles: [] };
  if (protocol === "circles") {
    const options = { ...contestOptions(asked), seed: asked.seed };
    results.circles = await holdCircles(dataSet.interactions, options);
    if (results.circles.length === 0) {
      throw new Error(`There is too little in ${dataSet.name} for a circle of ${circleSizes[0]}.`);
    }
  } else {
    results.evaluations.push(await evaluateBy(dataSet, asked));
  }
  return results;
}

async function evaluateBy(dataSet: DataSet, asked: Arguments): Promise<Evaluation> {
  const { protocol, k } = asked;
  const seeds = seedsOf(asked);
  const trials = await trialsFor(dataSet, asked, seeds);
  const contest = await holdContest(trials, contestOptions(asked));
  const evaluation = evaluationOf(contest, { protocol, k, seeds });
  if (evaluation.viewers > 0) return evaluation;
  throw new Error(`There is too little in ${dataSet.name}: ${protocol} hides nothing of it.`);
}

async function trialsFor(
  { interactions }: DataSet,
  { protocol, data, seed }: Arguments,
  seeds: number[],
) {
  if (protocol === "circles" || protocol === "tune") throw new Error("never");
  if (protocol !== "folds") return trialsOf(interactions, { protocol, seeds });
  if (!data) throw new Error("The protocol folds needs --data with u1.base … u5.test.");
  return givenFolds(data, { viewers: interactions.viewers, seed });
}

async function readDataSet({ data, layout, fold, origins }: Arguments): Promise<DataSet> {
  if (data !== undefined) return readFolder(data, { layout, fold });
  const { withDatabase } = await import("@/scripts/setup/database");
  return withDatabase(async () => {
    const { readOwnLog } = await import("@/lib/evaluation/read");
    return readOwnLog({ origins, fold });
  });
}

function print(results: Results, { json }: Arguments) {
  if (json) return console.log(JSON.stringify(results, null, 2));
  const { dataSet, evaluations, circles } = results;
  console.log([dataSetWords(dataSet), ...faultWords(dataSet.faults)].join("\n"));
  for (const evaluation of evaluations) console.log(`\n${evaluationText(evaluation)}`);
  if (circles.length > 0) console.log(`\n${circlesText(circles)}`);
}
