import { expect, test } from "vitest";
import { takeBatch, takeExitBatch } from "./batch";
import type { WaitingEvent } from "./outbox";

function waiting(id: string, bytes: number, scored: 0 | 1 = 0): WaitingEvent {
  const event = {
    ...{ id, kind: "pause" as const, occurredAt: "", visitId: "", tabId: "", seq: 0 },
    ...{ app: "1.0.0", viewport: "1400x900", device: "computer" },
  };
  return { viewerId: "ada", id, scored, bytes, event };
}

const ids = (batch: WaitingEvent[]) => batch.map((one) => one.id).join("");

test("a batch ends before it has too many events or bytes", () => {
  const three = [waiting("a", 9), waiting("b", 9), waiting("c", 9)];
  expect(ids(takeBatch(three, { events: 2, bytes: 1_000 }))).toBe("ab");
  expect(ids(takeBatch(three, { events: 9, bytes: 20 }))).toBe("ab");
  expect(ids(takeBatch(three, { events: 9, bytes: 30 }))).toBe("abc");
});

test("an event larger than a batch still gets its turn", () => {
  expect(ids(takeBatch([waiting("a", 99), waiting("b", 9)], { events: 9, bytes: 20 }))).toBe("a");
});

test("on the way out scored events go first", () => {
  const three = [waiting("a", 9), waiting("b", 9, 1), waiting("c", 9, 1)];
  expect(ids(takeExitBatch(three, { events: 9, bytes: 20 }))).toBe("bc");
});

test("on the way out an event that does not fit makes room for a smaller one", () => {
  const three = [waiting("a", 9, 1), waiting("b", 99, 1), waiting("c", 9)];
  expect(ids(takeExitBatch(three, { events: 9, bytes: 20 }))).toBe("ac");
});
