import { existsSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { SeededRandom } from "@/lib/demo/seeded-random";
import { type Figure, median } from "@/scripts/bench/figure";
import { startTestMatinee, type TestMatinee } from "@/scripts/setup/test-matinee";
import { type Crowd, gatherCrowd, told } from "./crowd";
import { Ledger } from "./ledger";
import { findPostgres, findWeb, killStarted, ownProcesses } from "./processes";
import { none, type Storm, scaled, type Weather } from "./weather";

const ROUNDS = 60;
const BATCH = 100; // events at most
const CLIENTS = 10;
const CALM_MILLISECONDS = [200, 3_000] as const; // between being ready and being killed
const EARLY_MILLISECONDS = [50, 2_500] as const; // between starting and being killed while starting
const VICTIMS = ["database", "web", "all"] as const; // take turns
const EVERY_SIXTH = 6; // round is killed a second time, while it starts
const LONGEST_RESTART_SECONDS = 60; // what a supervisor of the host's system would bear

/** Kills the database, the web process, or all there is with their supervisor, again and again, while clients send. */
export const kills: Storm = async (weather) => {
  if (!existsSync("/proc/self")) return { skipped: "finding every process needs Linux's /proc" };
  const before = ownProcesses();
  const home = path.join(weather.folder, "data");
  weather.afterwards(() => killStarted(before, weather.folder));
  const first = await startTestMatinee(home);
  const ledger = new Ledger();
  const crowd = await gatherCrowd(first.url, { ledger, seed: weather.seed, batch: BATCH });
  weather.afterwards(crowd.disperse);
  const rounds = scaled(weather, ROUNDS, 3);
  const random = new SeededRandom(`${weather.seed} kills`);
  const restarts: number[] = [];
  let matinee = first;
  for (let round = 1; round <= rounds; round += 1) {
    await sleep(random.between(...CALM_MILLISECONDS));
    const victim = VICTIMS[round % VICTIMS.length];
    const startedAt = performance.now();
    if (victim === "all") {
      crowd.aim.url = null;
      const killAll = () => killStarted(before, weather.folder);
      await killAll();
      if (round % EVERY_SIXTH === 0) {
        const attempt = startTestMatinee(home, first.port);
        await killEarly(attempt, random.between(...EARLY_MILLISECONDS), killAll);
      }
      matinee = await startTestMatinee(home, first.port);
      crowd.aim.url = matinee.url;
    } else {
      process.kill(victim === "web" ? findWeb() : findPostgres(home), "SIGKILL");
    }
    await untilTaken(crowd);
    restarts.push((performance.now() - startedAt) / 1000);
    tellRound(weather, { round, rounds, victim, seconds: restarts[round - 1], ledger });
  }
  const unsettled = await crowd.settle();
  return [
    ...(await figuresOf({ matinee, crowd, ledger, restarts, weather })),
    none("clients never answered after the last restart", unsettled),
  ];
};

/** Whoever killed may go on when every client has had a batch taken again, or when that takes far too long. */
async function untilTaken({ answers }: Crowd) {
  const taken = () => answers().get("202") ?? 0;
  const wanted = taken() + CLIENTS;
  const deadline = performance.now() + LONGEST_RESTART_SECONDS * 1000;
  while (taken() < wanted && performance.now() < deadline) await sleep(20);
}

/** It must come back also from a death before it was ready, when nothing but a half-done start is left. */
async function killEarly(
  attempt: Promise<TestMatinee>,
  afterMs: number,
  killAll: () => Promise<void>,
) {
  const settled = attempt.catch(() => undefined); // that it did not start is what we are about
  await sleep(afterMs);
  await killAll();
  await settled;
}

type Told = { round: number; rounds: number; victim: string; seconds: number; ledger: Ledger };

function tellRound(weather: Weather, { round, rounds, victim, seconds, ledger }: Told) {
  const name = `round ${round} of ${rounds}, ${victim}`;
  weather.say(`${name}: taken again after ${seconds.toFixed(1)} s, ${ledger.size} acknowledged`);
}

type Aftermath = {
  matinee: TestMatinee;
  crowd: Crowd;
  ledger: Ledger;
  restarts: number[];
  weather: Weather;
};

async function figuresOf({ matinee, crowd, ledger, restarts, weather }: Aftermath) {
  weather.say(`answers: ${told(crowd.answers())}`);
  for (const surprise of crowd.surprises().slice(0, 5)) weather.say(`surprise: ${surprise}`);
  const longest: Figure = {
    name: "until taken again, longest",
    value: Math.max(...restarts),
    unit: "s",
    limit: { at: "most", value: LONGEST_RESTART_SECONDS },
  };
  return [
    { name: "rounds", value: restarts.length, unit: "" },
    { name: "until taken again, median", value: median(restarts), unit: "s" },
    longest,
    none("answers the contract does not know", crowd.surprises().length),
    ...(await ledger.compare(matinee.databaseUrl)),
    none("events the engine has not read", await lagOf(matinee.url)),
  ];
}

async function lagOf(url: string): Promise<number> {
  for (let tries = 0; tries < 50; tries += 1) {
    const { engine } = await (await fetch(`${url}/api/health`)).json();
    if (engine.lagEvents === 0) return 0;
    await sleep(200);
  }
  return (await (await fetch(`${url}/api/health`)).json()).engine.lagEvents;
}
