import { once } from "node:events";
import { createWriteStream, renameSync } from "node:fs";
import path from "node:path";
import { nobodyStoodWords } from "@/lib/evaluation/contest";
import { note } from "@/lib/evaluation/course";
import { evaluationOf } from "@/lib/evaluation/evaluation";
import { forTest, type Listed, listEverybody } from "@/lib/evaluation/file-contest";
import type { Interactions } from "@/lib/evaluation/interactions";
import { faultWords } from "@/lib/evaluation/report/words";
import { factsOf, obstacleIn, type Results } from "@/lib/evaluation/results";
import { InteractionList } from "@/lib/evaluation/sources/interaction-list";
import { readRatings, usualColumns } from "@/lib/evaluation/sources/ratings-file";
import { testOf, trainOf } from "@/lib/evaluation/splits/files";
import { csvLine } from "@/lib/exports/csv";
import { counted } from "@/lib/insights/words";
import { requireFile, requirePlaceFor } from "@/scripts/setup/given-paths";
import type { Arguments } from "./arguments";
import { contestOptions } from "./options";
import { tunerFor } from "./tuner";

/**
 * Evaluates on a split made elsewhere. The lists of everybody in train are written before the test file is opened;
 * then those of its viewers are kept.
 */
export async function evaluateFiles(
  files: { train: string; test: string },
  asked: Arguments,
): Promise<Results> {
  const out = asked.recommendations;
  for (const file of [files.train, files.test]) requireFile(file);
  if (out) requirePlaceFor(out);
  const { interactions: train, ...source } = await readTrain(files.train);
  const question = trainOf(train);
  const options = { ...contestOptions(asked), seed: asked.seed };
  const { tune, tuned } = tunerFor(asked, options);
  const contest = await listEverybody(question, asked.tune ? { ...options, tune } : options);
  if (contest.listed.length === 0) throw new Error(nobodyStoodWords(contest.leftOut));
  if (out) await writeLists(out, contest.listed, { viewers: train.viewers, titles: train.titles });

  const test = testOf(train, await readTest(files.test));
  const listed = contest.listed.map((lists) => forTest(lists, question, test));
  if (out) await writeLists(out, listed, { viewers: test.viewers, titles: train.titles });
  const split = { ...question, relevant: test.relevant };
  for (const { course, lists } of listed) note(course, lists, { split, trial: 1 });
  const courses = listed.map(({ course }) => course);
  const { leftOut } = contest;
  const about = { protocol: "given files", k: asked.k, seeds: [asked.seed] };
  const evaluation = evaluationOf({ courses, leftOut, trials: 1 }, about);
  tellStrangers(test);
  return {
    dataSet: factsOf({ ...source, interactions: train }),
    evaluations: [evaluation],
    circles: [],
    ...(asked.tune && { tuning: tuned }),
  };
}

async function readTrain(file: string) {
  const list = new InteractionList();
  await readRatings(file, list);
  const interactions = list.settled();
  const source = { name: path.basename(file), layout: "given files", faults: list.faults };
  const obstacle = obstacleIn({ ...source, interactions });
  if (obstacle) throw new Error(obstacle);
  return { ...source, interactions };
}

/** Every row of the test is relevant, so its ratings and times are not even looked at. */
async function readTest(file: string): Promise<Interactions> {
  const list = new InteractionList();
  await readRatings(file, list, { columns: { ...usualColumns, strength: null, seconds: null } });
  const interactions = list.settled();
  const faults = faultWords({ ...list.faults, duplicates: 0 }); // a pair said twice is to be found once
  if (interactions.viewer.length === 0) {
    throw new Error([...faults, `${file} holds no pair to be found.`].join("\n"));
  }
  if (faults.length > 0) process.stderr.write(`  ${file}: ${faults.join("\n  ")}\n`);
  return interactions;
}

function tellStrangers({ strangers, unknownTitles }: { strangers: number; unknownTitles: number }) {
  if (strangers > 0) {
    process.stderr.write(
      `  the test has ${counted(strangers, "viewer")} whom train does not know\n`,
    );
  }
  if (unknownTitles > 0) {
    const titles = counted(unknownTitles, "title");
    process.stderr.write(`  the test has ${titles} that train does not know: never found\n`);
  }
}

/** `policy,user,rank,item,score`, written beside the file and then put in its place. */
async function writeLists(
  file: string,
  listed: Listed[],
  names: { viewers: string[]; titles: string[] },
) {
  const unfinished = `${file}.part`;
  const stream = createWriteStream(unfinished);
  await once(stream, "open");
  const write = async (text: string) => {
    if (!stream.write(text)) await once(stream, "drain");
  };
  await write("policy,user,rank,item,score\n");
  for (const { course, lists } of listed) {
    const { k, viewers, titles, scores } = lists;
    for (const [place, viewer] of viewers.entries()) {
      if (viewer >= names.viewers.length) continue; // the stranger, who has no id yet
      let text = "";
      for (let i = 0; i < k && titles[place * k + i] !== -1; i++) {
        const at = place * k + i;
        text += line([
          course.policy.name,
          names.viewers[viewer],
          i + 1,
          names.titles[titles[at]],
          scores[at],
        ]);
      }
      await write(text);
    }
  }
  stream.end();
  await once(stream, "close");
  renameSync(unfinished, file);
}

function line(cells: (string | number)[]) {
  return `${csvLine(cells).slice(0, -2)}\n`; // plain line ends: any tool reads these
}
