import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { startTestMatinee } from "@/scripts/setup/test-matinee";
import { none, type Storm, scaled } from "./weather";

const VIEWERS = 1_000; // times the titles that each watches, more than the engine keeps without merging
const TITLES = 70;
const PATIENCE_SECONDS = 120;
const LOOK_MILLISECONDS = 500;

type Engine = {
  preferences: number;
  lagEvents: number;
  unmerged: number;
  baseBytes: number;
  isRestored: boolean;
  snapshotBytes: number;
  loadMilliseconds: number;
};

/** A circle that grows to tens of thousands of preferences at once, is merged while it serves, stopped, and begins from its snapshot. */
export const growth: Storm = async (weather) => {
  const home = path.join(weather.folder, "data");
  const first = await startTestMatinee(home);
  weather.afterwards(first.stop);
  const small = await readEngine(first.url);
  const wanted = scaled(weather, VIEWERS, 900) * TITLES;
  await grow(first.databaseUrl, wanted / TITLES);
  const grown = await engineThat(first.url, (engine) => {
    return engine.lagEvents === 0 && engine.preferences >= wanted && engine.baseBytes > 0;
  });
  weather.say(`${grown.preferences} preferences, ${grown.unmerged} of them beside the base`);
  await first.stop();
  const second = await startTestMatinee(home, first.port);
  weather.afterwards(second.stop);
  const restored = await readEngine(second.url);
  return [
    { name: "bytes of the base before", value: small.baseBytes, unit: "" },
    {
      ...{ name: "bytes of the base, merged in the background", value: grown.baseBytes, unit: "" },
      limit: { at: "least", value: 1 },
    },
    { name: "snapshot", value: restored.snapshotBytes / 2 ** 20, unit: "MB" },
    {
      ...{ name: "started from it", value: Number(restored.isRestored), unit: "" },
      limit: { at: "least", value: 1 },
    },
    { name: "start of the engine from it", value: restored.loadMilliseconds, unit: "ms" },
    none("preferences lost or won by that", Math.abs(restored.preferences - grown.preferences)),
  ];
};

async function grow(databaseUrl: string, viewers: number) {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query(
      `with grown as (
         insert into viewer (name, avatar, origin) select 'Neighbour ' || n, 'fox', 'synthetic'
         from generate_series(1, $1::int) n returning id),
       agreed as (
         insert into consent (viewer_id, choice, version, granted) select id, 'helps_others', 1, true from grown)
       insert into event (viewer_id, id, kind, title_id, weight, weights_version, occurred_at, sent_at, received_at, corrected_at)
       select grown.id, gen_random_uuid(), 'complete', title.id, 4, 1, now(), now(), now(), now()
       from grown, (select id from title order by id limit $2) title`,
      [viewers, TITLES],
    );
    await client.query("select pg_notify('matinee_log', 'events storm')");
  } finally {
    await client.end();
  }
}

async function engineThat(url: string, isReady: (engine: Engine) => boolean) {
  const until = performance.now() + PATIENCE_SECONDS * 1_000;
  for (;;) {
    const engine = await readEngine(url);
    if (isReady(engine)) return engine;
    if (performance.now() > until) {
      throw new Error(`It came no further than ${JSON.stringify(engine)}.`);
    }
    await sleep(LOOK_MILLISECONDS);
  }
}

async function readEngine(url: string): Promise<Engine> {
  const answer = await fetch(`${url}/api/health`);
  const { engine } = (await answer.json()) as { engine: Engine };
  return engine;
}
