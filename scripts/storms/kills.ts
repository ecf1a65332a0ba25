import { existsSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { SeededRandom } from "@/lib/demo/seeded-random";
import { type Figure, median } from "@/scripts/bench/figure";
import { startTestMatinee, type TestMatinee } from "@/scripts/setup/test-matinee";
import { type Crowd, gatherCrowd, told } from "./crowd";
import { Ledger } from "./ledger";
import { killStarted, ownProcesses } from "./processes";
import { none, type Storm, scaled, type Weather } from "./weather";

const ROUNDS = 30;
const CALM_MILLISECONDS = [200, 3_000] as const; // between being ready and being killed
const EARLY_MILLISECONDS = [50, 2_500] as const; // between starting and being killed while starting
const EVERY_THIRD = 3; // round is killed a second time, while it starts
const LONGEST_RESTART_SECONDS = 60; // what a supervisor of the host's system would bear

/** Kills web, supervisor and database at once, again and again, while clients send. */
export const kills: Storm = async (weather) => {
  if (!existsSync("/proc/self")) return { skipped: "finding every process needs Linux's /proc" };
  const before = ownProcesses();
  const home = path.join(weather.folder, "data");
  weather.afterwards(() => killStarted(before, weather.folder));
  const first = await startTestMatinee(home);
  const ledger = new Ledger();
  const crowd = await gatherCrowd(first.url, ledger, weather.seed);
  weather.afterwards(crowd.disperse);
  const rounds = scaled(weather, ROUNDS, 2);
  const random = new SeededRandom(`${weather.seed} kills`);
  const killAll = () => killStarted(before, weather.folder);
  const restarts: number[] = [];
  let matinee = first;
  for (let round = 1; round <= rounds; round += 1) {
    await sleep(random.between(...CALM_MILLISECONDS));
    crowd.aim.url = null;
    await killAll();
    if (round % EVERY_THIRD === 0) {
      const attempt = startTestMatinee(home, first.port);
      await killEarly(attempt, random.between(...EARLY_MILLISECONDS), killAll);
    }
    const startedAt = performance.now();
    matinee = await startTestMatinee(home, first.port);
    restarts.push((performance.now() - startedAt) / 1000);
    crowd.aim.url = matinee.url;
    tellRound(weather, { round, rounds, seconds: restarts.at(-1) ?? 0, events: ledger.size });
  }
  const unsettled = await crowd.settle();
  return [
    ...(await figuresOf({ matinee, crowd, ledger, restarts, weather })),
    none("clients never answered after the last restart", unsettled),
  ];
};

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

function tellRound(
  weather: Weather,
  told: { round: number; rounds: number; seconds: number; events: number },
) {
  const { round, rounds, seconds, events } = told;
  weather.say(
    `round ${round} of ${rounds}: back after ${seconds.toFixed(1)} s, ${events} acknowledged`,
  );
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
    name: "restart, longest",
    value: Math.max(...restarts),
    unit: "s",
    limit: { at: "most", value: LONGEST_RESTART_SECONDS },
  };
  return [
    { name: "rounds", value: restarts.length, unit: "" },
    { name: "restart, median", value: median(restarts), unit: "s" },
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
