import { describe, expect, test } from "vitest";
import { chanceFrom } from "@/lib/evaluation/models/chance";
import { inverseByTitles, inverseByViewers } from "@/lib/evaluation/models/ridge-inverse";
import { userRidge } from "@/lib/evaluation/models/user-ridge";
import { circleOf, RidgeWorld } from "@/lib/recommender/ridge-world";
import { SparseMatrix } from "@/lib/recommender/sparse-matrix";
import { UserRidge } from "@/lib/recommender/user-ridge";

const options = {
  noise: 0.7,
  activity: 0.4,
  commonness: 0.2,
  damping: 0.1,
  popularityMass: 0.05,
  nearest: Number.POSITIVE_INFINITY,
  tolerance: 1e-10,
  steps: 500,
};

function randomMatrix(rows: number, columns: number, seed: number) {
  const chance = chanceFrom(seed);
  const cells = Array.from({ length: rows * columns }, (_, i) => i).filter(() => chance() < 0.15);
  return SparseMatrix.of(
    { rows, columns },
    {
      row: Int32Array.from(cells, (i) => Math.floor(i / columns)),
      column: Int32Array.from(cells, (i) => i % columns),
      value: Float32Array.from(cells, () => 0.5 + chance()),
    },
  );
}

describe("the ridge in its three forms", () => {
  test.each([
    [40, 25],
    [25, 40],
  ])("is the same for %i viewers and %i titles", async (viewers, titles) => {
    const train = randomMatrix(viewers, titles, 7);
    const circle = circleOf(train);
    const world = new RidgeWorld(circle, options);
    const forms = [inverseByViewers(world, titles), inverseByTitles(world, titles)];
    const asked = new UserRidge(circle, options);
    const scores = new Float64Array(titles);
    for (let viewer = 0; viewer < viewers; viewer++) {
      asked.score(viewer, scores);
      for (const inverse of forms) {
        const spread = new Float64Array(titles);
        inverse.spread(viewer, spread);
        const row = train.line(viewer);
        for (let title = 0; title < titles; title++) {
          if (row.ids.includes(title)) continue; // spread counts the viewer's own word too
          const said = options.popularityMass * world.circle[title];
          const score = (said - spread[title] / inverse.own(viewer)) * world.scale[title];
          expect(score).toBeCloseTo(scores[title], 9);
        }
      }
    }
    const [byViewers, byTitles] = forms.map((form) => form.titleDiagonal());
    for (let title = 0; title < titles; title++) {
      expect(byViewers[title]).toBeCloseTo(byTitles[title], 9);
    }
  });

  test("gives the live solver's scores to the evaluation, watched titles included", async () => {
    const train = randomMatrix(30, 20, 3);
    const { activity, commonness, damping, popularityMass, noise } = options;
    const chosen = { ...userRidge.parameters, grading: "identity" };
    const model = await userRidge.fit(
      { train, seed: 1 },
      { ...chosen, activity, commonness, damping, popularityMass, noise },
    );
    const asked = new UserRidge(circleOf(train), options);
    const scores = { evaluated: new Float64Array(20), live: new Float64Array(20) };
    for (let viewer = 0; viewer < 30; viewer++) {
      model.score(viewer, scores.evaluated);
      asked.score(viewer, scores.live);
      for (let t = 0; t < 20; t++) expect(scores.evaluated[t]).toBeCloseTo(scores.live[t], 8);
    }
  });
});
