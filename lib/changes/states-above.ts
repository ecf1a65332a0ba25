import type { CircleModel } from "@/lib/rankings/circle-model";
import type { TitleState } from "@/lib/rankings/viewer-state";
import { ViewerStates } from "@/lib/rankings/viewer-states";

/** The states of a model with changes laid above them; the model's own stay as they are. */
export class StatesAbove extends ViewerStates {
  #below: ViewerStates;
  #changed = new Map<string, Map<string, TitleState>>();

  constructor({ states, preferences }: CircleModel) {
    super(preferences.titles);
    this.#below = states;
  }

  override get(viewerId: string) {
    return this.#changed.get(viewerId) ?? this.#below.get(viewerId);
  }

  override open(viewerId: string) {
    const state = this.#changed.get(viewerId) ?? new Map(this.#below.get(viewerId));
    this.#changed.set(viewerId, state);
    return state;
  }

  override keys() {
    return this.#below.keys();
  }
}
