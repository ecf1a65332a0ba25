import type { Parameters, PolicySpec, World } from "@/lib/evaluation/model";
import { chanceFrom } from "@/lib/evaluation/models/chance";
import {
  dotOf,
  type Embeddings,
  randomEmbeddings,
  scoreAll,
} from "@/lib/evaluation/models/embeddings";
import { numberIn } from "@/lib/evaluation/models/parameters";
import type { SparseMatrix } from "@/lib/recommender/sparse-matrix";

/**
 * Bayesian personalised ranking (Rendle et al. 2009): what was watched above what was not, one random pair of
 * titles at a time, by stochastic gradients. The last factor of a viewer stays 1, so that of a title is its bias.
 */
export const bpr: PolicySpec = {
  name: "bpr",
  family: "latent",
  isLive: false,
  parameters: { factors: 32, rate: 0.1, penalty: 0.01, rounds: 40 },
  space: {
    factors: [16, 32, 64],
    rate: [0.05, 0.1, 0.2],
    penalty: [0.002, 0.005, 0.01, 0.02, 0.05],
    rounds: [20, 40, 80],
  },
  bytes: ({ viewers, titles, preferences }) => 4 * preferences + 8 * 129 * (viewers + titles),
  fit: ({ train, seed }, chosen) => {
    const { viewers, titles } = learn({ train, seed }, chosen);
    return {
      score(viewer, scores) {
        const from = viewer * viewers.factors;
        scoreAll(viewers.cells.subarray(from, from + viewers.factors), titles, scores);
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
  const rounds = number("rounds");
  for (let round = 0; round < rounds; round++) {
    const rate = number("rate") * (1 - round / rounds);
    for (let draw = 0; draw < train.ids.length; draw++) {
      const cell = Math.floor(chance() * train.ids.length);
      const triple = { viewer: viewerOf[cell], watched: train.ids[cell], other: 0 };
      triple.other = unwatched(train, triple.viewer, chance);
      step(towers, triple, { rate, penalty: number("penalty") });
    }
  }
  return towers;
}

function step(
  { viewers, titles }: Towers,
  { viewer, watched, other }: Triple,
  { rate, penalty }: { rate: number; penalty: number },
) {
  const { factors } = viewers;
  const lead = dotOf(viewers, viewer, [titles, watched]) - dotOf(viewers, viewer, [titles, other]);
  const pull = 1 / (1 + Math.exp(lead));
  const [own, liked, unliked] = [viewer * factors, watched * factors, other * factors];
  for (let f = 0; f < factors; f++) {
    const taste = viewers.cells[own + f];
    const [up, down] = [titles.cells[liked + f], titles.cells[unliked + f]];
    if (f < factors - 1) viewers.cells[own + f] += rate * (pull * (up - down) - penalty * taste);
    titles.cells[liked + f] += rate * (pull * taste - penalty * up);
    titles.cells[unliked + f] += rate * (-pull * taste - penalty * down);
  }
}

/** A title that the viewer has not watched; after a few tries any title will do. */
function unwatched(train: SparseMatrix, viewer: number, chance: () => number) {
  let title = 0;
  for (let tries = 0; tries < 10; tries++) {
    title = Math.floor(chance() * train.columns);
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
