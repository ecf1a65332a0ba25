import type { PolicySpec } from "@/lib/evaluation/model";
import { scoreAll } from "@/lib/evaluation/models/embeddings";
import { numberIn } from "@/lib/evaluation/models/parameters";
import { renownOf } from "@/lib/evaluation/models/popularity";
import { Towers } from "@/lib/evaluation/models/towers";

/**
 * Two towers (Yi et al. 2019): a viewer is an embedding of its own plus what its titles say about who watches them,
 * a title is another embedding; trained to pick the watched title out of a few drawn ones.
 */
export const twoTower: PolicySpec = {
  name: "two-tower",
  family: "embedding",
  isLive: false,
  parameters: {
    factors: 32,
    rate: 0.1,
    penalty: 0.01,
    rounds: 10,
    drawn: 8,
    drawnBy: 0.75,
    renown: 0.6,
  },
  space: {
    factors: [16, 32, 64],
    rate: [0.02, 0.05, 0.1, 0.2, 0.4],
    penalty: [0.0003, 0.001, 0.003, 0.01, 0.03],
    rounds: [5, 10, 20],
    drawn: [8, 16, 32, 64],
    drawnBy: [0, 0.25, 0.5, 0.75, 1],
    renown: [-0.2, 0, 0.2, 0.4, 0.6, 0.8],
  },
  bytes: ({ viewers, titles, preferences }) => 4 * preferences + 16 * 96 * (viewers + 2 * titles),
  fit: ({ train, seed }, chosen) => {
    const number = numberIn(chosen);
    const towers = new Towers(train, {
      factors: number("factors"),
      rate: number("rate"),
      penalty: number("penalty"),
      drawn: number("drawn"),
      drawnBy: number("drawnBy"),
      seed,
    });
    for (let round = 0; round < number("rounds"); round++) towers.learn();
    const renown = renownOf(train, number("renown"));
    return {
      score(viewer, scores) {
        scoreAll(towers.tasteOf(viewer), towers.titles, scores);
        for (let title = 0; title < scores.length; title++) scores[title] += renown[title];
      },
    };
  },
};
