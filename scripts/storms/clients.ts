import { setTimeout as sleep } from "node:timers/promises";
import { type Browser, type BrowserContext, chromium } from "playwright";
import { findBrowser } from "@/e2e/support/browser";
import { SeededRandom } from "@/lib/demo/seeded-random";
import { signIn } from "@/scripts/bench/signed-in";
import { startTestMatinee } from "@/scripts/setup/test-matinee";
import { type Network, shakeNetwork } from "./flaky-network";
import { MadeEvents } from "./made-events";
import { findPostgres, findWeb } from "./processes";
import { browseRestlessly } from "./restless-tab";
import { compareTabs } from "./tab-sequences";
import { none, type Storm, scaled, type Weather } from "./weather";
import { enterWorld, friends } from "./world";

const TABS_EACH = 2; // of five friends
const SECONDS = 300;
const DRAIN_SECONDS = 90;
const LAST_KILL_SECONDS = 40; // before the end: the tabs shall meet Matinee alive again
const BACK_SECONDS = 30; // what was killed is there again
const STORED_MILLISECONDS = 2_000; // exit requests the server is still busy with

/** Ten restless tabs over a network that comes and goes, to a web process and a database that are killed in turn. */
export const clients: Storm = async (weather) => {
  const matinee = await startTestMatinee(`${weather.folder}/data`);
  weather.afterwards(matinee.stop);
  const { titles } = await enterWorld(matinee.url);
  const found = await findBrowser();
  const browser: Browser = await chromium.launch({ ...found, headless: true });
  weather.afterwards(() => browser.close());
  const made = new MadeEvents();
  const network: Network = { isOver: false, faults: 0 };
  const untilMs = Date.now() + scaled(weather, SECONDS, 10) * 1000;
  const since = new Date();

  async function live(name: string): Promise<BrowserContext> {
    const context = await browser.newContext();
    await signIn(context, matinee.url, name);
    await made.listenTo(context);
    const draw = (part: string) => new SeededRandom(`${weather.seed} ${name} ${part}`);
    const shaking = shakeNetwork(context, draw("network"), network);
    const tabs = Array.from({ length: TABS_EACH }, (_, index) => ({
      ...{ context, url: matinee.url, titles, made },
      random: draw(`tab ${index}`),
    }));
    try {
      await Promise.all(tabs.map((tab) => browseRestlessly(tab, untilMs)));
    } finally {
      network.isOver = true;
    }
    await shaking;
    return context;
  }

  const killing = killInTurn(weather, untilMs);
  const contexts = await Promise.all(friends.map(live));
  const killed = await killing;
  weather.say(`${made.notes.size} events made, ${network.faults} faults of the network`);
  const waiting = await Promise.all(contexts.map((context) => drain(context, matinee.url)));
  await sleep(STORED_MILLISECONDS);
  return [
    { name: "tabs", value: friends.length * TABS_EACH, unit: "" },
    { name: "faults of the network", value: network.faults, unit: "" },
    { name: "kills of web process or database", value: killed, unit: "" },
    none(
      "events still in an outbox at the end",
      waiting.reduce((sum, count) => sum + count, 0),
    ),
    ...(await compareTabs(matinee.databaseUrl, since, made)),
  ];
};

/** The supervisor brings back what was killed; the next is killed once it is there. Returns how many were. */
async function killInTurn({ folder, seed }: Weather, untilMs: number): Promise<number> {
  const random = new SeededRandom(`${seed} kills`);
  let killed = 0;
  while (Date.now() < untilMs - LAST_KILL_SECONDS * 1000) {
    await sleep(random.between(10_000, 20_000));
    await killOnceThere(killed % 2 === 0 ? findWeb : () => findPostgres(`${folder}/data`));
    killed += 1;
  }
  return killed;
}

async function killOnceThere(find: () => number) {
  for (let triesLeft = BACK_SECONDS; ; triesLeft -= 1) {
    try {
      return process.kill(find(), "SIGKILL");
    } catch (error) {
      if (triesLeft === 0) throw error; // nobody brought it back
    }
    await sleep(1_000);
  }
}

/** Comes back once more, on a good network, and waits until nothing waits; tells how many events still do. */
async function drain(context: BrowserContext, url: string): Promise<number> {
  const page = await context.newPage();
  await page.goto(`${url}/about`, { waitUntil: "domcontentloaded", timeout: DRAIN_SECONDS * 1000 });
  let waiting = -1;
  for (let tries = 0; waiting !== 0 && tries < DRAIN_SECONDS * 2; tries += 1) {
    await sleep(500);
    waiting = await page.evaluate(countWaiting);
  }
  return waiting;
}

function countWaiting(): Promise<number> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open("matinee-outbox");
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const database = opening.result;
      const counting = database.transaction("waiting").objectStore("waiting").count();
      counting.onsuccess = () => {
        database.close();
        resolve(counting.result);
      };
    };
  });
}
