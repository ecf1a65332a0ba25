import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { z } from "zod";
import { GET as getDemo } from "@/app/api/demo/route";
import { POST as postEvents } from "@/app/api/events/route";
import { GET as getHealth } from "@/app/api/health/route";
import { GET as getHome } from "@/app/api/home/route";
import { GET as getNeighbours } from "@/app/api/neighbours/route";
import { GET as getSearch } from "@/app/api/search/route";
import { addDemoAudience } from "@/lib/demo/audience";
import { schemas } from "@/lib/openapi/schemas";
import { stopEngine } from "@/lib/rankings/engine";
import { loadShippedCatalogue } from "@/lib/titles/catalogue";
import { actOn, demoFriend } from "@/scripts/database/test-acts";
import { useTestDatabase } from "@/scripts/database/test-database";
import { signInAs } from "@/scripts/database/test-viewer";

const jar = vi.hoisted(() => new Map<string, { value: string }>());
vi.mock("next/headers", () => ({
  cookies: async () => jar, // outside Next there is no request to read from
  headers: async () => new Headers(),
}));

useTestDatabase();

beforeAll(async () => {
  await loadShippedCatalogue();
  await addDemoAudience();
  const ada = await demoFriend("Ada");
  await actOn(ada, "detour-1945", ["click", "play", "close", "list_add", "like"], { position: 9 });
  const { name, value } = await signInAs(ada.id);
  jar.set(name, { value });
});
afterAll(stopEngine);

/** What the document says of an answer; a field that it does not mention is a fault as well. */
function described(schema: object) {
  const text = JSON.stringify({ ...schema, $defs: schemas })
    .replaceAll("#/components/schemas/", "#/$defs/")
    .replaceAll('"type":"object"', '"type":"object","additionalProperties":false');
  return z.fromJSONSchema(JSON.parse(text));
}

const at = (path: string, init?: RequestInit) => new Request(`http://localhost${path}`, init);

const homeOf = () => getHome(at("/api/home"), undefined);

function send(events: unknown[], sentAt = new Date().toISOString()) {
  const headers = { "content-type": "application/json", "sec-fetch-site": "same-origin" };
  const body = JSON.stringify({ sentAt, events });
  return postEvents(at("/api/events", { method: "POST", headers, body }), undefined);
}

test("the page is what the document says, with all that may stand in it", async () => {
  const page = await (await homeOf()).json();
  expect(described(schemas.HomePage).safeParse(page).error).toBeUndefined();
  const titles: object[] = page.rows.flatMap((row: { titles: object[] }) => row.titles);
  expect(titles.some((title) => "progress" in title)).toBe(true);
  expect(titles).toContainEqual(expect.objectContaining({ inMyList: true, opinion: "like" }));
});

test("the page keeps its id and its tag while nothing changes, and is not sent again", async () => {
  const [one, two] = [await homeOf(), await homeOf()];
  expect(await two.json()).toEqual(await one.json());
  const headers = { "if-none-match": one.headers.get("etag") ?? "" };
  const again = await getHome(at("/api/home", { headers }), undefined);
  expect([again.status, await again.text()]).toEqual([304, ""]);
});

test("neighbours are what the document says", async () => {
  const neighbours = await (await getNeighbours(at("/api/neighbours"), undefined)).json();
  expect(neighbours.length).toBeGreaterThan(0);
  const list = { type: "array", items: schemas.Neighbour };
  expect(described(list).safeParse(neighbours).error).toBeUndefined();
});

test.each(["", "keaton", "nosferatoo", "zzqxv"])(
  "what is found while %j is typed is what the document says",
  async (typed) => {
    const found = await getSearch(at(`/api/search?q=${typed}`), undefined);
    expect(described(schemas.QuickFind).safeParse(await found.json()).error).toBeUndefined();
  },
);

test("health is what the document says", async () => {
  const answer = await getHealth();
  expect(answer.status).toBe(200);
  expect(described(schemas.Health).safeParse(await answer.json()).error).toBeUndefined();
});

test("the demo accounts are what the document says", async () => {
  const headers = { host: "localhost:3000" };
  const answer = await getDemo(at("/api/demo", { headers }), undefined);
  expect(described(schemas.Demo).safeParse(await answer.json()).error).toBeUndefined();
});

test("what comes of a batch is what the document says, whatever is in it", async () => {
  const occurredAt = new Date().toISOString();
  const click = { id: randomUUID(), kind: "click", titleId: "detour-1945", occurredAt };
  const answer = await send([
    click,
    click,
    { ...click, id: randomUUID(), titleId: "nowhere-1900" },
    { ...click, id: randomUUID(), kind: "clap" },
    { ...click, id: randomUUID(), occurredAt: "1999-01-01T00:00:00Z" },
    null,
  ]);
  const outcome = await answer.json();
  expect(described(schemas.EventOutcome).safeParse(outcome).error).toBeUndefined();
  expect(outcome).toMatchObject({ accepted: 1, duplicates: 1 });
  expect(outcome.rejected.map(({ reason }: { reason: string }) => reason)).toEqual([
    "unknown_title",
    "unknown_kind",
    "bad_time",
    "malformed",
  ]);
});

test("a refusal is what the document says", async () => {
  const answer = await send([], "yesterday");
  expect(answer.status).toBe(400);
  expect(described(schemas.Problem).safeParse(await answer.json()).error).toBeUndefined();
});
