import type { Opinions } from "@/lib/predictor/circle-opinions";
import { circleFeatures, circleWord } from "@/lib/predictor/circle-word";
import type { FeatureTable, Sample } from "@/lib/predictor/feature-table";
import type { Label } from "@/lib/predictor/labels";
import { foldNumbers } from "@/lib/predictor/learning/folds";

/** One viewer, all films, and the circle around them. */
export type ViewerCase = {
  films: FeatureTable; // what they are made of
  opinions: Opinions; // of the circle about the same films
  viewer: number; // among the opinions; -1 when they are not there
};

type Standpoint = { asOf: number; seed: number };

const FOLDS = 10;

/**
 * What the circle says of all films to a viewer of whom some labels are known. What friends of like taste say of a labelled
 * film is worked out without the labels of its fold, so that no label takes part in its own features.
 */
export function circleTable(
  { opinions, viewer }: Pick<ViewerCase, "opinions" | "viewer">,
  known: Label[],
  { asOf, seed }: Standpoint,
): FeatureTable {
  const word = circleWord(opinions, { viewer, asOf });
  const table = circleFeatures(word, word.heed(known));
  const size = table.columns.length;
  const foldAt = foldNumbers(known.length, { folds: FOLDS, seed });
  for (let fold = 0; fold < FOLDS; fold++) {
    const others = known.filter((_, i) => foldAt[i] !== fold);
    const heeded = word.heed(others);
    for (const [i, { title }] of known.entries()) {
      if (foldAt[i] !== fold) continue;
      table.values[title * size] = heeded.said[title];
      table.values[title * size + 1] = Math.log1p(heeded.mass[title]);
    }
  }
  return table;
}

export function sampleOf(table: FeatureTable, labels: Label[]): Sample {
  return {
    table,
    rows: Int32Array.from(labels, ({ title }) => title),
    liked: Uint8Array.from(labels, ({ liked }) => Number(liked)),
  };
}
