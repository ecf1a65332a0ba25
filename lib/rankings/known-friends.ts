import type { CircleModel } from "@/lib/rankings/circle-model";
import type { Evidence } from "@/lib/rankings/home-page";
import { identityOf } from "@/lib/rankings/shown-name";
import type { OwnLikeness } from "@/lib/recommender/own-likeness";
import type { TitleScores } from "@/lib/recommender/title-scores";

type Identity = Pick<Evidence, "viewer" | "isSynthetic">;

/** What cards say about somebody who speaks for titles. */
export type KnownFriend = {
  identity: Identity;
  liked: string | undefined; // the title that both like most
  evidence: Evidence; // it names that title
  evidenceThere: Evidence; // on the card of that title, where another is named
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

  constructor(terms: Terms) {
    this.#terms = terms;
  }

  get({ viewer, name }: { viewer: number; name: string }): KnownFriend {
    let friend = this.#known.get(viewer);
    if (!friend) {
      friend = this.#meet(name);
      this.#known.set(viewer, friend);
    }
    return friend;
  }

  #meet(name: string): KnownFriend {
    const { model, scores, likeness, suits } = this.#terms;
    const line = scores.lineOf(name);
    const identity = identityOf(model, name);
    const similarity = Math.round(likeness.to(line) * 1000) / 1000;
    const [liked, next] = likeness.likedMost(line, (one) => model.titles.has(one) && suits(one));
    const evidenceBy = (titleId?: string) => {
      return titleId === undefined
        ? { ...identity, similarity }
        : { ...identity, titleId, similarity };
    };
    return { identity, liked, evidence: evidenceBy(liked), evidenceThere: evidenceBy(next) };
  }
}
