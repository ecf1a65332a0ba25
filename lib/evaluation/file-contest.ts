import { type ContestOptions, type LeftOut, makeLists, reasonOf } from "@/lib/evaluation/contest";
import { type Course, emptyCourse } from "@/lib/evaluation/course";
import { type Asked, testViewers } from "@/lib/evaluation/split";
import type { FileTest } from "@/lib/evaluation/splits/files";
import type { Lists } from "@/lib/evaluation/top-titles";

/** A policy's lists for everybody in train and, last, for a stranger: made before anybody looked at the test. */
export type Listed = { course: Course; lists: Lists };

export async function listEverybody(
  split: Asked,
  options: ContestOptions & { seed: number },
): Promise<{ listed: Listed[]; leftOut: LeftOut[] }> {
  const viewers = Int32Array.from({ length: split.train.rows }, (_, viewer) => viewer);
  const listed: Listed[] = [];
  const leftOut: LeftOut[] = [];
  for (const policy of options.policies) {
    options.tell(policy.name);
    const course = emptyCourse(policy);
    try {
      const lists = await makeLists(course, { split, viewers, seed: options.seed }, options);
      listed.push({ course, lists });
    } catch (error) {
      leftOut.push({ name: policy.name, reason: reasonOf(error), trial: 1 });
    }
  }
  return { listed, leftOut };
}

/** The same lists, of the test's viewers only; strangers share the last one. */
export function forTest({ lists, course }: Listed, asked: Asked, { relevant }: FileTest): Listed {
  const viewers = testViewers({ ...asked, relevant });
  const { k } = lists;
  const chosen: Lists = {
    k,
    viewers,
    titles: new Int32Array(viewers.length * k),
    scores: new Float64Array(viewers.length * k),
  };
  for (const [place, viewer] of viewers.entries()) {
    const from = Math.min(viewer, lists.viewers.length - 1) * k;
    chosen.titles.set(lists.titles.subarray(from, from + k), place * k);
    chosen.scores.set(lists.scores.subarray(from, from + k), place * k);
  }
  return { course, lists: chosen };
}
