import type { EventWeights } from "@/lib/events/kinds";
import { type PagePolicy, shippedPolicy } from "@/lib/policies/policy";
import type { Forecast } from "@/lib/predictor/forecast";
import type { Library } from "@/lib/rankings/library";
import {
  addToState,
  type FoldEvent,
  hasWatched,
  lastActIn,
  type TitleState,
} from "@/lib/rankings/viewer-state";
import { ViewerStates } from "@/lib/rankings/viewer-states";
import { Watchers } from "@/lib/rankings/watchers";
import { weighed } from "@/lib/rankings/weighing";
import type { Elsewhere } from "@/lib/recommender/elsewhere-taste";
import { GrowingMap } from "@/lib/recommender/growing-map";
import { emptyParts } from "@/lib/recommender/index-parts";
import { PreferenceIndex } from "@/lib/recommender/preference-index";
import { indexContent } from "@/lib/recommender/title-content";
import type { Maturity } from "@/lib/titles/maturity";
import type { Title } from "@/lib/titles/read";

export type CircleViewer = {
  id: string;
  name: string;
  avatar: string;
  origin: "real" | "demo" | "synthetic" | "imported";
  isHelping: boolean; // agreed that their taste helps others' rows
  isVisible: boolean; // agreed to be seen by name
  maturityLimit: Maturity | null; // what they want to see nothing above; null is no limit
  erasedAt?: Date | null; // when they last had erased what they did
};

/** What evidence may tell of a viewer: the name, or that they are made up. */
export type Identity = { viewer?: string; isSynthetic?: boolean };

/** How many watched a title; made-up viewers are counted apart. */
export type Crowd = { friends: number; synthetic: number };

/** Everything pages are made from, in memory: the catalogue, the circle, and the folded log. */
export type CircleModel = {
  policy: PagePolicy;
  weights: EventWeights;
  titles: Map<string, Title>;
  titleMarks: Map<string, string>; // of the stored titles that they are
  viewers: GrowingMap<CircleViewer>;
  circleVersion: string; // of the stored viewers that they are
  states: ViewerStates;
  libraries: Map<string, Library>; // of viewers who are signed in on a media server
  librariesVersion: string;
  forecasts: Map<string, Forecast>; // what was foretold last, by viewer
  preferences: PreferenceIndex;
  heat: PreferenceIndex; // strength faded by age, seen from `since`: all heat fades alike, so its order stays
  content: PreferenceIndex;
  elsewhere: Elsewhere | null; // what people of the wider library liked together; null where they do not speak
  crowds: Map<string, Crowd>; // counted when first asked for, until something changes
  watchers: Watchers;
  identities: (Identity | undefined)[]; // by number, looked up when first asked for, until somebody changes
  since: number; // milliseconds
  removals: number; // viewers taken out: merged preferences may still hold bytes of theirs
};

export function emptyModel(
  weights: EventWeights,
  since: number,
  policy: PagePolicy = shippedPolicy,
): CircleModel {
  const preferences = new PreferenceIndex();
  return {
    policy,
    weights,
    titles: new Map(),
    titleMarks: new Map(),
    viewers: new GrowingMap(),
    circleVersion: "",
    states: new ViewerStates(preferences.titles),
    libraries: new Map(),
    librariesVersion: "",
    forecasts: new Map(),
    preferences,
    heat: new PreferenceIndex(sharingNames(preferences)),
    content: new PreferenceIndex(),
    elsewhere: null,
    crowds: new Map(),
    watchers: new Watchers(),
    identities: [],
    since,
    removals: 0,
  };
}

/** An index of the same viewers and titles under the same numbers. */
function sharingNames({ viewers, titles }: PreferenceIndex) {
  return { ...emptyParts(), viewers, titles };
}

export function setTitles(model: CircleModel, titles: Title[]) {
  model.titles = new Map(titles.map((title) => [title.id, title]));
  model.content = indexContent(titles);
}

/** Adds a viewer, or takes up what changed about one. */
export function setViewer(model: CircleModel, viewer: CircleViewer) {
  model.viewers.set(viewer.id, viewer);
  model.crowds.clear();
  model.watchers.clear();
  model.identities.length = 0;
  const isHelping = isCounted(viewer);
  const number = model.preferences.viewers.intern(viewer.id); // in both: they share names
  for (const index of [model.preferences, model.heat]) {
    if (index.isHelping(number) !== isHelping) index.setHelping(viewer.id, isHelping);
  }
}

