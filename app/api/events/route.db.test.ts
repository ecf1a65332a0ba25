import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { closeSignIn } from "@/lib/auth/write";
import type { ViewerId } from "@/lib/session";
import { openBreakableLink } from "@/scripts/database/breakable-link";
import { useTestDatabase } from "@/scripts/database/test-database";
import {
  addTitles,
  addViewer,
  countEvents,
  expireSignIn,
  signInAs,
} from "@/scripts/database/test-viewer";

const jar = vi.hoisted(() => new Map<string, { value: string }>());
vi.mock("next/headers", () => ({
  cookies: async () => jar, // outside Next there is no request to read from
  headers: async () => new Headers(),
}));

useTestDatabase();

let post: (request: Request) => Promise<Response>;
let link: Awaited<ReturnType<typeof openBreakableLink>>;
let ada: ViewerId;

beforeAll(async () => {
  link = await openBreakableLink(process.env.DATABASE_URL ?? "");
  process.env.DATABASE_URL = link.url;
  process.env.MATINEE_BATCHES_PER_MINUTE = "120";
  const { POST } = await import("@/app/api/events/route");
  post = (request) => POST(request, undefined);
  ada = await addViewer({ name: "Ada" });
  await addTitles("metropolis");
  await signIn(ada);
});
afterAll(() => link.cut());

async function signIn(viewer: ViewerId) {
  const { signInId, name, value } = await signInAs(viewer);
  jar.clear();
  jar.set(name, { value });
  return signInId;
}

const NOW = new Date().toISOString();

function click(fields: object = {}) {
  return { id: randomUUID(), kind: "click", titleId: "metropolis", occurredAt: NOW, ...fields };
}

const OWN = { "content-type": "application/json", "sec-fetch-site": "same-origin" };

function send(body: unknown, headers: Record<string, string> = OWN) {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  return post(new Request("http://localhost/api/events", { method: "POST", headers, body: text }));
}

test("a batch is answered with counts", async () => {
  const answer = await send({ sentAt: NOW, viewerId: ada, events: [click(), click()] });
  expect(answer.status).toBe(202);
  expect(await answer.json()).toEqual({ accepted: 2, duplicates: 0, rejected: [] });
});

test("no events are no fault", async () => {
  const answer = await send({ sentAt: NOW, events: [] });
  expect([answer.status, await answer.json()]).toEqual([
    202,
    { accepted: 0, duplicates: 0, rejected: [] },
  ]);
});

describe("a batch that is not taken", () => {
  test.each<[number, string, unknown, Record<string, string>?]>([
    [403, "from another site", "{", { ...OWN, "sec-fetch-site": "cross-site" }],
    [403, "from another origin", "{", { ...OWN, "sec-fetch-site": "", origin: "http://evil.test" }],
    [403, "from nowhere", "{", { "content-type": "application/json" }],
    [415, "of plain text", "{", { ...OWN, "content-type": "text/plain" }],
    [413, "above 256 KiB", "x".repeat(262_145)],
    [413, "of 10,000 events", { sentAt: "?", events: Array(10_000).fill({ id: "1" }) }],
    [413, "of 501 events", { sentAt: NOW, events: Array(501).fill(1) }],
    [400, "of malformed JSON", '{"sentAt": '],
    [400, "without a time", { events: [] }],
    [400, "with a time that is a number", { sentAt: 5, events: [] }],
    [400, "without events", { sentAt: NOW }],
    [400, "that is a list", []],
    [400, "that is null", "null"],
    [400, "in the name of a number", { sentAt: NOW, viewerId: 5, events: [] }],
    [409, "in another viewer's name", { sentAt: NOW, viewerId: randomUUID(), events: [click()] }],
  ])("is answered %i: %s", async (status, _, body, headers) => {
    const before = await countEvents(ada);
    const answer = await send(body, headers);
    expect(answer.status).toBe(status);
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
    expect(await answer.json()).toMatchObject({ status });
    expect(await countEvents(ada)).toBe(before);
  });

  test("500 events are taken", async () => {
    const events = Array.from({ length: 500 }, () => click());
    expect((await send({ sentAt: NOW, events })).status).toBe(202);
  });
});

describe("nobody signed in", () => {
  test("comes before every other fault", async () => {
    jar.clear();
    expect((await send("{", {})).status).toBe(401);
  });

  test.each(["ended", "expired", "forged"])("a session that is %s", async (how) => {
    const signInId = await signIn(ada);
    if (how === "ended") await closeSignIn(signInId);
    if (how === "expired") await expireSignIn(signInId);
    if (how === "forged") for (const cookie of jar.values()) cookie.value += "x";
    const before = await countEvents(ada);
    expect((await send({ sentAt: NOW, events: [click()] })).status).toBe(401);
    expect(await countEvents(ada)).toBe(before);
  });
});

test("too many batches are answered 429, with the time to wait, before the body is judged", async () => {
  await signIn(await addViewer({ name: "Storm" }));
  const answers = await Promise.all(
    Array.from({ length: 125 }, () => send({ sentAt: NOW, events: [] })),
  );
  expect(answers.filter(({ status }) => status === 202)).toHaveLength(120);
  const refused = await send("{");
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get("retry-after"))).toBeGreaterThanOrEqual(1);
  await signIn(ada);
  expect((await send({ sentAt: NOW, events: [] })).status).toBe(202); // others are not held up
});

test("while the database is away the answer is 503, and afterwards nothing is lost", async () => {
  const waiting = Array.from({ length: 5 }, () => ({ sentAt: NOW, events: [click()] }));
  const before = await countEvents(ada);
  await link.cut();
  for (const batch of waiting) {
    const answer = await send(batch);
    expect(answer.status).toBe(503);
    expect(Number(answer.headers.get("retry-after"))).toBeGreaterThanOrEqual(1);
  }
  await link.mend();
  for (const batch of waiting) expect((await send(batch)).status).toBe(202);
  expect(await countEvents(ada)).toBe(before + 5);
});

test("a link cut under load answers 202 or 503, and sending again stores each event once", async () => {
  const viewer = await addViewer({ name: "Bruno" });
  await signIn(viewer);
  const batches = Array.from({ length: 40 }, () => ({ sentAt: NOW, events: [click(), click()] }));
  const underLoad = Promise.all(batches.map((batch) => send(batch)));
  await link.cut();
  const statuses = (await underLoad).map(({ status }) => status);
  expect(statuses.filter((status) => status !== 202 && status !== 503)).toEqual([]);
  await link.mend();
  for (const batch of batches) expect((await send(batch)).status).toBe(202);
  expect(await countEvents(viewer)).toBe(80);
});
