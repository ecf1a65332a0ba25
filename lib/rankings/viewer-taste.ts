import { Candidates } from "@/lib/rankings/candidates";
import type { CircleModel } from "@/lib/rankings/circle-model";
import type { Reason } from "@/lib/rankings/home-page";
import { KnownFriends } from "@/lib/rankings/known-friends";
import { addLibrary, type Library } from "@/lib/rankings/library";
import { isHidden, type ViewerState } from "@/lib/rankings/viewer-state";
import { settled } from "@/lib/recommender/best-first";
import { ContentTaste, type Ground } from "@/lib/recommender/content-taste";
import { ElsewhereTaste } from "@/lib/recommender/elsewhere-taste";
import { OwnLikeness } from "@/lib/recommender/own-likeness";
import { TitleScores } from "@/lib/recommender/title-scores";
import { isOpenTo, isWithin } from "@/lib/titles/maturity";

/** What is known about one viewer at one moment; rankers only read it. */
export type ViewerTaste = {
  viewerId: string;
  model: CircleModel;
  state: ViewerState;
  library: Library | undefined; // what they did on their own server, where they have one
  scores: TitleScores;
  own: Map<string, number>; // confidence per title id
  suits: (titleId: string) => boolean; // within the viewer's limit and not hidden, also where only its name is told
  isWelcome: (titleId: string) => boolean; // in the catalogue, suitable and not hidden
  candidates: Candidates; // what may be discovered, best first
  scoreOf: (titleId: string) => number;
  contentPartOf: (titleId: string) => number; // what content adds to that score
  groundOf: (titleId: string) => Ground | undefined; // the viewer's title that this part rests on most
  elsewherePartOf: (titleId: string) => number; // what people elsewhere add to the score
  elsewhereGroundOf: (titleId: string) => string | undefined; // the viewer's title that this rests on most
  friends: KnownFriends;
  reasons: Map<string, Reason>; // given already, by title: one may stand twice
};

export function tasteOf(model: CircleModel, viewerId: string): ViewerTaste {
  const state = model.states.factsOf(viewerId); // unpacked once
  const scores = new TitleScores(model.preferences, viewerId, model.policy);
  const library = model.libraries.get(viewerId);
  const own = confidencesOf(model, viewerId);
  addLibrary(own, { library, state, policy: model.policy });
  const content = new ContentTaste(model.content, own);
  const contentWeight = model.policy.contentWeight * scores.fallbackShare;
  const contentPartOf = (titleId: string) => contentWeight * content.of(titleId);
  const limit = model.viewers.get(viewerId)?.maturityLimit ?? null;
  const suits = (titleId: string) => {
    const title = model.titles.get(titleId);
    const here = state.get(titleId);
    if (here && isHidden(here)) return false;
    return isWithin(title?.maturity ?? "", limit) && (!title || isOpenTo(title, viewerId));
  };
  const isWelcome = welcomeTo(model, viewerId, state);
  const known = { viewerId, model, state, library, scores, own, suits, isWelcome };
  const elsewhere = new ElsewhereTaste(model.elsewhere, own);
  const elsewherePartOf = (titleId: string) => model.policy.elsewhereWeight * elsewhere.of(titleId);
  const said = { scores, content, contentWeight, elsewherePartOf };
  const candidates = new Candidates(model, { viewerId, state, library, limit, ...said });
  const scoreOf = (titleId: string) =>
    candidates.scoreOf(titleId) ??
    settled(scores.of(titleId) + contentPartOf(titleId) + elsewherePartOf(titleId));
  const likeness = new OwnLikeness(model.preferences, viewerId, model.policy.shrinkage);
  const friends = new KnownFriends({ model, scores, likeness, suits });
  const groundOf = (titleId: string) => {
    const ground = content.groundOf(titleId);
    return ground && suits(ground.name) ? ground : undefined;
  };
  const elsewhereGroundOf = (titleId: string) => {
    const name = elsewhere.groundOf(titleId);
    return name !== undefined && suits(name) ? name : undefined;
  };
  const ranked = {
    ...known,
    candidates,
    scoreOf,
    contentPartOf,
    groundOf,
    elsewherePartOf,
    elsewhereGroundOf,
  };
  return { ...ranked, friends, reasons: new Map() };
}

function confidencesOf({ preferences }: CircleModel, viewerId: string) {
  const { ids, values, length } = preferences.row(viewerId);
  const own = new Map<string, number>();
  for (let i = 0; i < length; i++) own.set(preferences.titles.nameOf(ids[i]), values[i]);
  return own;
}

/** What may be shown to a viewer at all: decided before anything is ranked, wherever titles are put forward. */
export function welcomeTo(
  model: CircleModel,
  viewerId: string,
  state = model.states.get(viewerId),
) {
  const limit = model.viewers.get(viewerId)?.maturityLimit ?? null;
  return (titleId: string) => {
    const title = model.titles.get(titleId);
    if (!title || !isWithin(title.maturity, limit) || !isOpenTo(title, viewerId)) return false;
    const own = state?.get(titleId);
    return own === undefined || !isHidden(own);
  };
}
