import type { Model, PolicySpec } from "@/lib/evaluation/model";
import { numberIn } from "@/lib/evaluation/models/parameters";
import { userRidge } from "@/lib/evaluation/models/user-ridge";
import type { SparseMatrix } from "@/lib/recommender/sparse-matrix";

/**
 * The user ridge, with the last places of some lists given to titles that would stand in nobody's: each to the viewer
 * whose expectations it lowers least, cheapest first, until the lists together show `reach` times as many titles.
 */
export const userRidgeWide: PolicySpec = {
  ...userRidge,
  name: "user-ridge-wide",
  isLive: false,
  parameters: { ...userRidge.parameters, reach: 2.5, places: 10, given: 4 },
  space: undefined,
  bytes: (world) => userRidge.bytes(world) + 16 * POOL * world.viewers,
  fit: async (world, chosen) => {
    const number = numberIn(chosen);
    const model = await userRidge.fit(world, chosen);
    const lists = listsOf(model, world.train, number("places"));
    const options = { reach: number("reach"), given: number("given") };
    return widened(model, lists, shareOut(lists, world.train.columns, options));
  },
};

const POOL = 200; // titles below a list that may come up

type Ranked = { title: number; score: number };
type List = { shown: Ranked[]; below: Ranked[] };

function listsOf(model: Model, train: SparseMatrix, places: number): List[] {
  const scores = new Float64Array(train.columns);
  return Array.from({ length: train.rows }, (_, viewer) => {
    model.score(viewer, scores);
    const { ids } = train.line(viewer);
    for (const title of ids) scores[title] = Number.NEGATIVE_INFINITY;
    const least = scores.toSorted().at(-places - POOL) ?? Number.NEGATIVE_INFINITY;
    const best: Ranked[] = [];
    for (let title = 0; title < scores.length; title++) {
      const score = scores[title];
      if (score >= least && Number.isFinite(score)) best.push({ title, score });
    }
    best.sort((a, b) => b.score - a.score || a.title - b.title);
    return { shown: best.slice(0, places), below: best.slice(places, places + POOL) };
  });
}

/** Which titles come up in whose list. Scores of the ridge are chances, so their difference is what is given up. */
function shareOut(
  lists: List[],
  titles: number,
  { reach, given }: { reach: number; given: number },
) {
  const isShown = new Uint8Array(titles);
  for (const { shown } of lists) for (const { title } of shown) isShown[title] = 1;
  let missing = (reach - 1) * isShown.reduce((sum, one) => sum + one, 0);
  const offers = lists.flatMap(({ shown, below }, viewer) =>
    below
      .filter(({ title }) => isShown[title] === 0)
      .map(({ title, score }) => ({ viewer, title, loss: shown[shown.length - 1].score - score })),
  );
  offers.sort((a, b) => a.loss - b.loss || a.viewer - b.viewer || a.title - b.title);
  const taken: number[][] = lists.map(() => []);
  for (const { viewer, title } of offers) {
    if (missing <= 0) break;
    if (isShown[title] === 1 || taken[viewer].length >= given) continue;
    isShown[title] = 1;
    taken[viewer].push(title);
    missing--;
  }
  return taken;
}

function widened(model: Model, lists: List[], taken: number[][]): Model {
  return {
    score(viewer, scores) {
      model.score(viewer, scores);
      const { shown } = lists[viewer];
      const kept = shown.length - taken[viewer].length;
      if (kept === shown.length) return;
      const ceiling = kept > 0 ? shown[kept - 1].score : shown[0].score + 1;
      const floor = shown[kept].score;
      for (const [i, title] of taken[viewer].entries()) {
        scores[title] = ceiling - ((ceiling - floor) * (i + 1)) / (taken[viewer].length + 1);
      }
    },
  };
}
