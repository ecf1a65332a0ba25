import { pool } from "@/lib/db";
import type { DataSet } from "@/lib/evaluation/interactions";
import { type KeptRun, keptRun } from "@/lib/evaluation/schema";
import { InteractionList } from "@/lib/evaluation/sources/interaction-list";
import type { FoldName } from "@/lib/evaluation/sources/layout";
import { listedTags } from "@/lib/evaluation/sources/title-tags";
import { picker } from "@/lib/exports/formats/lines";
import { type Origin, origins } from "@/lib/exports/origins";
import { wholeLog } from "@/lib/exports/schema";
import { openSnapshot, type Snapshot } from "@/lib/exports/stream";

/** Runs on the own log, the latest first; what an older version kept in another shape is passed over. */
export async function readRuns(): Promise<KeptRun[]> {
  const { rows } = await pool().query<{ value: unknown[] }>(
    "select value from setting where key = 'evaluations'",
  );
  return (rows.at(0)?.value ?? []).flatMap((run) => keptRun.safeParse(run).data ?? []);
}

export type OwnLogChoice = { origins: readonly Origin[]; fold: FoldName };

/** Whose acts are measured unless less is asked for: everybody the export could name, and the made-up ones. */
export const everyOrigin: OwnLogChoice = { origins, fold: "viewing" };

/**
 * Matinee's own log as a data set: preferences under the weights in force, of viewers under pseudonyms. Real
 * viewers are in it only if they agreed to research.
 */
export async function readOwnLog({ origins, fold }: OwnLogChoice): Promise<DataSet> {
  const choice = { ...wholeLog, origin: [...origins] };
  const snapshot = await openSnapshot(choice);
  try {
    const list = new InteractionList();
    await addPreferences(snapshot, list, fold);
    const interactions = list.settled(await tagsIn(snapshot));
    return { name: "Matinee's own log", layout: "matinee", interactions, faults: list.faults };
  } finally {
    await snapshot.close();
  }
}

async function addPreferences(snapshot: Snapshot, list: InteractionList, fold: FoldName) {
  const strength = fold === "sum" ? "strength_sum" : "strength";
  const pick = picker("preferences", "viewer", "title", strength, "last_at");
  for await (const batch of snapshot.rows("preferences")) {
    for (const row of batch) {
      const [viewer, title, worth, lastAt] = pick(row);
      list.faults.lines++;
      list.add({
        viewer: String(viewer),
        title: String(title),
        strength: Number(worth),
        seconds: lastAt instanceof Date ? lastAt.getTime() / 1000 : null,
      });
    }
  }
}

async function tagsIn(snapshot: Snapshot) {
  const pick = picker("titles", "id", "genres", "tags");
  const tags = new Map<string, string[]>();
  for await (const batch of snapshot.rows("titles")) {
    for (const row of batch) {
      const [id, genres, words] = pick(row).map(String);
      tags.set(id, [...listedTags(genres), ...listedTags(words)]);
    }
  }
  return tags;
}
