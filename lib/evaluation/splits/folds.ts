import { existsSync } from "node:fs";
import path from "node:path";
import type { Trial } from "@/lib/evaluation/protocol";
import { InteractionList } from "@/lib/evaluation/sources/interaction-list";
import { readRatings } from "@/lib/evaluation/sources/ratings-file";
import { testOf, trainOf } from "@/lib/evaluation/splits/files";

const FOLDS = [1, 2, 3, 4, 5];

/**
 * The five splits that come with MovieLens 100k: u1.base is learnt from, u1.test is to be found, and so on.
 * `viewers` gives a person the same number in all of them.
 */
export async function givenFolds(
  folder: string,
  { viewers, seed }: { viewers: string[]; seed: number },
): Promise<Trial[]> {
  const missing = FOLDS.flatMap((fold) => [`u${fold}.base`, `u${fold}.test`]).filter(
    (file) => !existsSync(path.join(folder, file)),
  );
  if (missing.length > 0) {
    throw new Error(`The protocol folds needs u1.base … u5.test; ${folder} lacks ${missing[0]}.`);
  }
  const trials: Trial[] = [];
  for (const fold of FOLDS) {
    const read = async (part: "base" | "test") => {
      const list = new InteractionList(viewers);
      await readRatings(path.join(folder, `u${fold}.${part}`), list);
      return list.settled();
    };
    const base = await read("base");
    const { relevant } = testOf(base, await read("test"));
    const { train, times, seen } = trainOf(base);
    trials.push({ label: `fold u${fold}`, seed, split: { train, times, seen, relevant } });
  }
  return trials;
}
