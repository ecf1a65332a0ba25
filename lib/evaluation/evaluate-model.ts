import { type AccuracyName, accuracyNames, accuracyOf } from "@/lib/evaluation/accuracy";
import { characterOf, type ListCharacter } from "@/lib/evaluation/list-character";
import type { Model } from "@/lib/evaluation/model";
import { type Split, testViewers, titlesOf } from "@/lib/evaluation/split";
import { type Lists, topTitles } from "@/lib/evaluation/top-titles";

export type PerViewer = Record<AccuracyName, Float64Array>;

/** Means over the test viewers, the figures they are means of, and the lists themselves. */
export type Evaluated = Record<AccuracyName, number> &
  ListCharacter & { viewers: Int32Array; perViewer: PerViewer; lists: Lists };

/** Lets a fitted model make its lists for everybody with something to find, and measures them. */
export function evaluateModel(
  model: Model,
  split: Split,
  { k, seed = 42 }: { k: number; seed?: number },
): Evaluated {
  const viewers = testViewers(split);
  return measureLists(topTitles(model, split, { k, viewers, seed }), split);
}

/** Measures lists of the test viewers, whoever made them. */
export function measureLists(lists: Lists, split: Split): Evaluated {
  const perViewer = perViewerOf(lists, split);
  return {
    ...mapNames(accuracyNames, (name) => meanOf(perViewer[name])),
    ...characterOf(lists, split.train),
    viewers: lists.viewers,
    perViewer,
    lists,
  };
}

function perViewerOf({ k, viewers, titles }: Lists, split: Split): PerViewer {
  const perViewer = mapNames(accuracyNames, () => new Float64Array(viewers.length));
  for (const [place, viewer] of viewers.entries()) {
    const list = titles.subarray(place * k, (place + 1) * k);
    const accuracy = accuracyOf(list, titlesOf(split.relevant, viewer));
    for (const name of accuracyNames) perViewer[name][place] = accuracy[name];
  }
  return perViewer;
}

export function meanOf(figures: Float64Array) {
  return figures.length === 0
    ? 0
    : figures.reduce((sum, figure) => sum + figure, 0) / figures.length;
}

function mapNames<Name extends string, Value>(names: readonly Name[], of: (name: Name) => Value) {
  return Object.fromEntries(names.map((name) => [name, of(name)])) as Record<Name, Value>;
}
