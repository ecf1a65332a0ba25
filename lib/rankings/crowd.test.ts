import fc from "fast-check";
import { expect, test } from "vitest";
import {
  type CircleModel,
  foldIntoModel,
  removeViewer,
  setViewer,
} from "@/lib/rankings/circle-model";
import { crowdOf } from "@/lib/rankings/crowd";
import { crowdIn, namedIn } from "@/lib/rankings/speakers";
import { hasWatched } from "@/lib/rankings/viewer-state";
import { TitleWord } from "@/lib/recommender/title-word";
import { syntheticCircle } from "@/scripts/bench/synthetic-circle";

const SIZE = { viewers: 12, titles: 6, each: 3, seed: "crowd" };
const viewerId = (number: number) => `viewer-${number}`;

/** The same by asking every viewer's state. */
function counted(model: CircleModel, titleId: string) {
  const crowd = { friends: 0, synthetic: 0 };
  const title = model.preferences.titles.find(titleId) ?? -1;
  for (const { id, origin, isHelping } of model.viewers.values()) {
    const state = model.states.get(id)?.get(titleId);
    if (!isHelping || !state || !hasWatched(state)) continue;
    if (model.preferences.row(id).get(title) === 0) continue;
    crowd[origin === "synthetic" ? "synthetic" : "friends"]++;
  }
  return crowd;
}

const aStep = fc.record({
  viewer: fc.nat({ max: 11 }),
  title: fc.nat({ max: 5 }),
  act: fc.constantFrom("click", "play", "complete", "forget", "like", "hide", "helping", "removal"),
});

test("a crowd is who watched a title of those who help, whatever happened since it was first asked about", () => {
  fc.assert(
    fc.property(fc.array(aStep, { maxLength: 40 }), (steps) => {
      const model = syntheticCircle(SIZE);
      for (const [turn, { viewer, title, act }] of steps.entries()) {
        const known = model.viewers.get(viewerId(viewer));
        if (act === "removal") removeViewer(model, viewerId(viewer));
        else if (act === "helping") {
          if (known)
            setViewer(model, { ...known, isHelping: !known.isHelping, origin: "synthetic" });
        } else {
          const names = {
            viewerId: viewerId(viewer),
            titleId: `title-${title}`,
            id: `act ${turn}`,
          };
          const at = model.since + turn;
          const rest = { viewingId: `viewing ${turn % 3}`, position: null, duration: null };
          foldIntoModel(model, { ...names, kind: act, at, ...rest });
        }
        for (const titleId of model.titles.keys()) {
          expect(crowdOf(model, titleId)).toEqual(counted(model, titleId));
        }
      }
    }),
    { numRuns: 40 },
  );
});

test("of those who speak for a title all, all but one, or one alone are counted", () => {
  const model = syntheticCircle(SIZE);
  const { viewers } = model.preferences;
  const names = [...model.viewers.keys()];
  const word = new TitleWord(
    Int32Array.from(names, (name) => viewers.intern(name)),
    viewers,
  );
  for (const place of names.keys()) word.add(place, 0.5);
  const titleId = "title-0";
  const watched = names.map((name) => {
    const title = model.states.get(name)?.get(titleId);
    return title !== undefined && hasWatched(title) && model.viewers.has(name);
  });
  const asked = { titleId, word };
  const all = watched.filter(Boolean).length;
  expect(all).toBeGreaterThan(1);
  expect(crowdIn(model, asked, {}).friends).toBe(all);
  for (const at of names.keys()) {
    expect(crowdIn(model, asked, { only: at }).friends).toBe(Number(watched[at]));
    expect(crowdIn(model, asked, { except: at }).friends).toBe(all - Number(watched[at]));
  }
  const named = [...names.keys()].filter((at) => at % 2 === 0 && watched[at]); // even ones agreed to be seen
  const byName = named.sort((a, b) => (names[a] < names[b] ? -1 : 1));
  expect(namedIn(model, asked, 0.5)).toBe(byName.at(0));
  expect(namedIn(model, asked, 0.6)).toBeUndefined();
});
