import { holdBackground, holdOwnBackground } from "@/lib/evaluation/background";
import type { DataSet } from "@/lib/evaluation/interactions";
import type { Results } from "@/lib/evaluation/results";
import type { Elsewhere } from "@/lib/recommender/elsewhere-taste";
import type { Arguments } from "./arguments";
import { contestOptions, seedsOf } from "./options";

/** The own log with what the people of imported libraries liked together, by the titles' ids. */
export type HeardLog = DataSet & { elsewhere: Elsewhere };

/** Pages with and without people elsewhere: drawn from a data set, or those of imported libraries beside the own log. */
export async function backgroundOf(
  dataSet: DataSet | HeardLog,
  asked: Arguments,
): Promise<Pick<Results, "background" | "evaluations">> {
  const { name, interactions } = dataSet;
  const options = contestOptions(asked);
  if ("elsewhere" in dataSet) {
    if (dataSet.elsewhere.size === 0) throw new Error(NOBODY);
    const seeds = seedsOf(asked);
    const own = await holdOwnBackground(interactions, dataSet.elsewhere, { ...options, seeds });
    return { evaluations: [own] };
  }
  const figures = await holdBackground(interactions, { ...options, seed: asked.seed });
  if (figures.length === 0) throw new Error(`There is too little in ${name} for a circle of five.`);
  return { background: { k: asked.k, figures }, evaluations: [] };
}

const NOBODY =
  "Nobody elsewhere liked titles of this catalogue together. Import a release of MovieLens first: npm run import -- movielens DIR";
