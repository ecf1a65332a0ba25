import { expect, test } from "vitest";
import {
  lastOutParting,
  ownTemporalParting,
  sampledCandidates,
  temporalParting,
} from "@/lib/evaluation/splits/by-time";
import { pairsIn, tinyWorld } from "@/lib/evaluation/tiny-world";

test("one moment parts past and future for everybody, whatever the order of the lines", () => {
  const world = tinyWorld("ada d 1 40\nada a 1 10\nbo c 1 30\nbo b 1 20");
  const { train, test: hidden } = temporalParting(world);
  expect(pairsIn(world, train)).toEqual(["ada a", "bo c", "bo b"]);
  expect(pairsIn(world, hidden)).toEqual(["ada d"]);
});

test("entries of one second stay on one side", () => {
  const world = tinyWorld("ada a 1 10\nada b 1 20\nada c 1 20\nada d 1 20");
  expect(temporalParting(world).test.length).toBe(0);
});

test("who began after the moment has no past and is not asked about", () => {
  const world = tinyWorld("ada a 1 1\nada b 1 2\nbo a 1 3\nlate b 1 9");
  expect(temporalParting(world).test.length).toBe(0);
});

test("a viewer's own last quarter is hidden", () => {
  const world = tinyWorld("ada d 1 4\nada a 1 1\nada b 1 2\nada c 1 3\nbo a 1 9");
  expect(pairsIn(world, ownTemporalParting(world).test)).toEqual(["ada d"]);
});

test("leave-last-one-out hides the latest title, of equal times the later line", () => {
  const world = tinyWorld("ada b 1 50\nada a 1 10\nbo a 1 5\nbo b 1 5\nonce a 1 9");
  expect(pairsIn(world, lastOutParting(world).test)).toEqual(["ada b", "bo b"]);
});

test("a world without times says that the protocol needs them", () => {
  expect(() => temporalParting(tinyWorld("ada a 1"))).toThrow("needs times");
});

test("sampled negatives are titles the viewer never met, as many as asked for or as there are", () => {
  const titles = Array.from({ length: 30 }, (_, t) => `bo t${t} 1 ${t}`).join("\n");
  const world = tinyWorld(`ada t0 1 1\nada t1 1 2\n${titles}`);
  const hidden = lastOutParting(world).test;
  const candidates = sampledCandidates(world, { test: hidden, negatives: 10, seed: 3 });
  const ada = [...candidates.ids.subarray(candidates.starts[0], candidates.starts[1])];
  expect(ada).toHaveLength(11);
  expect(ada).toContain(1);
  expect(ada).not.toContain(0);
  expect(new Set(ada).size).toBe(11);
  const bo = candidates.ids.subarray(candidates.starts[1], candidates.starts[2]);
  expect([...bo]).toEqual([29]); // bo met everything: nothing to draw
});

test("a title that its viewer met and did not want is no negative", () => {
  const world = tinyWorld("ada a 1 1\nada b 1 2\nada c 0 3\nbo c 1 1\nbo d 1 2");
  const hidden = lastOutParting(world).test;
  const { starts, ids } = sampledCandidates(world, { test: hidden, negatives: 10, seed: 3 });
  const ada = Array.from(ids.subarray(starts[0], starts[1]), (title) => world.titles[title]);
  expect(ada.toSorted()).toEqual(["b", "d"]);
});
