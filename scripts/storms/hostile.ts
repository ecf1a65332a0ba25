import { setTimeout as sleep } from "node:timers/promises";
import { SeededRandom } from "@/lib/demo/seeded-random";
import type { Figure } from "@/scripts/bench/figure";
import { startTestMatinee } from "@/scripts/setup/test-matinee";
import { hostileShot, soundShot } from "./hostile-shots";
import { Ledger } from "./ledger";
import { findWeb, residentMegabytes } from "./processes";
import { Gun } from "./shot";
import { Verdicts } from "./verdicts";
import { none, type Storm, scaled } from "./weather";
import { enterWorld, friends } from "./world";

const BODIES = 100_000;
const CONNECTIONS = 8;
const SOUND_EVERY = 10; // hostile bodies, a sound one is thrown between; every other of them twice
const SETTLE_MILLISECONDS = 5_000;
const MOST_GROWTH_MEGABYTES = 256;

/** Throws what should never come at the intake, and sound events between. */
export const hostile: Storm = async (weather) => {
  const matinee = await startTestMatinee(`${weather.folder}/data`);
  weather.afterwards(matinee.stop);
  const { titles, cookies } = await enterWorld(matinee.url);
  const gun = new Gun(matinee.url, CONNECTIONS);
  weather.afterwards(() => gun.close());
  const ledger = new Ledger();
  const verdicts = new Verdicts(ledger);
  const web = findWeb();
  const memory = [residentMegabytes(web)];
  const bodies = scaled(weather, BODIES, 100);
  const startedAt = performance.now();
  let thrown = 0;

  async function work(index: number) {
    const random = new SeededRandom(`${weather.seed} connection ${index}`);
    const name = friends[index % friends.length];
    const cookie = cookies.get(name) ?? "";
    while (thrown < bodies) {
      thrown += 1;
      const count = thrown;
      if (count % Math.ceil(bodies / 10) === 0) note(count);
      const shot = hostileShot(titles, random);
      verdicts.judge(name, shot, await gun.fire(shot, cookie));
      if (count % SOUND_EVERY !== 0) continue;
      const sound = soundShot(titles, random);
      for (let times = random.integer(1, 2); times > 0; times -= 1)
        verdicts.judge(name, sound, await gun.fire(sound, cookie));
    }
  }

  function note(count: number) {
    memory.push(residentMegabytes(web));
    weather.say(`${count} bodies: the web process holds ${memory.at(-1)?.toFixed(0)} MB`);
  }

  await Promise.all(Array.from({ length: CONNECTIONS }, (_, index) => work(index)));
  const seconds = (performance.now() - startedAt) / 1000;
  await sleep(SETTLE_MILLISECONDS);
  const after = residentMegabytes(web);
  verdicts.tell(weather.say);
  return [
    { name: "hostile bodies, 8 connections", value: bodies, unit: "" },
    { name: "bodies a second", value: bodies / seconds, unit: "" },
    ...verdicts.figures(),
    none("deaths of the web process", findWeb() === web ? 0 : 1),
    ...memoryFigures(memory, after),
    ...(await ledger.compare(matinee.databaseUrl)),
  ];
};

function memoryFigures(memory: number[], after: number): Figure[] {
  const warm = memory[1] ?? memory[0];
  return [
    { name: "memory at the start", value: memory[0], unit: "MB" },
    { name: "memory after the first tenth", value: warm, unit: "MB" },
    { name: "memory at most", value: Math.max(...memory), unit: "MB" },
    { name: "memory at the end", value: after, unit: "MB" },
    {
      name: "growth after the first tenth",
      value: after - warm,
      unit: "MB",
      limit: { at: "most", value: MOST_GROWTH_MEGABYTES },
    },
  ];
}
