import type { CircleModel, Identity } from "@/lib/rankings/circle-model";
import type { Evidence } from "@/lib/rankings/home-page";
import { identityAt } from "@/lib/rankings/shown-name";
import type { Doings } from "@/lib/rankings/viewer-states";
import { NONE, type OwnLikeness } from "@/lib/recommender/own-likeness";
import type { TitleScores } from "@/lib/recommender/title-scores";

/** What cards say about somebody who speaks for titles. */
export type KnownFriend = {
  identity: Identity;
  liked: string | undefined; // the title that both like most
  evidence: Evidence; // it names that title
  evidenceThere: Evidence; // on the card of that title, where another is named
  doings: Doings;
};

type Terms = {
  model: CircleModel;
  scores: TitleScores;
  likeness: OwnLikeness;
  suits: (titleId: string) => boolean;
};

/** Those who speak to a viewer: every card asks about the same few. */
export class KnownFriends {
  #terms: Terms;
  #known = new Map<number, KnownFriend>(); // by the number of the viewer
  #sayable = new Map<number, boolean>(); // titles of the viewer's own that may be named

  constructor(terms: Terms) {
    this.#terms = terms;
  }

  /** Somebody by number. */
  get(viewer: number): KnownFriend {
    let friend = this.#known.get(viewer);
    if (!friend) {
      friend = this.#meet(viewer);
      this.#known.set(viewer, friend);
    }
    return friend;
  }

  #meet(viewer: number): KnownFriend {
    const { model, scores, likeness } = this.#terms;
    const { titles, viewers } = model.preferences;
    const identity = identityAt(model, viewer);
    const both = likeness.to(scores.stretchOf(viewer), this.#maySay);
    const similarity = Math.round(both.similarity * 1000) / 1000;
    const nameOf = (title: number) => (title === NONE ? undefined : titles.nameOf(title));
    const liked = nameOf(both.liked);
    return {
      identity,
      liked,
      evidence: evidenceBy(identity, liked, similarity),
      evidenceThere: evidenceBy(identity, nameOf(both.next), similarity),
      doings: model.states.doingsOf(viewers.nameOf(viewer)),
    };
  }

  #maySay = (title: number) => {
    let may = this.#sayable.get(title);
    if (may === undefined) {
      const { model, suits } = this.#terms;
      const titleId = model.preferences.titles.nameOf(title);
      may = model.titles.has(titleId) && suits(titleId);
      this.#sayable.set(title, may);
    }
    return may;
  };
}

function evidenceBy(identity: Identity, titleId: string | undefined, similarity: number): Evidence {
  return titleId === undefined ? { ...identity, similarity } : { ...identity, titleId, similarity };
}
