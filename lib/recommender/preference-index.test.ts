import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { byScoreThenName } from "@/lib/recommender/best-first";
import { DenseIds } from "@/lib/recommender/dense-ids";
import { partsOf } from "@/lib/recommender/index-parts";
import { BaseIndex } from "@/lib/recommender/kernel/base-index";
import { allocatePlain } from "@/lib/recommender/kernel/base-memory";
import { emptyMemory, piecesOf } from "@/lib/recommender/kernel/base-pieces";
import { type BuiltBase, buildBase } from "@/lib/recommender/kernel/build-base";
import { type MergeRequest, packOrder, tableOf } from "@/lib/recommender/kernel/merge-order";
import { likenessByRaters } from "@/lib/recommender/likenesses";
import { outcomeOf } from "@/lib/recommender/outcome-of";
import { type Policy, userCosine } from "@/lib/recommender/policy";
import { PreferenceIndex } from "@/lib/recommender/preference-index";
import { TitleScores } from "@/lib/recommender/title-scores";

type World = Map<string, Map<string, number>>;

/** The recommender in a few slow lines: what the index must agree with. */
function bruteForce(world: World, helping: Set<string>, asked: { viewer: string; policy: Policy }) {
  const { viewer, policy } = asked;
  const own = world.get(viewer) ?? new Map<string, number>();
  const norm = (row: Map<string, number>) => Math.hypot(...row.values());
  const neighbours = [...world]
    .filter(([name]) => name !== viewer && helping.has(name))
    .map(([name, row]) => {
      const both = [...own.keys()].filter((title) => row.has(title));
      const dot = both.reduce(
        (sum, title) => sum + (own.get(title) ?? 0) * (row.get(title) ?? 0),
        0,
      );
      const damping = both.length / (both.length + policy.shrinkage);
      const similarity = both.length === 0 ? 0 : (dot / norm(own) / norm(row)) * damping;
      return { name, row, similarity: Math.round(similarity * 1e9) / 1e9 };
    })
    .filter(({ similarity }) => similarity > 0)
    .sort((a, b) => b.similarity - a.similarity || (a.name < b.name ? -1 : 1))
    .slice(0, policy.neighbours);
  const pull = (similarity: number) => similarity ** policy.similarityPower;
  const mass = neighbours.reduce((sum, { similarity }) => sum + pull(similarity), 0);
  const score = (title: string) => {
    const raters = [...world].filter(([name, row]) => helping.has(name) && row.has(title));
    const popular =
      raters.reduce((sum, [, row]) => sum + (row.get(title) ?? 0), 0) / Math.max(1, helping.size);
    const near = neighbours.reduce(
      (sum, { row, similarity }) => sum + pull(similarity) * (row.get(title) ?? 0),
      0,
    );
    const blended = (near + policy.popularityMass * popular) / (mass + policy.popularityMass);
    return blended * Math.max(1, raters.length) ** -policy.popularityDamping;
  };
  return { neighbours, score };
}

/** Who said what about a title, from the column's ids and values and again one by one. */
function ratersOf(index: PreferenceIndex, titleName: string) {
  const title = index.titles.find(titleName);
  if (title === undefined) return [];
  const column = index.column(title);
  const raters = Array.from(column.ids.subarray(0, column.length), (viewer, at) => {
    expect(column.get(viewer)).toBe(column.values[at]);
    return [index.viewers.nameOf(viewer), column.values[at]];
  });
  expect(column.sum).toBeCloseTo(
    raters.reduce((sum, [, value]) => sum + Number(value), 0),
    9,
  );
  return raters.sort();
}

/** How alike two viewers are, and by what; titles come in the order of their numbers, which a new fold gives anew. */
function likeness(index: PreferenceIndex) {
  const { similarity, both } = index.compare("v0", "v1", 2);
  return { similarity, both: both.sort(byScoreThenName) };
}

/** Likenesses without numbers, which are others in an index that was folded anew. */
function titlesAlike(index: PreferenceIndex, titleName: string) {
  const title = index.titles.find(titleName);
  const likenesses = title === undefined ? [] : [...likenessByRaters(index, title, 2)];
  const named = likenesses.map((score, other) => [index.titles.nameOf(other), score] as const);
  return new Map(named.filter(([, score]) => score !== 0));
}

