import { isDatabaseAway } from "@/lib/database-away";
import { startEngine } from "@/lib/rankings/engine";
import { readLag } from "@/lib/rankings/read";

const PATIENCE_MILLISECONDS = 2_000; // longer than this, and a health check had better hear "starting"

type EngineHealth = {
  viewers: number;
  titles: number;
  preferences: number;
  lagEvents: number; // stored and not yet read
  loadMilliseconds: number; // it took to fold the log when this process started
  isRestored: boolean; // it began from a snapshot, and folded only what came after that
  snapshotBytes: number; // of the file for the next start; 0 when there is none
  snapshotSeconds: number | null; // since this process wrote it
  unmerged: number; // preferences that stand in the overlay
  baseBytes: number; // of the merged base; 0 in a circle too small to need one
};

type Health = {
  status: "ok" | "starting" | "down";
  database: "ok" | "away";
  engine: EngineHealth;
};

const NOTHING: EngineHealth = {
  viewers: 0,
  titles: 0,
  preferences: 0,
  lagEvents: 0,
  loadMilliseconds: 0,
  isRestored: false,
  snapshotBytes: 0,
  snapshotSeconds: null,
  unmerged: 0,
  baseBytes: 0,
};

/** Whether Matinee can serve, and how far its engine has read. */
export async function readHealth(): Promise<Health> {
  try {
    return (await Promise.race([measure(), late()])) ?? starting();
  } catch (error) {
    if (!isDatabaseAway(error)) throw error;
    return { status: "down", database: "away", engine: NOTHING };
  }
}

async function measure(): Promise<Health> {
  const { model, mark, loadMilliseconds, isRestored, snapshot } = await startEngine();
  const { overlay, baseBytes } = model.preferences.shape;
  const engine = {
    viewers: model.viewers.size,
    titles: model.titles.size,
    preferences: model.preferences.size,
    lagEvents: await readLag(mark),
    ...{ loadMilliseconds, isRestored, snapshotBytes: snapshot.bytes },
    snapshotSeconds: snapshot.writtenAt
      ? Math.round((Date.now() - snapshot.writtenAt) / 1_000)
      : null,
    unmerged: overlay,
    baseBytes,
  };
  return { status: "ok", database: "ok", engine };
}

function late() {
  return new Promise<undefined>((resolve) => {
    setTimeout(() => resolve(undefined), PATIENCE_MILLISECONDS).unref();
  });
}

function starting(): Health {
  return { status: "starting", database: "ok", engine: NOTHING };
}
