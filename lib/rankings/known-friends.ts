import type { CircleModel } from "@/lib/rankings/circle-model";
import type { Evidence } from "@/lib/rankings/home-page";
import { identityOf } from "@/lib/rankings/shown-name";
import type { ViewerState } from "@/lib/rankings/viewer-state";

/** What cards say about somebody who speaks for titles, whichever title it is. */
export type KnownFriend = {
  identity: Pick<Evidence, "viewer" | "isSynthetic">;
  similarity: number; // in thousandths
  likedByBoth: string[]; // the titles that both like most, at most two, as a card names another than its own
  state: ViewerState | undefined;
};

type Measures = {
  similarityTo: (friend: string) => number;
  likedWith: (friend: string) => string[];
};

/** Those who speak to a viewer: every card asks about the same few. */
export class KnownFriends {
  #model: CircleModel;
  #measures: Measures;
  #known = new Map<number, KnownFriend>(); // by the number of the viewer

  constructor(model: CircleModel, measures: Measures) {
    this.#model = model;
    this.#measures = measures;
  }

  get({ viewer, name }: { viewer: number; name: string }): KnownFriend {
    let friend = this.#known.get(viewer);
    if (!friend) {
      friend = {
        identity: identityOf(this.#model, name),
        similarity: Math.round(this.#measures.similarityTo(name) * 1000) / 1000,
        likedByBoth: this.#measures.likedWith(name),
        state: this.#model.states.get(name),
      };
      this.#known.set(viewer, friend);
    }
    return friend;
  }
}