const act = fc.oneof(
  fc.record({
    kind: fc.constant("set" as const),
    viewer: fc.integer({ min: 0, max: 7 }),
    title: fc.integer({ min: 0, max: 9 }),
    confidence: fc.constantFrom(0, 0, 1, 1, 2, 2.5, -1, 0.3),
  }),
  fc.record({
    kind: fc.constant("help" as const),
    viewer: fc.integer({ min: 0, max: 7 }),
    helps: fc.boolean(),
  }),
  fc.record({ kind: fc.constant("remove" as const), viewer: fc.integer({ min: 0, max: 7 }) }),
  fc.record({ kind: fc.constantFrom("begin merge" as const, "finish merge" as const) }),
  fc.record({ kind: fc.constantFrom("restore" as const, "fold anew" as const) }),
);

/** The index as it comes back from a file: nothing of it is the old one's. */
function restored(index: PreferenceIndex) {
  const { base, ...packed } = outcomeOf(packOrder(index.order));
  const names = {
    viewers: DenseIds.of(index.viewers.names()),
    titles: DenseIds.of(index.titles.names()),
  };
  const copy = base && { memory: copied(base), layout: base.layout };
  const parts = partsOf({ ...names, size: index.size }, { ...packed, base: copy });
  return new PreferenceIndex(outcomeOf(parts));
}

function copied(base: BuiltBase) {
  const memory = emptyMemory(base.layout, allocatePlain);
  const bytes = new Uint8Array(memory.buffer);
  let at = 0;
  for (const piece of piecesOf(base)) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return memory;
}

function foldedAnew(world: World, helping: Set<string>) {
  const index = new PreferenceIndex();
  for (const [viewer, row] of [...world].reverse()) {
    for (const [title, confidence] of row) index.set(viewer, title, confidence);
  }
  for (const viewer of helping) index.setHelping(viewer, true);
  return index;
}

/** Merges as the engine does, but in one thread and when it is told to. */
class Merger {
  #due: MergeRequest | undefined;
  #index: PreferenceIndex;

  constructor(index: PreferenceIndex) {
    this.#index = index;
  }

  get isRunning() {
    return this.#due !== undefined;
  }

