import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { LiveEvening, type Tell } from "@/components/blend/live-evening";
import type { Evening } from "@/lib/blend/evening/evening";
import { openingWishes } from "@/lib/blend/wishes";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function evening(at: number, change: Partial<Evening> = {}): Evening {
  return {
    ...{ at, wishes: openingWishes, revision: 0, wishedBy: null, tallies: {}, here: [] },
    ...{ choice: null, majority: 2, listVersion: "1" },
    ...change,
  };
}

const fairness = (value: number) => ({ wishes: { ...openingWishes, fairness: value } });

/** A browser whose questions wait until they are answered by hand. */
function world() {
  const asked: {
    body: object | undefined;
    answer: (evening: Evening) => void;
    fail: () => void;
  }[] = [];
  const tell: Tell = (_door, _method, body) =>
    new Promise((resolve, reject) => {
      asked.push({ body, answer: resolve, fail: () => reject(new Error("away")) });
    });
  const onFailure = vi.fn();
  return { live: new LiveEvening(evening(1), { tell, onFailure }), asked, onFailure };
}

test("a slider's way is told once, where it came to rest", async () => {
  const { live, asked } = world();
  for (const value of [0.6, 0.7, 0.8]) live.wish({ fairness: value });
  expect(live.read().wishes.fairness).toBe(0.8);
  await vi.advanceTimersByTimeAsync(300);
  expect(asked.map(({ body }) => body)).toEqual([{ ...openingWishes, fairness: 0.8 }]);
});

test("what others move waits until one's own is told, and is shown then", async () => {
  const { live, asked } = world();
  live.wish({ fairness: 0.8 });
  await vi.advanceTimersByTimeAsync(300);
  live.hear(evening(3, fairness(0.1)));
  expect(live.read().wishes.fairness).toBe(0.8);
  asked[0].answer(evening(2, fairness(0.8)));
  await vi.advanceTimersByTimeAsync(0);
  expect(live.read().wishes.fairness).toBe(0.1); // theirs was the later one
});

test("what is moved while the last is on its way is told after it", async () => {
  const { live, asked } = world();
  live.wish({ fairness: 0.8 });
  await vi.advanceTimersByTimeAsync(300);
  live.wish({ fairness: 0.9 });
  await vi.advanceTimersByTimeAsync(300);
  expect(asked).toHaveLength(1);
  asked[0].answer(evening(2, fairness(0.8)));
  await vi.advanceTimersByTimeAsync(0);
  expect(asked).toHaveLength(2);
  expect(live.read().wishes.fairness).toBe(0.9);
});

test("news that was read before what is known is ignored", () => {
  const { live } = world();
  live.hear(evening(5, { here: ["bruno"] }));
  live.hear(evening(4, { here: [] }));
  expect(live.read().here).toEqual(["bruno"]);
});

test("one's own vote counts at once, and is taken back when it could not be told", async () => {
  const { live, asked, onFailure } = world();
  live.hear(evening(2, { tallies: { m: { for: 1, against: 0, own: null } } }));
  void live.vote("m", true);
  expect(live.read().tallies.m).toEqual({ for: 2, against: 0, own: true });
  asked[0].fail();
  await vi.advanceTimersByTimeAsync(0);
  expect(live.read().tallies.m).toEqual({ for: 1, against: 0, own: null });
  expect(onFailure).toHaveBeenCalledOnce();
});

test("a vote that is turned moves from one side to the other", () => {
  const { live } = world();
  live.hear(evening(2, { tallies: { m: { for: 2, against: 0, own: true } } }));
  void live.vote("m", false);
  expect(live.read().tallies.m).toEqual({ for: 1, against: 1, own: false });
});
