import type { DataSet } from "@/lib/evaluation/interactions";
import { InteractionList } from "@/lib/evaluation/sources/interaction-list";
import { type FoldedEvent, TitleRecord } from "@/lib/events/fold";
import type { EventWeights } from "@/lib/events/kinds";

/** A log whose acts can be folded in any way, beside the preferences it comes to. */
export type ActData = DataSet & {
  weights: EventWeights; // that the preferences are folded by
  recordOf: (viewer: number, title: number) => TitleRecord | undefined;
};

/** Gathers acts and folds them by weights into a data set that remembers what was done. */
export class ActList {
  #records = new Map<string, Map<string, TitleRecord>>();

  add(viewer: string, title: string, event: FoldedEvent) {
    const own = this.#records.get(viewer) ?? new Map<string, TitleRecord>();
    this.#records.set(viewer, own);
    const record = own.get(title) ?? new TitleRecord();
    own.set(title, record);
    record.add(event);
  }

  settled(name: string, weights: EventWeights, tagsOf?: Map<string, string[]>): ActData {
    const list = new InteractionList();
    for (const [viewer, titles] of this.#records) {
      for (const [title, record] of titles) {
        const strength = record.strength(weights);
        if (strength === 0) continue; // forgotten, or no act that scores
        list.faults.lines++;
        list.add({ viewer, title, strength, seconds: record.lastActAt / 1000 });
      }
    }
    const interactions = list.settled(tagsOf);
    return {
      name,
      layout: "matinee",
      interactions,
      faults: list.faults,
      weights,
      recordOf: (viewer, title) =>
        this.#records.get(interactions.viewers[viewer])?.get(interactions.titles[title]),
    };
  }
}
