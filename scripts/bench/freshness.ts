import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { pool } from "@/lib/db";
import type { ViewerId } from "@/lib/session";
import type { Figure } from "@/scripts/bench/figure";
import { addCircle } from "@/scripts/bench/large-circle";
import { LiveBrowser } from "@/scripts/bench/live-browser";
import { quantile } from "@/scripts/bench/times";
import { signInAs } from "@/scripts/database/test-viewer";

const VIEWERS = 1_000; // each with a page and a live connection of their own
const ACTS = 10;
const LISTEN_MILLISECONDS = 4_000; // after each act
const AT_ONCE = 8; // connections while the circle comes in

type Place = { baseUrl: string; databaseUrl: string; port: number };
type Online = { id: ViewerId; cookie: string; browser: LiveBrowser };

/** From sending an act until another viewer's browser, of a thousand that are open, is told, and until it has its page. */
export async function benchFreshness({ baseUrl, databaseUrl, port }: Place): Promise<Figure[]> {
  Object.assign(process.env, { DATABASE_URL: databaseUrl, PORT: String(port) });
  const online: Online[] = [];
  try {
    const ids = await addCircle(VIEWERS);
    await eachAtOnce(ids, async (id) => online.push(await comeIn(baseUrl, id)));
    await sleep(LISTEN_MILLISECONDS);
    const { rows } = await pool().query<{ id: string }>("select id from title order by id");
    const told: number[] = [];
    const fetched: number[] = [];
    for (let turn = 0; turn < ACTS; turn++) {
      const titleId = rows[(turn * 7) % rows.length].id;
      const heard = await act(baseUrl, { online, actor: online[(turn * 37) % VIEWERS], titleId });
      told.push(...heard.told);
      fetched.push(...heard.fetched);
    }
    return figuresOf(told, fetched);
  } finally {
    for (const { browser } of online) browser.close();
    await pool().end();
  }
}

function figuresOf(told: number[], fetched: number[]): Figure[] {
  const name = `an act reaches another's browser, ${VIEWERS} viewers online`;
  const limit = { at: "most" as const, value: 200 };
  const ms = { unit: "ms" };
  return [
    { name: `${name}, p50`, value: quantile(told, 0.5), ...ms },
    { name: `${name}, p95`, value: quantile(told, 0.95), ...ms, limit },
    { name: "browsers told of an act, mean", value: told.length / ACTS, unit: "" },
    { name: "the first of them has the page, p50", value: quantile(fetched, 0.5), ...ms },
    { name: "the first of them has the page, p95", value: quantile(fetched, 0.95), ...ms, limit },
  ];
}

/** Signs in, fetches the page and keeps the live connection, as a browser does. */
async function comeIn(baseUrl: string, id: ViewerId): Promise<Online> {
  const { name, value } = await signInAs(id);
  const cookie = `${name}=${value}`;
  await fetchPage(baseUrl, cookie);
  return { id, cookie, browser: await LiveBrowser.open(baseUrl, cookie) };
}

async function fetchPage(baseUrl: string, cookie: string) {
  const answer = await fetch(`${baseUrl}/api/home`, { headers: { cookie } });
  if (!answer.ok) throw new Error(`/api/home answered ${answer.status}.`);
  await answer.text();
}

type Act = { online: Online[]; actor: Online; titleId: string };

/** One viewer watches a title; the others are listened to. The first to be told fetches its page at once. */
async function act(baseUrl: string, { online, actor, titleId }: Act) {
  const told: number[] = [];
  const fetched: number[] = [];
  const startedAt = performance.now();
  const since = () => performance.now() - startedAt;
  for (const { id, cookie, browser } of online) {
    browser.onPage = () => {
      if (id === actor.id) return;
      told.push(since());
      if (told.length === 1) void fetchPage(baseUrl, cookie).then(() => fetched.push(since()));
    };
  }
  await send(baseUrl, actor.cookie, titleId);
  await sleep(LISTEN_MILLISECONDS);
  return { told, fetched };
}

async function send(baseUrl: string, cookie: string, titleId: string) {
  const at = new Date().toISOString();
  const visitId = randomUUID();
  const common = { titleId, occurredAt: at, viewingId: visitId, visitId, tabId: visitId };
  const seen = { position: 20, duration: 20, played: [[0, 20]] };
  const events = [
    { ...common, id: randomUUID(), kind: "click", seq: 0 },
    { ...common, id: randomUUID(), kind: "play", seq: 1, position: 0 },
    { ...common, id: randomUUID(), kind: "complete", seq: 2, ...seen },
  ];
  const answer = await fetch(`${baseUrl}/api/events`, {
    method: "POST",
    headers: { cookie, origin: baseUrl, "content-type": "application/json" },
    body: JSON.stringify({ sentAt: at, events }),
  });
  const outcome = await answer.json();
  if (outcome.accepted !== events.length)
    throw new Error(`An act gave ${JSON.stringify(outcome)}.`);
}

/** Does something for each of many, a few at a time. */
async function eachAtOnce<Item>(items: Item[], act: (item: Item) => Promise<unknown>) {
  const left = items.values();
  const work = async () => {
    for (const item of left) await act(item);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}
