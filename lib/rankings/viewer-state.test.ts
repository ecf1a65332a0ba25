import fc from "fast-check";
import { expect, test } from "vitest";
import type { EventKind } from "@/lib/events/kinds";
import {
  addToState,
  completedAt,
  type FoldEvent,
  isHidden,
  listedAt,
  opinionIn,
  progressIn,
  strengthIn,
  type TitleState,
} from "@/lib/rankings/viewer-state";

const weights = { version: 1, click: 1, play: 2, skip: 3, complete: 4, close: 2 };

let made = 0;
function act(kind: EventKind, at: number, more: Partial<FoldEvent> = {}): FoldEvent {
  const id = String(++made).padStart(6, "0");
  const nothing = { viewingId: "first", position: null, duration: null };
  return { viewerId: "ada", id, kind, titleId: "dracula", at, ...nothing, ...more };
}

function folded(...events: FoldEvent[]): TitleState {
  const state = new Map<string, TitleState>();
  for (const event of events) addToState(state, event);
  const title = state.get("dracula");
  if (!title) throw new Error("Nothing was folded.");
  return title;
}

test("a title begun and left at a third can be continued there", () => {
  const left = act("close", 3, { position: 6, duration: 18 });
  const title = folded(act("click", 1), act("play", 2), left);
  expect(strengthIn(title, weights)).toBe(2);
  expect(progressIn(title)?.part).toBeCloseTo(1 / 3);
});

test("a completed title is no longer continued", () => {
  const title = folded(
    act("play", 2),
    act("progress", 3, { position: 6, duration: 18 }),
    act("complete", 4, { position: 18, duration: 18 }),
  );
  expect(completedAt(title)).toBe(4);
  expect(progressIn(title)).toBeNull();
});

test("forgetting takes away what came before and nothing that comes after", () => {
  const before = [act("play", 2), act("complete", 3), act("like", 3), act("list_add", 3)];
  const forgotten = folded(...before, act("forget", 4));
  expect(strengthIn(forgotten, weights)).toBe(0);
  expect(completedAt(forgotten)).toBeNull();
  expect(opinionIn(forgotten)).toBeNull();
  expect(listedAt(forgotten)).toBe(3); // a list is a wish, not a preference
  const again = folded(...before, act("forget", 4), act("click", 5, { viewingId: "second" }));
  expect(strengthIn(again, weights)).toBe(1);
});

test("the last word counts", () => {
  const title = folded(act("hide", 1), act("unhide", 2), act("like", 3), act("dislike", 4));
  expect(isHidden(title)).toBe(false);
  expect(opinionIn(title)).toBe("dislike");
});

test("an event that tells nothing new changes nothing", () => {
  const state = new Map<string, TitleState>();
  const click = act("click", 1);
  expect(addToState(state, click)).toBe(true);
  expect(addToState(state, click)).toBe(false);
  expect(addToState(state, act("impression", 2))).toBe(false);
  expect(addToState(state, act("search", 2, { titleId: null }))).toBe(false);
});

test("the order of arrival never matters, nor does arriving twice", () => {
  const anEvent = fc.record({
    id: fc.uuid(),
    kind: fc.constantFrom<EventKind>(
      "click",
      "play",
      "complete",
      "close",
      "forget",
      "like",
      "unrate",
    ),
    at: fc.integer({ min: 0, max: 6 }),
    viewingId: fc.constantFrom("first", "second"),
    position: fc.constantFrom(null, 3, 9),
  });
  const log = fc
    .array(anEvent, { minLength: 1, maxLength: 12 })
    .chain((events) => fc.tuple(fc.constant(events), fc.shuffledSubarray([...events, ...events])));
  fc.assert(
    fc.property(log, ([events, shuffled]) => {
      const seen = (list: typeof events) => {
        const title = folded(
          ...[...list, ...events].map((event) => ({
            ...act(event.kind, event.at),
            ...event,
            duration: 18,
          })),
        );
        return [
          strengthIn(title, weights),
          opinionIn(title),
          progressIn(title),
          completedAt(title),
        ];
      };
      expect(seen(shuffled)).toEqual(seen(events));
    }),
  );
});
