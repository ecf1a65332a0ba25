import type { FeatureTable } from "@/lib/predictor/feature-table";
import type { Label } from "@/lib/predictor/labels";

/**
 * Facts whose features of a film move when nothing but the viewer's own label of that film is turned around. A feature
 * that does knows the answer. `build` makes the features from labels; some labels are tried, spread over all.
 */
export function leakingFacts(
  build: (labels: Label[]) => FeatureTable,
  labels: Label[],
  tries = 8,
): string[] {
  const honest = build(labels);
  const facts = new Set<string>();
  const many = Math.min(tries, labels.length);
  for (let turn = 0; turn < many; turn++) {
    const place = Math.floor((turn * labels.length) / many);
    const turned = build(labels.with(place, turnedAround(labels, place)));
    const from = labels[place].title * honest.columns.length;
    for (const [column, { fact }] of honest.columns.entries()) {
      if (!Object.is(honest.values[from + column], turned.values[from + column])) facts.add(fact);
    }
  }
  return [...facts];
}

export function requireNoLeak(build: (labels: Label[]) => FeatureTable, labels: Label[]) {
  const facts = leakingFacts(build, labels, 1);
  if (facts.length === 0) return;
  throw new Error(`These features know the label they should predict: ${facts.join(", ")}.`);
}

/** The opposite opinion, as far from the middle of the scale as the label's was. */
function turnedAround(labels: Label[], place: number): Label {
  const label = labels[place];
  const values = labels.map(({ value }) => value);
  const value = Math.min(...values) + Math.max(...values) - label.value;
  return { ...label, liked: !label.liked, value };
}
