import { jointOrder } from "@/lib/blend/joint-order";
import { placesToSend } from "@/lib/blend/sent-titles";
import { spread } from "@/lib/blend/spread";
import {
  drawGroups,
  type GroupKind,
  groupKinds,
  likenessWithin,
} from "@/lib/evaluation/groups/draw";
import { jainIndex, joyOf } from "@/lib/evaluation/groups/joy";
import { groupParting } from "@/lib/evaluation/groups/parting";
import { type Way, ways } from "@/lib/evaluation/groups/ways";
import { type Interactions, matrixOf } from "@/lib/evaluation/interactions";
import { type Interval, intervalOf } from "@/lib/evaluation/interval";
import type { Model, PolicySpec } from "@/lib/evaluation/model";
import { type Split, splitOf, titlesOf, worldOf } from "@/lib/evaluation/split";
import type { SparseMatrix } from "@/lib/recommender/sparse-matrix";

export const groupSizes = [2, 4, 8] as const;

const GROUPS = 40; // of each kind and size, and seed

export type WayFigures = {
  way: string;
  mean: Interval; // over groups, of the members' mean nDCG
  least: Interval; // of the least served member's
  jain: number; // over the groups where anybody found anything
};

/** How ways of making one list do in groups of one kind and size. */
export type GroupFigures = {
  kind: GroupKind;
  size: number;
  groups: number;
  likeness: number; // mean cosine within the groups
  ways: WayFigures[];
};

type Options = {
  k: number;
  policy: PolicySpec; // tells the members' interests
  seeds: number[];
  tell: (progress: string) => void;
};

/** What one group came to: nDCG of each member by the way its list was made. */
export type GroupJoys = { likeness: number; joys: number[][] };

/** Measures every way on the same groups, from interests to the order as a blend makes them. */
export async function holdGroups(interactions: Interactions, options: Options) {
  const all = matrixOf(interactions, Int32Array.from(interactions.viewer.keys())).matrix;
  const figures: GroupFigures[] = [];
  for (const kind of groupKinds) {
    for (const size of groupSizes) {
      options.tell(`groups of ${size}, ${kind}`);
      const measured: GroupJoys[] = [];
      for (const seed of options.seeds)
        measured.push(
          ...(await measureGroups(interactions, { ...options, all, kind, size, seed })),
        );
      if (measured.length > 0) figures.push(figuresOf(measured, { kind, size }, options.seeds[0]));
    }
  }
  return figures;
}

/** One kind and size of groups, drawn with one seed. */
export type Cell = Options & { all: SparseMatrix; kind: GroupKind; size: number; seed: number };

export async function measureGroups(interactions: Interactions, cell: Cell): Promise<GroupJoys[]> {
  const { all, kind, size, seed, policy, k } = cell;
  const groups = drawGroups(all, { kind, size, groups: GROUPS, seed });
  const parting = groupParting(interactions, groups, seed);
  const split = splitOf(interactions, parting);
  const model = await policy.fit(worldOf(split, seed), policy.parameters);
  const ratings = ratingsOf(matrixOf(interactions, parting.test).matrix);
  return groups.flatMap((group) => {
    const asked = group.filter((viewer) => ratings(viewer).size > 0);
    if (asked.length < 2) return []; // there is nobody to be fair to
    const lists = listsFor(model, split, asked);
    const joys = lists.map((list) => asked.map((viewer) => joyOf(list, ratings(viewer), k)));
    return [{ likeness: likenessWithin(all, group), joys }];
  });
}

/** What was hidden of a viewer, with its ratings. */
function ratingsOf(hidden: SparseMatrix) {
  const known = new Map<number, Map<number, number>>();
  return (viewer: number) => {
    const { ids, values, length } = hidden.line(viewer);
    const ratings =
      known.get(viewer) ??
      new Map(Array.from({ length }, (_, i): [number, number] => [ids[i], values[i]]));
    known.set(viewer, ratings);
    return ratings;
  };
}

/** The group's list by every way, of titles that none of them has in train. */
function listsFor(model: Model, split: Split, group: number[]): number[][] {
  const isSeen = new Uint8Array(split.train.columns);
  for (const viewer of group) for (const title of titlesOf(split.seen, viewer)) isSeen[title] = 1;
  const titles = [...isSeen.keys()].filter((title) => isSeen[title] === 0);
  const scores = new Float64Array(split.train.columns);
  const interests = group.map((viewer) => {
    model.score(viewer, scores);
    return spread(titles.map((title) => (Number.isFinite(scores[title]) ? scores[title] : null)));
  });
  const choosable = placesToSend(interests).map((at) => ({
    id: String(titles[at]),
    interest: interests.map((line) => line[at]),
    features: [],
  }));
  const present = group.map(() => true);
  return ways.map((way: Way) =>
    jointOrder(choosable, { ...way, diversity: 0, present }).map(({ id }) => Number(id)),
  );
}

export function figuresOf(
  measured: GroupJoys[],
  about: { kind: GroupKind; size: number },
  seed: number,
): GroupFigures {
  const groups = Int32Array.from(measured.keys());
  const over = (value: (joys: number[]) => number, way: number) =>
    intervalOf(
      [{ viewers: groups, values: Float64Array.from(measured, ({ joys }) => value(joys[way])) }],
      seed,
    );
  return {
    ...about,
    groups: measured.length,
    likeness: meanOf(measured.map(({ likeness }) => likeness)),
    ways: ways.map(({ name }, way) => ({
      way: name,
      mean: over(meanOf, way),
      least: over((joys) => Math.min(...joys), way),
      jain: meanOf(measured.flatMap(({ joys }) => jainIndex(joys[way]) ?? [])),
    })),
  };
}

function meanOf(values: number[]) {
  return values.length === 0 ? 0 : values.reduce((sum, one) => sum + one, 0) / values.length;
}
