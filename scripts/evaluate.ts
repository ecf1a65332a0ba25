import { circleSizes, holdCircles } from "@/lib/evaluation/circles";
import { type ContestOptions, holdContest, nobodyStoodWords } from "@/lib/evaluation/contest";
import { type Evaluation, evaluationOf } from "@/lib/evaluation/evaluation";
import { gradeByLog, gradeByRatings } from "@/lib/evaluation/grading/grading-tables";
import { holdGroups } from "@/lib/evaluation/groups/contest";
import type { DataSet } from "@/lib/evaluation/interactions";
import { type ProtocolName, trialsOf, tunedProtocol } from "@/lib/evaluation/protocol";
import { backgroundText } from "@/lib/evaluation/report/background-part";
import { groupsText } from "@/lib/evaluation/report/group-part";
import {
  circlesText,
  evaluationText,
  gradingText,
  tuningText,
} from "@/lib/evaluation/report/text-table";
import { dataSetWords, faultWords } from "@/lib/evaluation/report/words";
import { factsOf, inJson, obstacleIn, type Results } from "@/lib/evaluation/results";
import type { ActData } from "@/lib/evaluation/sources/act-list";
import { readFolder } from "@/lib/evaluation/sources/layout";
import { givenFolds } from "@/lib/evaluation/splits/folds";
import { predictText } from "@/lib/predictor/trial/predict-text";
import { runCommand } from "@/scripts/setup/command";
import { type Arguments, readArguments } from "./evaluation/arguments";
import { backgroundOf, type HeardLog } from "./evaluation/background";
import { evaluateFiles } from "./evaluation/file-split";
import { contestOptions, seedsOf } from "./evaluation/options";
import { predictOn } from "./evaluation/predict";
import { writeReport } from "./evaluation/report";
import { tunerFor } from "./evaluation/tuner";

const GROUP_POLICY = "page-ridge"; // what a Matinee tells interests by

type Asked = Omit<Arguments, "protocol"> & { protocol: ProtocolName };

await runCommand(async () => {
  const asked = readArguments(process.argv.slice(2));
  const results = await evaluate(asked);
  await print(asked.json ? JSON.stringify(results, inJson, 2) : textOf(results));
});

async function evaluate(asked: Arguments): Promise<Results> {
  const { train, test, protocol } = asked;
  if (train !== undefined && test !== undefined) return evaluateFiles({ train, test }, asked);
  if (asked.report !== undefined) return writeReport(asked.report, asked);
  const dataSet = await readDataSet(asked);
  const obstacle = obstacleIn(dataSet);
  if (obstacle) throw new Error(obstacle);
  const results: Results = { dataSet: factsOf(dataSet), evaluations: [], circles: [] };
  if (protocol === "background") {
    Object.assign(results, await backgroundOf(dataSet, asked));
  } else if (protocol === "circles") {
    const options = { ...contestOptions(asked), seed: asked.seed };
    results.circles = await holdCircles(dataSet.interactions, options);
    if (results.circles.length === 0) {
      throw new Error(`There is too little in ${dataSet.name} for a circle of ${circleSizes[0]}.`);
    }
  } else if (protocol === "groups") {
    results.groups = await groupsOf(dataSet, asked);
  } else if (protocol === "grading") {
    results.gradings = await gradingsOf(dataSet, asked);
  } else if (protocol === "predict") {
    results.predictions = await predictOn(dataSet, asked);
  } else if (protocol === "tune") {
    const { tune, tuned } = tunerFor(asked, contestOptions(asked));
    const inDefaults = { ...asked, protocol: "random-by-title" } as const;
    results.evaluations.push(await evaluateBy(dataSet, inDefaults));
    const evaluation = await evaluateBy(dataSet, inDefaults, tune);
    results.evaluations.push({ ...evaluation, protocol: tunedProtocol });
    results.tuning = tuned;
  } else {
    results.evaluations.push(await evaluateBy(dataSet, { ...asked, protocol }));
  }
  return results;
}

async function evaluateBy(
  dataSet: DataSet,
  asked: Asked,
  tune?: ContestOptions["tune"],
): Promise<Evaluation> {
  const { protocol, k } = asked;
  const seeds = seedsOf(asked);
  const trials = await trialsFor(dataSet, asked, seeds);
  const contest = await holdContest(trials, { ...contestOptions(asked), tune });
  if (contest.courses.length === 0) throw new Error(nobodyStoodWords(contest.leftOut));
  const evaluation = evaluationOf(contest, { protocol, k, seeds });
  if (evaluation.viewers > 0) return evaluation;
  throw new Error(`There is too little in ${dataSet.name}: ${protocol} hides nothing of it.`);
}

async function groupsOf({ name, interactions }: DataSet, asked: Arguments) {
  const seeds = seedsOf(asked);
  const { tell } = contestOptions(asked);
  const [first] = asked.policies;
  const policy = asked.policies.find((one) => one.name === GROUP_POLICY) ?? first;
  const figures = await holdGroups(interactions, { k: asked.k, policy, seeds, tell });
  if (figures.length === 0) throw new Error(`There is too little in ${name} for a group of two.`);
  return { policy: policy.name, k: asked.k, seeds, figures };
}

/** Ratings say nothing about folds and acts, so the made-up log of the demo audience stands beside them. */
async function gradingsOf(dataSet: DataSet | ActData, asked: Arguments) {
  const options = { ...contestOptions(asked), seed: asked.seed };
  if ("recordOf" in dataSet) return gradeByLog(dataSet, options);
  const { demoLog } = await import("./evaluation/demo-log");
  return [...(await gradeByRatings(dataSet, options)), ...(await gradeByLog(demoLog(), options))];
}

async function trialsFor({ interactions }: DataSet, asked: Asked, seeds: number[]) {
  const { protocol, data, seed } = asked;
  if (protocol !== "folds") return trialsOf(interactions, { protocol, seeds });
  if (!data) throw new Error("The protocol folds needs --data with u1.base … u5.test.");
  const { tell } = contestOptions(asked);
  return givenFolds(data, { viewers: interactions.viewers, seed, tell });
}

async function readDataSet(asked: Arguments): Promise<DataSet | HeardLog | ActData> {
  const { data, layout, fold, origins, protocol } = asked;
  if (data !== undefined) return readFolder(data, { layout, fold });
  const { withDatabase } = await import("@/scripts/setup/database");
  return withDatabase(async () => {
    const { readOwnActs, readOwnLog } = await import("@/lib/evaluation/read");
    if (protocol === "grading") return readOwnActs(origins);
    const own = await readOwnLog({ origins, fold });
    if (protocol !== "background") return own;
    const { readElsewhere } = await import("@/lib/wider/read");
    return { ...own, elsewhere: await readElsewhere() };
  });
}

function textOf({
  dataSet,
  evaluations,
  circles,
  background,
  groups,
  gradings = [],
  tuning,
  predictions = [],
}: Results) {
  const parts = [
    [dataSetWords(dataSet), ...faultWords(dataSet.faults)].join("\n"),
    ...evaluations.map(evaluationText),
    ...(tuning ? [tuningText(tuning)] : []),
    ...(circles.length > 0 ? [circlesText(circles)] : []),
    ...(background ? [backgroundText(background.figures, background.k)] : []),
    ...(groups ? [groupsText(groups)] : []),
    ...gradings.map(gradingText),
    ...predictions.map(predictText),
  ];
  return parts.join("\n\n");
}

/** Waits until a pipe has taken all of it, because the command exits right after. */
function print(text: string) {
  return new Promise<void>((resolve) => process.stdout.write(`${text}\n`, () => resolve()));
}
