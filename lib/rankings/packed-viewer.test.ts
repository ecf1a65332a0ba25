import fc from "fast-check";
import { expect, test } from "vitest";
import { type EventKind, otherKinds, scoringKinds } from "@/lib/events/kinds";
import { HeldStates } from "@/lib/rankings/held-states";
import { packViewer } from "@/lib/rankings/packed-viewer";
import {
  addToState,
  completedAt,
  deedIn,
  type FoldEvent,
  hasWatched,
  isHidden,
  listedAt,
  opinionIn,
  progressIn,
  type TitleState,
} from "@/lib/rankings/viewer-state";
import { ViewerStates } from "@/lib/rankings/viewer-states";
import { DenseIds } from "@/lib/recommender/dense-ids";
import { outcomeOf } from "@/lib/recommender/outcome-of";

const TITLES = ["dracula", "faust", "nosferatu"];

const anEvent: fc.Arbitrary<FoldEvent> = fc.record({
  viewerId: fc.constant("ada"),
  id: fc.oneof(fc.uuid(), fc.string({ maxLength: 12 })),
  kind: fc.constantFrom<EventKind>(...scoringKinds, ...otherKinds),
  titleId: fc.constantFrom(null, ...TITLES),
  viewingId: fc.constantFrom(null, "first", "3f2504e0-4f89-41d3-9a0c-0305e82c3301", "Zoë’s"),
  at: fc.integer({ min: 0, max: 9 }),
  position: fc.constantFrom(null, 0, 3.25, 9),
  duration: fc.constantFrom(null, 18),
});
const someEvents = fc.uniqueArray(anEvent, { selector: ({ id }) => id, maxLength: 30 });

function folded(events: FoldEvent[]) {
  const state = new Map<string, TitleState>();
  for (const event of events) addToState(state, event);
  return state;
}

/** Everything a title's state knows, as plain values. */
function plain({ record, ...title }: TitleState) {
  const { forgottenAt, viewings } = record.parts();
  const sorted = viewings.toSorted((a, b) => (a.key < b.key ? -1 : 1));
  return { ...title, forgottenAt, viewings: sorted };
}

/** What pages ask of a title's state. */
function answers(title: TitleState) {
  const { acts, viewings, lastActAt, forgottenAt } = title.record;
  const said = [opinionIn(title), isHidden(title), listedAt(title), deedIn(title)];
  const watched = [hasWatched(title), completedAt(title), progressIn(title), title.lastActAt];
  return [acts, viewings, lastActAt, forgottenAt, ...said, ...watched];
}

test("a packed state knows what it knew before, title by title and as a whole", () => {
  fc.assert(
    fc.property(someEvents, (events) => {
      const state = folded(events);
      const titles = new DenseIds();
      for (const title of ["unseen", ...TITLES.toReversed()]) titles.intern(title);
      const packed = packViewer(state, titles);
      expect(packed.size).toBe(state.size);
      expect(packed.get("unseen")).toBeUndefined();
      expect(packed.get("unheard of")).toBeUndefined();
      expect(packed.hasWatched("unseen")).toBe(false);
      expect(packed.acts("unseen")).toBe(0);
      for (const [titleId, title] of state) {
        expect(plain(packed.get(titleId) as TitleState)).toEqual(plain(title));
        expect(packed.hasWatched(titleId)).toBe(hasWatched(title));
        expect(packed.acts(titleId)).toBe(title.record.acts);
      }
      expect(new Set(packed.keys())).toEqual(new Set(state.keys()));
      expect(new Map([...packed].map(([id, title]) => [id, plain(title)]))).toEqual(
        new Map([...state].map(([id, title]) => [id, plain(title)])),
      );
      expect([...packed.facts()].map(([id, title]) => [id, answers(title)])).toEqual(
        [...packed].map(([id, title]) => [id, answers(title)]),
      );
      expect([...packed.values()].map(plain)).toEqual([...packed].map(([, title]) => plain(title)));
    }),
  );
});

test("cards say the same of a viewer who is open as of one in bytes", () => {
  fc.assert(
    fc.property(someEvents, (events) => {
      const states = new ViewerStates(new DenseIds());
      for (const event of events) addToState(states.open("ada"), event);
      const said = () => {
        const doings = states.doingsOf("ada");
        return [...TITLES, "unseen"].map((title) => [doings.acts(title), doings.deed(title)]);
      };
      const open = said();
      states.packed("ada");
      states.rest(0);
      expect(said()).toEqual(open);
      expect(states.doingsOf("nobody").acts("faust")).toBe(0);
      expect(states.doingsOf("nobody").deed("faust")).toBeUndefined();
    }),
  );
});

test("the order of arrival leaves no trace in the bytes", () => {
  const shuffled = someEvents.chain((events) =>
    fc.tuple(fc.constant(events), fc.shuffledSubarray(events, { minLength: events.length })),
  );
  fc.assert(
    fc.property(shuffled, ([events, other]) => {
      const titles = new DenseIds();
      const bytes = packViewer(folded(events), titles).bytes;
      expect(packViewer(folded(other), titles).bytes).toEqual(bytes);
    }),
  );
});

test("states that are packed, moved and opened between events end where those that never were do", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(anEvent, fc.nat({ max: 3 }))), (steps) => {
      const titles = new DenseIds();
      let states = new ViewerStates(titles);
      for (const [event, turn] of steps) {
        addToState(states.open("ada"), event);
        if (turn === 1) {
          states.packed("ada");
          states.rest(0);
        }
        if (turn !== 2) continue;
        const bytes = states.packed("ada");
        if (!bytes) throw new Error("Nothing was packed.");
        const image = { lengths: Uint32Array.of(bytes.length), pieces: [bytes] };
        states = new ViewerStates(titles, outcomeOf(HeldStates.of(DenseIds.of(["ada"]), image)));
      }
      const expected = packViewer(folded(steps.map(([event]) => event)), titles).bytes;
      if (steps.length > 0) expect(states.packed("ada")).toEqual(expected);
      else expect(states.packed("ada")).toBeUndefined();
    }),
  );
});
