import type { EventWeights } from "@/lib/events/kinds";
import type { PagePolicy } from "@/lib/policies/policy";
import type { ArrivingStates } from "@/lib/rankings/arriving-states";
import { type CircleModel, emptyModel } from "@/lib/rankings/circle-model";
import { HeldStates } from "@/lib/rankings/held-states";
import { JoinedPieces } from "@/lib/rankings/joined-pieces";
import { inSlices } from "@/lib/rankings/pauses";
import { ViewerStates } from "@/lib/rankings/viewer-states";
import { DenseIds } from "@/lib/recommender/dense-ids";
import { partsOf } from "@/lib/recommender/index-parts";
import { type MergeRequest, packOrder } from "@/lib/recommender/kernel/merge-order";
import { PreferenceIndex } from "@/lib/recommender/preference-index";

export type IndexImage = MergeRequest & { size: number };

/** All of a model that comes from the log, as plain values and bytes: the rest is read from its tables. */
export type ModelImage = {
  since: number;
  viewers: string[]; // by number; empty for who left
  titles: string[]; // by number
  states: StatesImage;
  preferences: IndexImage;
  heat: IndexImage;
};

/** Every viewer's state by number, packed: bytes of each, and the states one behind the other, none of them in two pieces. */
export type StatesImage = {
  lengths: Uint32Array;
  pieces: Uint8Array[];
  need?: (state: Uint8Array) => void; // before its bytes are looked at, where they may still have to be read
};

/** An image that is being read. */
export type ComingImage = {
  since: number;
  names: Promise<Names>;
  states: Promise<StatesImage>;
  preferences: Promise<IndexImage>;
  heat: Promise<IndexImage>;
  arriving: ArrivingStates;
};

const WORK = 10_000; // bytes packed between two pauses, well under a millisecond
const PAUSE_NAMES = 200; // looked up in a fifth of a millisecond
const VIEWER_WORK = 20; // what a viewer costs whose bytes are there

/** Takes a model down, pausing now and then; nothing may be folded into it meanwhile. Bases are not copied. */
export function* imageOf(model: CircleModel): Generator<undefined, ModelImage> {
  const { preferences, heat, since } = model;
  const viewers = yield* presentOf(model);
  const states = yield* packStates(model.states, viewers);
  const packedPreferences = yield* packOrder(preferences.order);
  const packedHeat = yield* packOrder(heat.order);
  return {
    ...{ since, viewers, states, titles: preferences.titles.names() },
    preferences: { ...packedPreferences, size: preferences.size },
    heat: { ...packedHeat, size: heat.size },
  };
}

/** Viewers by number; empty for who left. */
function* presentOf({ preferences, viewers }: CircleModel): Generator<undefined, string[]> {
  const present: string[] = [];
  for (const name of preferences.viewers.names()) {
    if (present.push(viewers.has(name) ? name : "") % PAUSE_NAMES === 0) yield;
  }
  return present;
}

function* packStates(states: ViewerStates, viewers: string[]): Generator<undefined, StatesImage> {
  const lengths = new Uint32Array(viewers.length);
  const pieces = new JoinedPieces();
  let work = 0;
  for (const [number, viewer] of viewers.entries()) {
    const isStale = states.isChanged(viewer);
    const packed = states.packed(viewer);
    if (packed) {
      lengths[number] = packed.length;
      pieces.add(packed);
    }
    work += VIEWER_WORK + (isStale ? lengths[number] : 0);
    if (work < WORK) continue;
    work = 0;
    yield;
  }
  return { lengths, pieces: pieces.all };
}

/** Puts a model together again; titles and viewers are still to be set. */
export function* modelFrom(image: ModelImage, terms: Terms): Generator<undefined, CircleModel> {
  const names = yield* namesFrom(image);
  const parts = {
    states: yield* statesFrom(names, image.states),
    preferences: yield* indexFrom(names, image.preferences),
    heat: yield* indexFrom(names, image.heat),
  };
  return { ...emptyModel(terms.weights, image.since, terms.policy), ...parts };
}

/** The same of an image that is being read, part by part as they come. */
export async function modelOfComing(image: ComingImage, terms: Terms): Promise<CircleModel> {
  const names = await image.names;
  const states = await inSlices(statesFrom(names, await image.states));
  const preferences = await inSlices(indexFrom(names, await image.preferences));
  const heat = await inSlices(indexFrom(names, await image.heat));
  return { ...emptyModel(terms.weights, image.since, terms.policy), states, preferences, heat };
}

type Terms = { weights: EventWeights; policy: PagePolicy };

/** The same of both indexes. */
export type Names = { viewers: DenseIds; titles: DenseIds };

export function* namesFrom(names: {
  viewers: string[];
  titles: string[];
}): Generator<undefined, Names> {
  return { viewers: yield* numbered(names.viewers), titles: yield* numbered(names.titles) };
}

function* numbered(names: string[]): Generator<undefined, DenseIds> {
  const ids = new DenseIds();
  ids.expect(names.length);
  for (const name of names) {
    ids.append(name);
    if (ids.size % PAUSE_NAMES === 0) yield;
  }
  return ids;
}

function* statesFrom(
  { viewers, titles }: Names,
  image: StatesImage,
): Generator<undefined, ViewerStates> {
  return new ViewerStates(titles, yield* HeldStates.of(viewers, image));
}

function* indexFrom(
  names: Names,
  { size, ...packed }: IndexImage,
): Generator<undefined, PreferenceIndex> {
  return new PreferenceIndex(yield* partsOf({ ...names, size }, packed));
}
