import { pool } from "@/lib/db";
import type { DataSet } from "@/lib/evaluation/interactions";
import { type KeptRun, keptRun, type RunUnderWay, runUnderWay } from "@/lib/evaluation/schema";
import { type ActData, ActList } from "@/lib/evaluation/sources/act-list";
import { InteractionList } from "@/lib/evaluation/sources/interaction-list";
import type { FoldName } from "@/lib/evaluation/sources/layout";
import { listedTags } from "@/lib/evaluation/sources/title-tags";
import { scoringKinds } from "@/lib/events/kinds";
import type { Dataset } from "@/lib/exports/dataset";
import { preferences } from "@/lib/exports/datasets/preferences";
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

/** The run that was begun last and has not ended, here or in another process. */
export async function readRunUnderWay(): Promise<RunUnderWay | null> {
  const { rows } = await pool().query<{ value: unknown }>(
    "select value from setting where key = 'evaluationUnderWay'",
  );
  return runUnderWay.safeParse(rows.at(0)?.value).data ?? null;
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

/** Every act of the own log that a preference is made of, so that it can be folded in any way. */
export async function readOwnActs(origins: readonly Origin[]): Promise<ActData> {
  const snapshot = await openSnapshot({ ...wholeLog, origin: [...origins] });
  try {
    const list = new ActList();
    for await (const batch of snapshot.rows(foldedActs)) {
      for (const [viewer, title, id, name, viewing, at] of batch) {
        const kind = foldedKinds.find((known) => known === name);
        if (kind === undefined || !(at instanceof Date)) continue;
        const viewingId = viewing === null ? null : String(viewing);
        const event = { id: String(id), kind, viewingId, at: at.getTime() };
        list.add(String(viewer), String(title), event);
      }
    }
    return list.settled("Matinee's own log", snapshot.weights, await tagsIn(snapshot));
  } finally {
    await snapshot.close();
  }
}

const foldedActs: Dataset = {
  columns: [
    { name: "viewer", type: "viewer" },
    { name: "title", type: "id" },
    { name: "id", type: "key" },
    { name: "kind", type: "id" },
    { name: "viewing", type: "key" },
    { name: "at", type: "time" },
  ],
  query: preferences.query,
};

const foldedKinds = [...scoringKinds, "forget"] as const;

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
