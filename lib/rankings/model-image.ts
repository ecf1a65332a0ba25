import type { EventWeights } from "@/lib/events/kinds";
import type { PagePolicy } from "@/lib/policies/policy";
import { type CircleModel, emptyModel } from "@/lib/rankings/circle-model";
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

/** Every viewer's state by number, packed: bytes of each, and the states one behind the other, none in two pieces. */
export type StatesImage = { lengths: Uint32Array; pieces: Uint8Array[] };

const WORK = 10_000; // bytes packed between two pauses, well under a millisecond
const PAUSE_NAMES = 1_000;
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
  const pieces: Uint8Array[] = [];
  let work = 0;
  for (const [number, viewer] of viewers.entries()) {
    const isStale = states.isChanged(viewer);
    const packed = states.packed(viewer);
    if (packed) {
      lengths[number] = packed.length;
      pieces.push(packed);
    }
    work += VIEWER_WORK + (isStale ? lengths[number] : 0);
    if (work < WORK) continue;
    work = 0;
    yield;
  }
  return { lengths, pieces };
}

/** Puts a model together again; titles and viewers are still to be set. */
export function* modelFrom(
  image: ModelImage,
  terms: { weights: EventWeights; policy: PagePolicy },
): Generator<undefined, CircleModel> {
  const names = { viewers: yield* numbered(image.viewers), titles: yield* numbered(image.titles) };
  const preferences = yield* indexOf(names, image.preferences);
  const heat = yield* indexOf(names, image.heat);
  const states = new ViewerStates(preferences.titles);
  let [piece, at] = [0, 0];
  for (const [number, viewer] of image.viewers.entries()) {
    const length = image.states.lengths[number];
    if (number % PAUSE_NAMES === 0) yield;
    if (length === 0) continue;
    if (at === image.states.pieces[piece].length) [piece, at] = [piece + 1, 0];
    states.hold(viewer, image.states.pieces[piece].subarray(at, at + length));
    at += length;
  }
  return {
    ...emptyModel(terms.weights, image.since, terms.policy),
    ...{ states, preferences, heat },
  };
}

function* numbered(names: string[]): Generator<undefined, DenseIds> {
  const ids = new DenseIds();
  for (const name of names) {
    ids.append(name);
    if (ids.size % PAUSE_NAMES === 0) yield;
  }
  return ids;
}

function* indexOf(
  names: Names,
  { size, ...packed }: IndexImage,
): Generator<undefined, PreferenceIndex> {
  return new PreferenceIndex(yield* partsOf({ ...names, size }, packed));
}

type Names = { viewers: DenseIds; titles: DenseIds }; // the same of both indexes
