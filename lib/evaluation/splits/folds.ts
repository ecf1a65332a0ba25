import { existsSync } from "node:fs";
import path from "node:path";
import type { Trial } from "@/lib/evaluation/protocol";
import { faultWords } from "@/lib/evaluation/report/words";
import { InteractionList } from "@/lib/evaluation/sources/interaction-list";
import { readRatings } from "@/lib/evaluation/sources/ratings-file";
import { testOf, trainOf } from "@/lib/evaluation/splits/files";

const FOLDS = [1, 2, 3, 4, 5];

type Told = {
  viewers: string[]; // gives a person the same number in all folds
  tell: (words: string) => void; // hears what of a file was not used
};

/** The five splits that come with MovieLens 100k: u1.base is learnt from, u1.test is to be found, and so on. */
export async function givenFolds(
  folder: string,
  { seed, ...told }: Told & { seed: number },
): Promise<Trial[]> {
  const missing = FOLDS.flatMap((fold) => [`u${fold}.base`, `u${fold}.test`]).filter(
    (file) => !existsSync(path.join(folder, file)),
  );
  if (missing.length > 0) {
    throw new Error(`The protocol folds needs u1.base … u5.test; ${folder} lacks ${missing[0]}.`);
  }
  const trials: Trial[] = [];
  for (const fold of FOLDS) {
    const base = await readPart(folder, `u${fold}.base`, told);
    const { relevant } = testOf(base, await readPart(folder, `u${fold}.test`, told));
    const { train, times, seen } = trainOf(base);
    trials.push({ label: `fold u${fold}`, seed, split: { train, times, seen, relevant } });
  }
  return trials;
}

async function readPart(folder: string, file: string, { viewers, tell }: Told) {
  const list = new InteractionList(viewers);
  await readRatings(path.join(folder, file), list);
  const interactions = list.settled();
  const faults = faultWords(list.faults);
  if (interactions.viewer.length === 0) {
    throw new Error([...faults, `${file} holds no preference.`].join("\n"));
  }
  for (const words of faults) tell(`${file}: ${words}`);
  return interactions;
}
