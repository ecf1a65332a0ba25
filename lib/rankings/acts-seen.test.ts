import { expect, test } from "vitest";
import type { EventKind } from "@/lib/events/kinds";
import { ActsSeen } from "@/lib/rankings/acts-seen";
import { foldIntoModel } from "@/lib/rankings/circle-model";
import { syntheticCircle } from "@/scripts/bench/synthetic-circle";

const actor = "viewer-3";
const titleId = "title-1";
const here = {
  actor: { id: actor, has: () => false },
  showsIt: { id: "viewer-4", has: (title: string) => title === titleId },
  showsOthers: { id: "viewer-5", has: (title: string) => title !== titleId },
};

/** A circle in which the actor began the title, and what is seen of their acts from then on. */
function world() {
  const model = syntheticCircle({ viewers: 20, titles: 30, each: 5, seed: "acts seen" });
  const act = (kind: EventKind, seconds = 0) => {
    const rest = { viewingId: "the viewing", position: seconds, duration: 60 };
    const at = model.since + seconds;
    foldIntoModel(model, { viewerId: actor, titleId, id: `${kind} ${seconds}`, kind, at, ...rest });
  };
  act("click");
  act("play");
  const seen = new ActsSeen({ model });
  const urgencies = (actors: string[]) => {
    const urgencyOf = seen.next(new Set(actors));
    return [here.actor, here.showsIt, here.showsOthers].map(urgencyOf);
  };
  return { act, urgencies };
}

test("an act that says something else of a title makes pages on which it stands likely to be others", () => {
  const { act, urgencies } = world();
  act("complete", 60);
  expect(urgencies([actor])).toEqual(["own", "likely", "any"]);
});

test("a heartbeat says nothing new of its title: nobody but the actor is likely to have another page", () => {
  const { act, urgencies } = world();
  act("progress", 10);
  expect(urgencies([actor])).toEqual(["own", "any", "any"]);
});

test("an act is seen once: the heartbeat after it makes nothing likely", () => {
  const { act, urgencies } = world();
  act("complete", 60);
  urgencies([actor]);
  act("progress", 10);
  expect(urgencies([actor])).toEqual(["own", "any", "any"]);
});

test("where nobody acted, as when the policy is another one, every page is likely to be", () => {
  expect(world().urgencies([])).toEqual(["likely", "likely", "likely"]);
});
