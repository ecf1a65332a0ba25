import type { Interactions } from "@/lib/evaluation/interactions";
import { chanceFrom } from "@/lib/evaluation/models/chance";
import type { Parting, TitleSets } from "@/lib/evaluation/split";
import { groupsOf } from "@/lib/evaluation/splits/groups";
import { partingOf, roundHalfEven } from "@/lib/evaluation/splits/random";

const TRAIN_SHARE = 0.75;

/**
 * One moment for everybody: what came up to it trains, what came after it is to be found. Entries of the same
 * second stay on one side. Viewers who began later have no past and are not asked about.
 */
export function temporalParting(interactions: Interactions): Parting {
  const seconds = timesIn(interactions);
  const ordered = seconds.toSorted();
  const moment = ordered[Math.ceil(TRAIN_SHARE * ordered.length) - 1] ?? 0;
  const { train, test } = partingOf(Uint8Array.from(seconds, (at) => Number(at <= moment)));
  const hasPast = new Uint8Array(interactions.viewers.length);
  for (const at of train) hasPast[interactions.viewer[at]] = 1;
  return { train, test: test.filter((at) => hasPast[interactions.viewer[at]] === 1) };
}

/** Every viewer's own past and future: the later quarter of their titles; of equal times the later line is later. */
export function ownTemporalParting(interactions: Interactions): Parting {
  const seconds = timesIn(interactions);
  const isTrain = new Uint8Array(seconds.length);
  for (const own of groupsOf(interactions.viewer, interactions.viewers.length)) {
    const ordered = own.slice().sort((a, b) => seconds[a] - seconds[b] || a - b);
    for (const at of ordered.subarray(0, roundHalfEven(TRAIN_SHARE * own.length))) isTrain[at] = 1;
  }
  return partingOf(isTrain);
}

/** The latest title of every viewer who has at least two; of equal times the later line. */
export function lastOutParting(interactions: Interactions): Parting {
  const seconds = timesIn(interactions);
  const isTrain = new Uint8Array(seconds.length).fill(1);
  for (const own of groupsOf(interactions.viewer, interactions.viewers.length)) {
    if (own.length < 2) continue;
    isTrain[own.reduce((last, at) => (seconds[at] >= seconds[last] ? at : last))] = 0;
  }
  return partingOf(isTrain);
}

/** For each viewer of the test: the titles to find, among so many drawn from those they never met. */
export function sampledCandidates(
  { viewer, title, viewers, titles, unwanted }: Interactions,
  { test, negatives, seed }: { test: Int32Array; negatives: number; seed: number },
): TitleSets {
  const wanted = Map.groupBy(test, (at) => viewer[at]);
  const refused = Map.groupBy(unwanted.viewer.keys(), (at) => unwanted.viewer[at]);
  const chance = chanceFrom(seed);
  const starts = new Int32Array(viewers.length + 1);
  const ids: number[] = [];
  const known = new Uint8Array(titles.length);
  for (const own of groupsOf(viewer, viewers.length)) {
    const asked = viewer[own[0]];
    const hidden = wanted.get(asked);
    if (!hidden) continue;
    const met = [
      ...Array.from(own, (at) => title[at]),
      ...(refused.get(asked) ?? []).map((at) => unwanted.title[at]),
    ];
    for (const one of met) known[one] = 1;
    const unknown = Math.min(negatives, titles.length - met.length);
    const drawn = new Set(hidden.map((at) => title[at]));
    while (drawn.size < hidden.length + unknown) {
      const candidate = Math.floor(chance() * titles.length);
      if (known[candidate] === 0) drawn.add(candidate);
    }
    ids.push(...drawn);
    starts[asked + 1] = drawn.size;
    for (const one of met) known[one] = 0;
  }
  for (let v = 0; v < viewers.length; v++) starts[v + 1] += starts[v];
  return { starts, ids: Int32Array.from(ids) };
}

function timesIn({ seconds }: Interactions) {
  if (seconds) return seconds;
  throw new Error("This protocol needs times, and the data has none.");
}