  begin(betweenPauses: () => void = () => undefined) {
    const packing = packOrder(this.#index.beginMerge());
    let step = packing.next();
    while (!step.done) {
      betweenPauses();
      step = packing.next();
    }
    this.#due = step.value;
  }

  finish() {
    if (!this.#due) return;
    const built = buildBase(tableOf(this.#due), { allocate: allocatePlain, thickFrom: 0.1 });
    this.#index.finishMerge(new BaseIndex(built));
    this.#due = undefined;
  }
}

describe("the preference index", () => {
  test("agrees with brute force after any history of changes, merges and restarts", () => {
    fc.assert(
      fc.property(
        fc.array(act, { maxLength: 120, size: "max" }),
        fc.integer({ min: 1, max: 8 }),
        (acts, neighbours) => {
          const policy = { ...userCosine, neighbours };
          let index = new PreferenceIndex();
          const world: World = new Map();
          const helping = new Set<string>();
          let merger = new Merger(index);
          const unmerged = new PreferenceIndex();
          for (const change of acts) {
            if (!("viewer" in change)) {
              if (change.kind === "finish merge") merger.finish();
              else if (change.kind === "begin merge" && !merger.isRunning) merger.begin();
              else if (change.kind === "restore") {
                merger.finish(); // the file is written when no merge is under way
                index = restored(index);
                merger = new Merger(index);
              } else if (change.kind === "fold anew") {
                index = foldedAnew(world, helping);
                merger = new Merger(index);
              }
              continue;
            }
            const viewer = `v${change.viewer}`;
            if (change.kind === "set") {
              index.set(viewer, `t${change.title}`, change.confidence);
              unmerged.set(viewer, `t${change.title}`, change.confidence);
              const row = world.get(viewer) ?? new Map<string, number>();
              world.set(viewer, row);
              if (change.confidence === 0) row.delete(`t${change.title}`);
              else row.set(`t${change.title}`, change.confidence);
            } else if (change.kind === "help") {
              index.setHelping(viewer, change.helps);
              unmerged.setHelping(viewer, change.helps);
              if (change.helps) helping.add(viewer);
              else helping.delete(viewer);
            } else {
              index.remove(viewer);
              unmerged.remove(viewer);
              world.delete(viewer);
              helping.delete(viewer);
            }
          }
          expect(index.size).toBe([...world.values()].reduce((sum, row) => sum + row.size, 0));
          for (let v = 0; v < 8; v++) {
            const expected = bruteForce(world, helping, { viewer: `v${v}`, policy });
            const scores = new TitleScores(index, `v${v}`, policy);
            expect(scores.neighbours.map(({ name, score }) => [name, score])).toEqual(
              expected.neighbours.map(({ name, similarity }) => [name, similarity]),
            );
            for (let t = 0; t < 10; t++) {
              expect(scores.of(`t${t}`)).toBeCloseTo(expected.score(`t${t}`), 7);
            }
          }
          for (let t = 0; t < 10; t++) {
            expect(titlesAlike(index, `t${t}`)).toEqual(titlesAlike(unmerged, `t${t}`));
            expect(ratersOf(index, `t${t}`)).toEqual(ratersOf(unmerged, `t${t}`));
          }
          expect(likeness(index)).toEqual(likeness(unmerged));
        },
      ),
      { numRuns: 300 },
    );
  });

  test("finds two viewers of the same single title alike by a third, as one shared title proves little", () => {
    const index = new PreferenceIndex();
    index.set("ada", "dracula", 2);
    index.set("bruno", "dracula", 1);
    index.setHelping("ada", true);
    expect(index.neighbours("bruno", { neighbours: 5, shrinkage: 2 })).toEqual([
      expect.objectContaining({ name: "ada", score: 0.333333333, shared: 1 }),
    ]);
  });

  test("never uses a viewer who did not agree to help others", () => {
    const index = new PreferenceIndex();
    index.set("ada", "dracula", 2);
    index.set("bruno", "dracula", 1);
    expect(index.neighbours("bruno", { neighbours: 5, shrinkage: 0 })).toEqual([]);
    index.setHelping("ada", true);
    index.setHelping("ada", false);
    expect(index.neighbours("bruno", { neighbours: 5, shrinkage: 0 })).toEqual([]);
  });

  test("calls viewers who disagree on a title no neighbours", () => {
    const index = new PreferenceIndex();
    index.set("ada", "dracula", 2);
    index.set("bruno", "dracula", -1);
    index.setHelping("ada", true);
    expect(index.neighbours("bruno", { neighbours: 5, shrinkage: 0 })).toEqual([]);
  });

  test("finds titles that the same viewers like", () => {
    const index = new PreferenceIndex();
    for (const viewer of ["ada", "bruno"]) {
      index.set(viewer, "dracula", 1);
      index.set(viewer, "nosferatu", 1);
      index.setHelping(viewer, true);
    }
    index.set("bruno", "the-general", 1);
    // cosine 2/2 shrunk by 2/(2+2); cosine 1/√2 shrunk by 1/(1+2)
    expect(titlesAlike(index, "dracula")).toEqual(
      new Map([
        ["nosferatu", 0.5],
        ["the-general", 0.23570226],
      ]),
    );
  });

  test("keeps no trace of a large confidence among small ones once it is gone", () => {
    const index = new PreferenceIndex();
    for (const viewer of ["ada", "bruno", "chen"]) {
      index.set(viewer, "dracula", viewer === "ada" ? 3 : 0.000002);
      if (viewer !== "ada") index.set(viewer, "nosferatu", 0.000002);
      index.setHelping(viewer, true);
    }
    const merger = new Merger(index);
    merger.begin();
    merger.finish();
    index.setHelping("ada", false);
    // those who are left like both alike: cosine 1 shrunk by 2/(2+2)
    expect(titlesAlike(index, "dracula")).toEqual(new Map([["nosferatu", 0.5]]));
    const dracula = index.column(index.titles.intern("dracula"));
    expect(dracula.sum).toBe(0.000004);
  });

  test("bears new titles and viewers while a merge is being packed", () => {
    const index = new PreferenceIndex();
    for (let v = 0; v < 300; v++) {
      for (let t = 0; t < 100; t++) index.set(`v${v}`, `t${(v + t) % 150}`, 1);
      index.setHelping(`v${v}`, true);
    }
    const merger = new Merger(index);
    let pauses = 0;
    merger.begin(() => {
      index.set("v299", `new ${pauses}`, 2);
      index.set("v0", `new ${pauses}`, 2);
      index.set(`newcomer ${pauses++}`, "t7", 2);
    });
    merger.finish();
    expect(pauses).toBeGreaterThan(0);
    expect(index.neighbours("newcomer 0", { neighbours: 1, shrinkage: 0 })).toHaveLength(1);
    expect(index.row("v0").length).toBe(100 + pauses);
    const { shared } = index
      .neighbours("v299", { neighbours: 300, shrinkage: 0 })
      .find(({ name }) => name === "v0") ?? { shared: 0 };
    expect(shared).toBe(index.compare("v0", "v299", 0).both.length);
  });

  test("refuses a confidence that is not a number", () => {
    expect(() => new PreferenceIndex().set("ada", "dracula", Number.NaN)).toThrow("NaN");
  });
});