/** Imported viewers serve evaluation only: they are nobody's neighbours and count in no crowd. */
export function isCounted({ isHelping, origin }: CircleViewer) {
  return isHelping && origin !== "imported";
}

export function removeViewer(model: CircleModel, viewerId: string) {
  model.viewers.delete(viewerId);
  model.states.delete(viewerId);
  model.forecasts.delete(viewerId);
  model.preferences.remove(viewerId);
  model.heat.remove(viewerId);
  model.crowds.clear();
  model.removals++;
  model.watchers.clear();
  model.identities.length = 0;
}

/** Folds one event; tells whether anything can have changed. Folding it again changes nothing. */
export function foldIntoModel(model: CircleModel, event: FoldEvent): boolean {
  return foldAllIntoModel(model, [event]).length > 0;
}

/**
 * Folds events and gives those that can have changed something. What several of them say about one
 * title is weighed once, at the end: a visit's acts come together.
 */
export function foldAllIntoModel<Event extends FoldEvent>(model: CircleModel, events: Event[]) {
  const unweighed = new Map<string, Set<string>>();
  const news = events.filter((event) => {
    if (!model.viewers.has(event.viewerId)) return false;
    if (!addToState(model.states.open(event.viewerId), event)) return false;
    if (event.titleId === null) return true;
    const titles = unweighed.get(event.viewerId) ?? new Set();
    unweighed.set(event.viewerId, titles.add(event.titleId));
    return true;
  });
  for (const [viewerId, titles] of unweighed) {
    // an act makes all the others older, where they fade
    weighTitles(model, viewerId, model.weights.halfLifeDays == null ? titles : undefined);
  }
  return news;
}

/** Makes pages by another policy from now on. */
export function setPolicy(model: CircleModel, policy: PagePolicy) {
  model.policy = policy;
  setWeights(model, model.weights);
}

/** The same circle by another policy, beside the given model, which stays as it is. */
export function underPolicy(model: CircleModel, policy: PagePolicy): CircleModel {
  const other = onOtherTerms(model, { policy });
  for (const viewer of model.viewers.values()) setViewer(other, viewer);
  setWeights(other, model.weights);
  return other;
}

/** The same viewers and what they did on other terms, with nothing weighed yet. */
export function onOtherTerms(
  model: CircleModel,
  terms: Partial<Pick<CircleModel, "policy" | "weights">>,
): CircleModel {
  const indexes = { preferences: new PreferenceIndex(), heat: new PreferenceIndex() };
  const lookedUp = { crowds: new Map(), watchers: new Watchers(), identities: [] };
  return { ...model, ...terms, ...indexes, ...lookedUp };
}

/** Takes new weights into force: every preference is weighed again. */
export function setWeights(model: CircleModel, weights: EventWeights) {
  model.weights = weights;
  for (const viewerId of model.states.keys()) weighTitles(model, viewerId);
}

/** Weighs some titles of a viewer, or all of them. Acts fade as seen from the viewer's own last one. */
export function weighTitles(model: CircleModel, viewerId: string, titleIds?: Iterable<string>) {
  const state = model.states.get(viewerId);
  if (!state) return;
  const asOf = model.weights.halfLifeDays == null ? undefined : lastActIn(state);
  for (const titleId of titleIds ?? state.keys()) {
    const title = state.get(titleId);
    if (title) weigh(model, { viewerId, titleId, title, asOf });
  }
}

type Weighed = { viewerId: string; titleId: string; title: TitleState; asOf?: number };

function weigh(model: CircleModel, { viewerId, titleId, title, asOf }: Weighed) {
  const { confidence, heat } = weighed(title, model, asOf);
  model.preferences.set(viewerId, titleId, confidence);
  model.heat.set(viewerId, titleId, heat);
  model.crowds.delete(titleId);
  const viewer = model.preferences.viewers.intern(viewerId);
  model.watchers.note(titleId, viewer, hasWatched(title));
}
