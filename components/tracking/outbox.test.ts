import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { eventId } from "./event-id";
import { openIndexedOutbox } from "./indexed-outbox";
import { memoryOutbox } from "./memory-outbox";
import type { WaitingEvent } from "./outbox";

const day = 24 * 60 * 60_000;
const roomy = { events: 1_000, bytes: 100_000, ageMs: 14 * day };

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

/** The n-th event of a second that ended n milliseconds ago was made then. */
function waiting(n: number, more: Partial<WaitingEvent> = {}): WaitingEvent {
  const id = eventId(Date.now() - 1_000 + n, new Uint8Array(16));
  const event = {
    id,
    kind: "pause" as const,
    occurredAt: new Date().toISOString(),
    visitId: id,
    tabId: id,
    seq: n,
    ...{ app: "1.0.0", viewport: "1400x900", device: "computer" },
  };
  return { viewerId: "ada", id, scored: 0, bytes: 100, event, ...more };
}

const kinds = [
  ["in IndexedDB", openIndexedOutbox],
  ["in memory", async (limits: typeof roomy) => memoryOutbox(limits)],
] as const;

describe.each(kinds)("an outbox %s", (_, open) => {
  test("gives the oldest events first, and keeps what was not removed", async () => {
    const outbox = await open(roomy);
    const [first, second, third] = [waiting(1), waiting(2), waiting(3)];
    await outbox.add([third, first, second]);
    expect((await outbox.oldest("ada", 2)).map((one) => one.id)).toEqual([first.id, second.id]);
    await outbox.remove("ada", [first.id]);
    await outbox.remove("ada", [first.id]);
    expect((await outbox.oldest("ada", 9)).map((one) => one.id)).toEqual([second.id, third.id]);
  });

  test("never mixes the events of two viewers", async () => {
    const outbox = await open(roomy);
    await outbox.add([waiting(1)]);
    await outbox.add([waiting(2, { viewerId: "bruno" })]);
    expect(await outbox.oldest("bruno", 9)).toHaveLength(1);
    await outbox.remove("bruno", [waiting(1).id]);
    expect(await outbox.oldest("ada", 9)).toHaveLength(1);
  });

  test("when full, lets the oldest unscored events go", async () => {
    const outbox = await open({ ...roomy, events: 3 });
    const scored = waiting(1, { scored: 1 });
    await outbox.add([scored, waiting(2), waiting(3), waiting(4)]);
    expect(await outbox.trim()).toBe(4 - (await outbox.oldest("ada", 9)).length);
    expect(await outbox.trim()).toBe(0);
    const left = await outbox.oldest("ada", 9);
    expect(left.map((one) => one.id)).toContain(scored.id);
    expect(left.length).toBeLessThanOrEqual(3);
  });

  test("is bounded in bytes too", async () => {
    const outbox = await open({ ...roomy, bytes: 250 });
    for (const n of [1, 2, 3]) await outbox.add([waiting(n)]);
    expect(await outbox.trim()).toBe(1);
    expect(await outbox.oldest("ada", 9)).toHaveLength(2);
  });
});

test("removing some of what lies together leaves the rest, and each is weighed once", async () => {
  const outbox = await openIndexedOutbox({ ...roomy, events: 3 });
  const all = [1, 2, 3, 4].map((n) => waiting(n));
  await outbox.add(all.slice(0, 3));
  await outbox.remove("ada", [all[0].id, all[2].id]);
  expect((await outbox.oldest("ada", 9)).map(({ id }) => id)).toEqual([all[1].id]);
  await outbox.remove("ada", [all[1].id]);
  await outbox.add(all.slice(1));
  expect(await outbox.trim()).toBe(0);
  expect(await outbox.oldest("ada", 9)).toHaveLength(3);
});

test("events in IndexedDB are still there when the page is opened again", async () => {
  await (await openIndexedOutbox(roomy)).add([waiting(1)]);
  expect(await (await openIndexedOutbox(roomy)).oldest("ada", 9)).toHaveLength(1);
});

test("an event is kept when its page goes away before anything could be read", async () => {
  const outbox = await openIndexedOutbox(roomy);
  const noAnswer = () => {
    throw new Error("the page is gone");
  };
  const reading = vi.spyOn(IDBObjectStore.prototype, "get").mockImplementation(noAnswer);
  await outbox.add([waiting(1)]);
  await expect(outbox.trim()).rejects.toThrow("the page is gone");
  reading.mockRestore();
  expect(await (await openIndexedOutbox(roomy)).oldest("ada", 9)).toHaveLength(1);
});

test("what such a page had no time to weigh is weighed when the next is opened", async () => {
  const outbox = await openIndexedOutbox(roomy);
  await outbox.add([waiting(1), waiting(2)]);
  const later = await openIndexedOutbox({ ...roomy, events: 2 });
  await later.add([waiting(3)]);
  await later.trim();
  expect((await later.oldest("ada", 9)).length).toBeLessThanOrEqual(2);
});

test("events older than a fortnight are gone when the page is opened", async () => {
  const old = waiting(1, { id: eventId(Date.now() - 15 * day, new Uint8Array(16)) });
  await (await openIndexedOutbox(roomy)).add([old]);
  const outbox = await openIndexedOutbox(roomy);
  expect(await outbox.oldest("ada", 9)).toEqual([]);
  expect(outbox.outdated).toBe(1);
  expect((await openIndexedOutbox(roomy)).outdated).toBe(0);
});

test("a lease is one tab's until it runs out", async () => {
  const outbox = await openIndexedOutbox(roomy);
  expect(await outbox.lease("one", Date.now() + 60_000)).toBe(true);
  expect(await outbox.lease("two", Date.now() + 60_000)).toBe(false);
  expect(await outbox.lease("one", Date.now() - 1)).toBe(true);
  expect(await outbox.lease("two", Date.now() + 60_000)).toBe(true);
});
