import fc from "fast-check";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { newId } from "./event-id";
import { Flusher } from "./flusher";
import { memoryOutbox } from "./memory-outbox";
import { outboxLimits, type WaitingEvent } from "./outbox";

type Answer = 202 | 400 | 401 | 409 | 413 | 429 | 503 | "lost answer" | "no network";
type Request = { ids: string[] };

const poison = "poison";

let answers: Answer[];
let requests: Request[];
let stored: Set<string>;

/** A server that answers as told, then as it should: it refuses more than two at once and chokes on poison. */
async function answer(_: unknown, { body }: { body: string }) {
  const { events } = JSON.parse(body);
  const ids: string[] = events.map((event: { id: string }) => event.id);
  requests.push({ ids });
  const told = answers.shift() ?? 202;
  if (told === "no network") throw new TypeError("Failed to fetch");
  if (typeof told === "number" && told !== 202) return reply(told);
  if (ids.length > 2) return reply(413);
  if (events.some((event: { kind: string }) => event.kind === poison)) return reply(400);
  for (const id of ids) stored.add(id);
  if (told === "lost answer") throw new TypeError("Failed to fetch");
  return reply(202);
}

function reply(status: number) {
  return new Response(null, { status, headers: status === 429 ? { "retry-after": "7" } : {} });
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("fetch", answer);
  vi.stubGlobal("BroadcastChannel", undefined);
  vi.stubGlobal("navigator", {});
  [answers, requests, stored] = [[], [], new Set()];
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function world() {
  const outbox = memoryOutbox(outboxLimits);
  const onLoss = vi.fn();
  const flusher = new Flusher({
    outbox: Promise.resolve(outbox),
    viewerId: "ada",
    tabId: "tab",
    onLoss,
  });
  return { outbox, flusher, onLoss };
}

function event(kind = "pause"): WaitingEvent {
  const id = newId();
  const wire = {
    id,
    kind,
    occurredAt: "",
    visitId: "",
    tabId: "",
    seq: 0,
  } as WaitingEvent["event"];
  return { viewerId: "ada", id, scored: 0, bytes: 100, event: wire };
}

test("a scored event is sent at once, another within two seconds", async () => {
  const { flusher } = world();
  await flusher.add(event(), false);
  await vi.advanceTimersByTimeAsync(1_900);
  expect(requests).toHaveLength(0);
  await flusher.add(event(), true);
  await vi.advanceTimersByTimeAsync(50);
  expect(requests.map(({ ids }) => ids.length)).toEqual([2]);
});

test("nothing is removed before the server answered for it", async () => {
  const { flusher, outbox } = world();
  answers = ["lost answer"];
  await flusher.add(event(), true);
  await vi.advanceTimersByTimeAsync(50);
  expect(await outbox.oldest("ada", 9)).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(await outbox.oldest("ada", 9)).toHaveLength(0);
  expect(requests).toHaveLength(2);
  expect(stored.size).toBe(1);
});

test("a server that asks for seven seconds gets them", async () => {
  const { flusher } = world();
  answers = [429];
  await flusher.add(event(), true);
  await vi.advanceTimersByTimeAsync(6_900);
  await flusher.add(event(), true);
  expect(requests).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(stored.size).toBe(2);
});

test("one event that the server cannot take is given up alone, which is told", async () => {
  const { flusher, outbox, onLoss } = world();
  const bad = event(poison);
  const good = Array.from({ length: 6 }, () => event());
  for (const one of [...good.slice(0, 3), bad, ...good.slice(3)]) await flusher.add(one, false);
  await flusher.flush();
  expect([...stored].sort()).toEqual(good.map((one) => one.id).sort());
  expect(await outbox.oldest("ada", 9)).toEqual([]);
  expect(onLoss.mock.calls).toEqual([[1, "refused"]]);
});

test.each([401, 409] as const)(
  "after %i everything is kept and nothing more is sent",
  async (told) => {
    const { flusher, outbox } = world();
    answers = [told];
    await flusher.add(event(), true);
    await vi.advanceTimersByTimeAsync(60_000);
    await flusher.add(event(), true);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(requests).toHaveLength(1);
    expect(await outbox.oldest("ada", 9)).toHaveLength(2);
  },
);

test("leaving the page sends what is unsent, once, and keeps it until it is acknowledged", async () => {
  const { flusher, outbox } = world();
  answers = ["no network"];
  await flusher.add(event(), false);
  flusher.flushOnExit();
  flusher.flushOnExit();
  await vi.advanceTimersByTimeAsync(0);
  expect(requests).toHaveLength(1);
  expect(await outbox.oldest("ada", 9)).toHaveLength(1);
});

test("however the network fails, in the end every event is stored and none waits", async () => {
  const trouble = fc.constantFrom<Answer>(202, 429, 503, "lost answer", "no network");
  const step = fc.record({ isUrgent: fc.boolean(), pauseMs: fc.nat(5_000) });
  await fc.assert(
    fc.asyncProperty(fc.array(trouble), fc.array(step), async (troubles, steps) => {
      [answers, requests, stored] = [[...troubles], [], new Set()];
      const { flusher, outbox } = world();
      const tracked: string[] = [];
      for (const { isUrgent, pauseMs } of steps) {
        const one = event();
        tracked.push(one.id);
        await flusher.add(one, isUrgent);
        await vi.advanceTimersByTimeAsync(pauseMs);
      }
      await vi.advanceTimersByTimeAsync(60 * 60_000);
      expect([...stored].sort()).toEqual(tracked.sort());
      expect(await outbox.oldest("ada", 999)).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
