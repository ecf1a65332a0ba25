import type { DataSet } from "@/lib/evaluation/interactions";
import { readFilms, readGivenTags } from "@/lib/predictor/trial/film-files";
import { figuresOf, type PredictFigures } from "@/lib/predictor/trial/predict-figures";
import { predictText } from "@/lib/predictor/trial/predict-text";
import { predictForViewers, type ViewerFigures } from "@/lib/predictor/trial/predict-trial";
import type { Arguments } from "./arguments";

const LEAST_RATINGS = 100; // of a viewer, so that a fifth of them tells something
const SHARE_ASKED = 0.2;
const TELL_EVERY = 50; // viewers: all of them take an hour, and a run may be cut short
const SEARCH = { tries: 4, folds: 3, trees: 80 }; // smaller than a friend's own: there are hundreds of them

/** "Will they like it?" for every viewer with enough ratings: by time first, then dealt by chance. */
export async function predictOn(
  { layout, interactions }: DataSet,
  { data, seed }: Pick<Arguments, "data" | "seed">,
): Promise<PredictFigures[]> {
  if (data === undefined) {
    throw new Error(
      "The protocol predict needs --data with a MovieLens folder; friends have their own page.",
    );
  }
  const films = await readFilms(data, layout, interactions.titles);
  const tags = await readGivenTags(data);
  return (["time", "chance"] as const).map((split) => {
    const tell = (progress: string) => process.stderr.write(`  by ${split}, ${progress}\n`);
    const asked = { split, leastRatings: LEAST_RATINGS, shareAsked: SHARE_ASKED };
    const figures: ViewerFigures[] = [];
    const options = { ...asked, ...SEARCH, seed, tell };
    for (const viewer of predictForViewers({ interactions, films, tags }, options)) {
      figures.push(viewer);
      if (figures.length % TELL_EVERY === 0) {
        process.stderr.write(`${predictText(figuresOf(figures, split, seed))}\n`); // so far
      }
    }
    if (figures.length === 0) {
      throw new Error(`Nobody in it has ${LEAST_RATINGS} ratings of both kinds.`);
    }
    return figuresOf(figures, split, seed);
  });
}
