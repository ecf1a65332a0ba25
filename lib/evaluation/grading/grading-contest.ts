import { comparisonsOf, holm } from "@/lib/evaluation/comparison";
import { type ContestOptions, holdContest, type LeftOut } from "@/lib/evaluation/contest";
import type { Course } from "@/lib/evaluation/course";
import { AS_IT_IS, type GradingOption, gradedPolicy } from "@/lib/evaluation/grading/option";
import { type Interval, intervalOf } from "@/lib/evaluation/interval";
import type { PolicySpec } from "@/lib/evaluation/model";
import type { Trial } from "@/lib/evaluation/protocol";

/** One option beside the policy as it is. */
export type GradingFigures = {
  option: string;
  ndcg: Interval;
  gain: Interval; // of nDCG over the policy as it is, paired by viewer
  adjusted: number; // p after Holm over all options of the table
};

/** A policy under every option, on the same splits. */
export type GradingTable = {
  data: string;
  protocol: string;
  relevant: string; // what of the hidden part counts as found
  policy: string;
  k: number;
  viewers: number;
  trials: number;
  asItIs: Interval;
  options: GradingFigures[]; // the largest gain first
  leftOut: LeftOut[];
};

type Asked = Pick<GradingTable, "data" | "protocol" | "relevant"> & {
  base: PolicySpec;
  options: GradingOption[];
  trials: Trial[];
  seed: number;
};

export async function holdGradingContest(
  { base, options, trials, seed, ...about }: Asked,
  contest: Omit<ContestOptions, "policies">,
): Promise<GradingTable> {
  const policies = [null, ...options].map((option) => gradedPolicy(base, option));
  const tell = (progress: string) => contest.tell(`${about.relevant}, ${base.name}, ${progress}`);
  const { courses, leftOut } = await holdContest(trials, { ...contest, policies, tell });
  const asItIs = courses.find(({ policy }) => policy.name === AS_IT_IS);
  if (!asItIs) throw new Error(`${base.name} could not be measured as it is.`);
  const compared = courses
    .filter((course) => course !== asItIs)
    .map((course) => ({ course, ...pairOf(course, asItIs, seed) }));
  return {
    ...about,
    policy: base.name,
    k: contest.k,
    viewers: [...asItIs.accuracy.ndcg.values()].at(0)?.viewers.length ?? 0,
    trials: trials.length,
    asItIs: ndcgOf(asItIs, seed),
    options: holm(compared)
      .map(({ course, gain, adjusted }) => {
        return { option: course.policy.name, ndcg: ndcgOf(course, seed), gain, adjusted };
      })
      .sort((a, b) => b.gain.mean - a.gain.mean || (a.option < b.option ? -1 : 1)),
    leftOut,
  };
}

function ndcgOf({ accuracy }: Course, seed: number) {
  return intervalOf([...accuracy.ndcg.values()], seed);
}

function pairOf(option: Course, asItIs: Course, seed: number) {
  const contestant = ({ policy, accuracy }: Course) => {
    return { name: policy.name, trials: accuracy.ndcg };
  };
  const [{ gain, p }] = comparisonsOf([contestant(option), contestant(asItIs)], seed);
  return { gain, p };
}
