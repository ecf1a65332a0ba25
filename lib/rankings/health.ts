import { isDatabaseAway } from "@/lib/database-away";
import { startEngine } from "@/lib/rankings/engine";
import { readLag } from "@/lib/rankings/read";

const PATIENCE_MILLISECONDS = 2_000; // longer than this, and a health check had better hear "starting"

type Health = {
  status: "ok" | "starting" | "down";
  database: "ok" | "away";
  engine: { viewers: number; titles: number; preferences: number; lagEvents: number };
};

const NOTHING = { viewers: 0, titles: 0, preferences: 0, lagEvents: 0 };

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
  const { model, mark } = await startEngine();
  const engine = {
    viewers: model.viewers.size,
    titles: model.titles.size,
    preferences: model.preferences.size,
    lagEvents: await readLag(mark),
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
