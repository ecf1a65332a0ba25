import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import type { Figure } from "@/scripts/bench/figure";
import { startTestMatinee } from "@/scripts/setup/test-matinee";
import { type Crowd, gatherCrowd, told } from "./crowd";
import { Ledger } from "./ledger";
import { findWeb } from "./processes";
import { SmallDisk } from "./small-disk";
import { none, type Storm, scaled, type Weather } from "./weather";

const MEGABYTES = 140; // of which a new Matinee takes about 60
const CALM_SECONDS = 3;
const FULL_SECONDS = 20; // at scale 1
const LONGEST_RECOVERY_SECONDS = 60;

/** Fills the disk under Postgres twice: first no table can grow, then not even its log of changes can. */
export const disk: Storm = async (weather) => {
  if (!SmallDisk.isPossible()) return { skipped: "mounting a small disk needs root on Linux" };
  const small = new SmallDisk(path.join(weather.folder, "disk"), MEGABYTES);
  weather.afterwards(() => small.unmount());
  const matinee = await startTestMatinee(path.join(small.folder, "data"));
  weather.afterwards(matinee.stop);
  weather.afterwards(() => small.free()); // stopping writes as well
  const ledger = new Ledger();
  const crowd = await gatherCrowd(matinee.url, { ledger, seed: weather.seed, batch: 20 });
  weather.afterwards(crowd.disperse);
  const web = findWeb();
  await sleep(CALM_SECONDS * 1000);

  const tables = await fillAndFree({ crowd, small, weather, during: async () => undefined });
  const log = await fillAndFree({
    crowd,
    small,
    weather,
    during: () => exhaustLog(matinee.databaseUrl),
  });

  const unsettled = await crowd.settle();
  weather.say(`answers: ${told(crowd.answers())}`);
  for (const surprise of crowd.surprises().slice(0, 5)) weather.say(`surprise: ${surprise}`);
  return [
    ...recovery("no table can grow", tables),
    ...recovery("no log can be written", log),
    none("answers the contract does not know", crowd.surprises().length),
    none("deaths of the web process", findWeb() === web ? 0 : 1),
    none("clients never answered after there was room", unsettled),
    ...(await ledger.compare(matinee.databaseUrl)),
  ];
};

type Flood = {
  crowd: Crowd;
  small: SmallDisk;
  weather: Weather;
  during: () => Promise<void>;
};

/** Returns how many requests were refused for want of room, and how long after it came back one was taken. */
async function fillAndFree({ crowd, small, weather, during }: Flood) {
  const refusedBefore = countOf(crowd, "503");
  const free = small.freeMegabytes();
  small.fill();
  weather.say(`filled the last ${free.toFixed(0)} MB`);
  const refillUntil = Date.now() + scaled(weather, FULL_SECONDS, 6) * 1000;
  while (Date.now() < refillUntil) {
    await during();
    small.fill(); // whatever Postgres gave back
    await sleep(500);
  }
  const refused = countOf(crowd, "503") - refusedBefore;
  const takenBefore = countOf(crowd, "202");
  small.free();
  const freedAt = performance.now();
  const seconds = () => (performance.now() - freedAt) / 1000;
  while (countOf(crowd, "202") === takenBefore && seconds() < LONGEST_RECOVERY_SECONDS * 2)
    await sleep(20);
  weather.say(`${refused} requests refused; taken again ${seconds().toFixed(1)} s after`);
  return { refused, seconds: seconds() };
}

/** Asks for one file of the log of changes after another until none can be made. */
async function exhaustLog(databaseUrl: string) {
  const client = new pg.Client({ connectionString: databaseUrl });
  client.on("error", () => undefined); // Postgres falls under us: that is the storm
  try {
    await client.connect();
    for (let files = 0; files < 50; files += 1) {
      await client.query("select pg_logical_emit_message(false, 'storm', repeat('x', 100000))");
      await client.query("select pg_switch_wal()");
    }
  } catch {
    // no room, or no Postgres any more
  } finally {
    await client.end().catch(() => undefined);
  }
}

function countOf(crowd: Crowd, answer: string) {
  return crowd.answers().get(answer) ?? 0;
}

function recovery(name: string, { refused, seconds }: { refused: number; seconds: number }) {
  const figures: Figure[] = [
    {
      name: `${name}: requests refused with 503`,
      value: refused,
      unit: "",
      limit: { at: "least", value: 1 },
    },
    {
      name: `${name}: until one is taken after there is room`,
      value: seconds,
      unit: "s",
      limit: { at: "most", value: LONGEST_RECOVERY_SECONDS },
    },
  ];
  return figures;
}
