import { setTimeout as sleep } from "node:timers/promises";
import type { BrowserContext, Route } from "playwright";
import type { SeededRandom } from "@/lib/demo/seeded-random";
import { pick } from "./hostile-values";

const EVENTS = "**/api/events";
const MOODS = ["good", "flaky", "offline", "flaky"] as const;

export type Network = { isOver: boolean; faults: number };

/** Lets a browser's network come and go: lost requests, lost answers, late answers, none at all. */
export async function shakeNetwork(
  context: BrowserContext,
  random: SeededRandom,
  network: Network,
) {
  const ignore = () => undefined; // a tab closed just then; whoever drives the storm ends it
  let mood: (typeof MOODS)[number] = "good";
  await context.route(EVENTS, async (route) => {
    try {
      if (mood === "flaky") await harm(route, random, network);
      else await route.fallback();
    } catch {
      // the page went away meanwhile
    }
  });
  while (!network.isOver) {
    mood = pick(MOODS, random);
    if (mood === "offline") network.faults += 1;
    await context.setOffline(mood === "offline").catch(ignore);
    await sleep(random.between(1_000, 6_000));
  }
  mood = "good";
  await context.setOffline(false).catch(ignore);
}

async function harm(route: Route, random: SeededRandom, network: Network) {
  const chance = random.next();
  if (chance < 0.6) network.faults += 1;
  if (chance < 0.3) return route.abort("connectionfailed"); // the server never hears of it
  if (chance < 0.5) {
    await route.fetch(); // the server has it, the browser never hears of that
    return route.abort("connectionreset");
  }
  if (chance < 0.6) return route.fulfill({ status: 503, headers: { "retry-after": "1" } });
  await sleep(random.between(0, 2_000));
  return route.fallback();
}
