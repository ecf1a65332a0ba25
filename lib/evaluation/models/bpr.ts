import type { Parameters, PolicySpec, World } from "@/lib/evaluation/model";
import { chanceFrom, placeIn } from "@/lib/evaluation/models/chance";
import { type Embeddings, randomEmbeddings, scoreAll } from "@/lib/evaluation/models/embeddings";
import { numberIn } from "@/lib/evaluation/models/parameters";
import { renownOf, viewersPerTitle } from "@/lib/evaluation/models/popularity";
import type { SparseMatrix } from "@/lib/recommender/sparse-matrix";

/**
 * Bayesian personalised ranking (Rendle et al. 2009): what was watched above what was not, one random pair of
 * titles at a time, by stochastic gradients. The last factor of a viewer stays 1, so that of a title is its bias.
 */
export const bpr: PolicySpec = {
  name: "bpr",
  family: "latent",
  isLive: false,
  parameters: { factors: 64, rate: 0.2, penalty: 0.02, rounds: 80, drawnBy: 0.5, renown: 0.4 },
  space: {
    factors: [16, 32, 64],
    rate: [0.02, 0.05, 0.1, 0.2, 0.4],
    penalty: [0.002, 0.005, 0.01, 0.02, 0.04, 0.08],
    rounds: [20, 40, 80],
    drawnBy: [0, 0.25, 0.5, 0.75, 1], // the other title of a pair is drawn by viewers^this
    renown: [-0.2, 0, 0.2, 0.4, 0.6, 0.8], // added to the score, times ln(viewers of the title)
  },
  bytes: ({ viewers, titles, preferences }) => 4 * preferences + 8 * 129 * (viewers + titles),
  fit: ({ train, seed }, chosen) => {
    const { viewers, titles } = learn({ train, seed }, chosen);
    const renown = renownOf(train, numberIn(chosen)("renown"));
    return {
      score(viewer, scores) {
        const from = viewer * viewers.factors;
        scoreAll(viewers.cells.subarray(from, from + viewers.factors), titles, scores);
        for (let title = 0; title < scores.length; title++) scores[title] += renown[title];
      },
    };
  },
};

type Towers = { viewers: Embeddings; titles: Embeddings };
type Triple = { viewer: number; watched: number; other: number };

function learn({ train, seed }: Pick<World, "train" | "seed">, chosen: Parameters): Towers {
  const number = numberIn(chosen);
  const chance = chanceFrom(seed);
  const factors = number("factors") + 1;
  const towers = {
    viewers: randomEmbeddings(train.rows, { factors, spread: 0.1, chance }),
    titles: randomEmbeddings(train.columns, { factors, spread: 0.1, chance }),
  };
  const last = factors - 1;
  for (let viewer = 0; viewer < train.rows; viewer++)
    towers.viewers.cells[viewer * factors + last] = 1;
  for (let title = 0; title < train.columns; title++)
    towers.titles.cells[title * factors + last] = 0;
  const viewerOf = rowsOf(train);
  const draw = drawFrom(train, { drawnBy: number("drawnBy"), chance });
  const penalty = number("penalty");
  const rounds = number("rounds");
  for (let round = 0; round < rounds; round++) {
    const rate = number("rate") * (1 - round / rounds);
    for (let turn = 0; turn < train.ids.length; turn++) {
      const cell = Math.floor(chance() * train.ids.length);
      const viewer = viewerOf[cell];
      const other = unwatched(train, viewer, draw);
      step(towers, { viewer, watched: train.ids[cell], other }, { rate, penalty });
    }
  }
  return towers;
}

function step(
  { viewers, titles }: Towers,
  { viewer, watched, other }: Triple,
  { rate, penalty }: { rate: number; penalty: number },
) {
  const { factors, cells: tastes } = viewers;
  const { cells } = titles;
  const own = viewer * factors;
  const liked = watched * factors;
  const unliked = other * factors;
  let lead = 0;
  for (let f = 0; f < factors; f++)
    lead += tastes[own + f] * (cells[liked + f] - cells[unliked + f]);
  const pull = rate / (1 + Math.exp(lead));
  const kept = 1 - rate * penalty;
  for (let f = 0; f < factors; f++) {
    const taste = tastes[own + f];
    const up = cells[liked + f];
    const down = cells[unliked + f];
    if (f < factors - 1) tastes[own + f] = kept * taste + pull * (up - down);
    cells[liked + f] = kept * up + pull * taste;
    cells[unliked + f] = kept * down - pull * taste;
  }
}

type Draw = { drawnBy: number; chance: () => number };

/** Draws titles by viewers^drawnBy: like the cells of train for 1, all alike for 0. */
function drawFrom(train: SparseMatrix, { drawnBy, chance }: Draw) {
  if (drawnBy === 0) return () => Math.floor(chance() * train.columns);
  const odds = viewersPerTitle(train).map((viewers) => (viewers + 1) ** drawnBy);
  for (let title = 1; title < odds.length; title++) odds[title] += odds[title - 1];
  return () => placeIn(odds, chance() * odds[odds.length - 1]);
}

/** A title that the viewer has not watched; after a few tries any title will do. */
function unwatched(train: SparseMatrix, viewer: number, draw: () => number) {
  let title = 0;
  for (let tries = 0; tries < 10; tries++) {
    title = draw();
    if (!isWatched(train, viewer, title)) break;
  }
  return title;
}

function isWatched({ starts, ids }: SparseMatrix, viewer: number, title: number) {
  let low = starts[viewer];
  let high = starts[viewer + 1];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (ids[middle] < title) low = middle + 1;
    else high = middle;
  }
  return low < starts[viewer + 1] && ids[low] === title;
}

/** The viewer of every cell. */
export function rowsOf({ rows, starts, ids }: SparseMatrix) {
  const viewerOf = new Int32Array(ids.length);
  for (let row = 0; row < rows; row++) viewerOf.fill(row, starts[row], starts[row + 1]);
  return viewerOf;
}
