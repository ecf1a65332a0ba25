import { env } from "@/lib/env";
import type { EventWeights } from "@/lib/events/kinds";
import { readShowableViewers } from "@/lib/exports/read";
import { comparePages, labelIn, type PagePreview, showableOrigins } from "@/lib/policies/preview";
import type { CircleModel } from "@/lib/rankings/circle-model";
import { freshEngine } from "@/lib/rankings/engine";
import { lastActIn, strengthIn } from "@/lib/rankings/viewer-state";
import {
  binsOf,
  farthest,
  type PlaceMove,
  placesOf,
  type Spread,
  type StrengthBin,
  type StrengthPair,
  spreadOf,
} from "@/lib/weights/strengths";
import { type Breather, breatherFor, underWeights } from "@/lib/weights/under-weights";

export type NamedMove = Omit<PlaceMove, "titleId"> & { title: string };

/** A neighbour by the edited weights, or one who would be none any more. */
export type NeighbourMove = {
  label: string; // a made-up viewer's name, a real one's pseudonym
  from: number | null; // place counted from 1; null for who is none
  to: number | null;
  before: number; // similarity
  after: number;
};

/** What other weights would do to the viewers whose log a researcher may see, and to one of them. */
export type WeightsPreview = {
  viewers: number;
  changed: number; // preferences whose strength is another
  spread: { before: Spread; after: Spread };
  bins: StrengthBin[];
  movers: NamedMove[]; // titles by all viewers' strength
  own: NamedMove[]; // titles of the viewer
  neighbours: NeighbourMove[];
  page: PagePreview;
};

const MOVERS = 12;
const OWN_TITLES = 12;
const NEIGHBOURS = 10;
const ASKED = 200; // of the nearest, among whom some may not be shown
const SAME = 1e-9;

type Asked = { pseudonym: string; weights: EventWeights; signal: AbortSignal };

/** Compares weights with those in force; nothing of it is stored. Null for strangers. */
export async function previewWeights({
  pseudonym,
  weights,
  signal,
}: Asked): Promise<WeightsPreview | null> {
  const { model } = await freshEngine();
  const shown = await readShowableViewers(showableOrigins, env().MATINEE_SECRET);
  const viewerId = [...shown].find(([, { pseudonym: known }]) => known === pseudonym)?.[0];
  if (viewerId === undefined) return null;
  const breather = breatherFor(signal);
  const pairs = await pairsOf(model, { viewerIds: [...shown.keys()], weights, breather });
  const other = await underWeights(model, weights, breather);
  const neighbours = neighbourMoves([model, other], { viewerId, shown: new Set(shown.keys()) });
  return {
    ...strengthsIn(model, pairs),
    viewers: shown.size,
    own: named(model, placesOf(pairs.get(viewerId) ?? []).slice(0, OWN_TITLES)),
    neighbours: neighbours.flatMap(({ id, ...move }) => {
      const known = shown.get(id);
      return known ? { ...move, label: labelIn(known, model.viewers.get(id)?.name) } : [];
    }),
    page: comparePages([model, other], viewerId),
  };
}

type Compared = { viewerIds: string[]; weights: EventWeights; breather: Breather };

/** Every preference of the viewers by both weights, each seen from its viewer's latest act. */
async function pairsOf(model: CircleModel, { viewerIds, weights, breather }: Compared) {
  const pairs = new Map<string, StrengthPair[]>();
  for (const viewerId of viewerIds) {
    const state = model.states.get(viewerId);
    await breather.rest();
    if (!state) continue;
    const asOf = lastActIn(state);
    const own = [...state].map(([titleId, title]) => {
      const before = strengthIn(title, model.weights, asOf);
      return { titleId, before, after: strengthIn(title, weights, asOf) };
    });
    pairs.set(viewerId, own);
  }
  return pairs;
}

function strengthsIn(model: CircleModel, pairs: Map<string, StrengthPair[]>) {
  const all = [...pairs.values()].flat();
  const isOther = ({ before, after }: StrengthPair) => Math.abs(before - after) > SAME;
  return {
    changed: all.filter(isOther).length,
    spread: {
      before: spreadOf(all.map(({ before }) => before)),
      after: spreadOf(all.map(({ after }) => after)),
    },
    bins: binsOf(all),
    movers: named(model, farthest(placesOf(all), MOVERS)),
  };
}

function named({ titles }: CircleModel, moves: PlaceMove[]): NamedMove[] {
  return moves.map(({ titleId, ...move }) => {
    return { ...move, title: titles.get(titleId)?.title ?? titleId };
  });
}

type Who = { viewerId: string; shown: ReadonlySet<string> };

/** The nearest of those who may be shown by the edited weights, then who fell out of them. */
function neighbourMoves(models: [CircleModel, CircleModel], { viewerId, shown }: Who) {
  const [was, is] = models.map(({ preferences, policy }) => {
    const asked = { neighbours: ASKED, shrinkage: policy.shrinkage };
    const found = preferences.neighbours(viewerId, asked).filter(({ name }) => shown.has(name));
    return found.slice(0, NEIGHBOURS).map(({ name }) => name);
  });
  const [before, after] = models.map(({ preferences, policy }) => {
    return (id: string) => preferences.compare(viewerId, id, policy.shrinkage).similarity;
  });
  const placeIn = (names: string[], id: string) => {
    return names.includes(id) ? names.indexOf(id) + 1 : null;
  };
  return [...new Set([...is, ...was])].map((id) => ({
    id,
    from: placeIn(was, id),
    to: placeIn(is, id),
    before: before(id),
    after: after(id),
  }));
}
