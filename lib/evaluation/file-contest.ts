import {
  type ContestOptions,
  type Course,
  emptyCourse,
  type LeftOut,
  note,
  requireMemory,
} from "@/lib/evaluation/contest";
import { measureLists } from "@/lib/evaluation/evaluate-model";
import { type Asked, type Split, testViewers, worldOf } from "@/lib/evaluation/split";
import type { FileTest } from "@/lib/evaluation/splits/files";
import { type Lists, topTitles } from "@/lib/evaluation/top-titles";

/** A policy's lists for everybody in train and, last, for a stranger: made before anybody looked at the test. */
export type Listed = { course: Course; lists: Lists };

export type FileContest = { listed: Listed[]; leftOut: LeftOut[] };

export async function listEverybody(
  asked: Asked,
  options: ContestOptions & { seed: number },
): Promise<FileContest> {
  const viewers = Int32Array.from({ length: asked.train.rows }, (_, viewer) => viewer);
  const { k, seed, clock } = options;
  const contest: FileContest = { listed: [], leftOut: [] };
  for (const policy of options.policies) {
    options.tell(policy.name);
    try {
      requireMemory(policy, asked.train, options.freeBytes);
      const world = worldOf(asked, seed);
      const parameters = options.tune ? await options.tune(policy, world) : policy.parameters;
      const startedAt = clock();
      const model = await policy.fit(world, parameters);
      const fittedAt = clock();
      const lists = topTitles(model, asked, { k, viewers, seed });
      const course = emptyCourse(policy);
      course.parameters.push(parameters);
      course.seconds.push({
        fit: (fittedAt - startedAt) / 1000,
        lists: (clock() - fittedAt) / 1000,
      });
      contest.listed.push({ course, lists });
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      contest.leftOut.push({ name: policy.name, reason });
    }
  }
  return contest;
}

/** The same lists, of the test's viewers only. */
export function forTest({ lists, course }: Listed, asked: Asked, { relevant }: FileTest): Listed {
  const viewers = testViewers({ ...asked, relevant });
  const { k, titles, scores } = lists;
  const place = (viewer: number) => Math.min(viewer, lists.viewers.length - 1) * k;
  const chosen: Lists = {
    k,
    viewers,
    titles: new Int32Array(viewers.length * k),
    scores: new Float64Array(viewers.length * k),
  };
  for (const [i, viewer] of viewers.entries()) {
    const from = place(viewer);
    chosen.titles.set(titles.subarray(from, from + k), i * k);
    chosen.scores.set(scores.subarray(from, from + k), i * k);
  }
  return { course, lists: chosen };
}

export function measure({ course, lists }: Listed, split: Split): Course {
  note(course, measureLists(lists, split), { number: 1, split });
  return course;
}
