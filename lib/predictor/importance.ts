import { chanceFrom } from "@/lib/evaluation/models/chance";
import {
  type FeatureGroup,
  type FeatureTable,
  featureGroups,
  tableOf,
} from "@/lib/predictor/feature-table";
import { rocAuc } from "@/lib/predictor/learning/accuracy";
import { shuffled } from "@/lib/predictor/learning/folds";
import { type FittedTeam, teamScores } from "@/lib/predictor/learning/learner";

export type GroupImportance = { group: FeatureGroup; drop: number };

const REPETITIONS = 10;

type Asked = { table: FeatureTable; rows: Int32Array; liked: Uint8Array };

/**
 * What AUC loses when the features of a group are dealt out among the films asked about at random, all of a film's
 * together (Breiman 2001; Fisher, Rudin, Dominici 2019). Nothing lost: nothing the others do not say as well.
 */
export function groupImportances(
  models: FittedTeam,
  asked: Asked,
  seed: number,
): GroupImportance[] {
  const { columns } = asked.table;
  const rows = Int32Array.from(asked.rows.keys());
  const aucOf = (table: FeatureTable) =>
    rocAuc({ chances: teamScores(models, table, rows), liked: asked.liked });
  const whole = aucOf(dealt(asked, rows, () => false));
  const chance = chanceFrom(seed);
  return featureGroups
    .filter((group) => columns.some((column) => column.group === group))
    .map((group) => {
      let drop = 0;
      for (let turn = 0; turn < REPETITIONS; turn++) {
        const order = shuffled(rows.length, chance);
        const isMoved = (column: number) => columns[column].group === group;
        drop += (whole - aucOf(dealt(asked, order, isMoved))) / REPETITIONS;
      }
      return { group, drop };
    })
    .sort((one, other) => other.drop - one.drop);
}

/** The films asked about alone, some columns of each taken from another one. */
function dealt({ table, rows }: Asked, order: Int32Array, isMoved: (column: number) => boolean) {
  const size = table.columns.length;
  const copy = tableOf(rows.length, table.columns);
  for (let column = 0; column < size; column++) {
    const moved = isMoved(column);
    for (let i = 0; i < rows.length; i++) {
      const from = moved ? rows[order[i]] : rows[i];
      copy.values[i * size + column] = table.values[from * size + column];
    }
  }
  return copy;
}
