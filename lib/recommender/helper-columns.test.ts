import fc from "fast-check";
import { expect, test } from "vitest";
import { HelperColumns, helperColumnsOf } from "@/lib/recommender/helper-columns";
import { BaseIndex } from "@/lib/recommender/kernel/base-index";
import { allocatePlain } from "@/lib/recommender/kernel/base-memory";
import { buildBase } from "@/lib/recommender/kernel/build-base";
import { packOrder, tableOf } from "@/lib/recommender/kernel/merge-order";
import { outcomeOf } from "@/lib/recommender/outcome-of";
import { PreferenceIndex } from "@/lib/recommender/preference-index";
import { SparseLine } from "@/lib/recommender/sparse-line";
import type { Line } from "@/lib/recommender/sparse-matrix";

const TITLES = 5;

const anAct = fc.oneof(
  fc.record({
    kind: fc.constant("set" as const),
    viewer: fc.nat({ max: 6 }),
    title: fc.nat({ max: TITLES - 1 }),
    confidence: fc.constantFrom(0, 1, 1, 2.5, -1),
  }),
  fc.record({
    kind: fc.constant("help" as const),
    viewer: fc.nat({ max: 6 }),
    helps: fc.boolean(),
  }),
  fc.record({ kind: fc.constant("remove" as const), viewer: fc.nat({ max: 6 }) }),
  fc.record({ kind: fc.constantFrom("merge" as const, "look" as const) }),
);

function merge(index: PreferenceIndex) {
  const table = tableOf(outcomeOf(packOrder(index.beginMerge())));
  index.finishMerge(new BaseIndex(buildBase(table, { allocate: allocatePlain, thickFrom: 0.1 })));
}

const said = ({ ids, values, length }: Line) =>
  Array.from({ length }, (_, at) => [ids[at], values[at]]);

function expectTrue(columns: HelperColumns, index: PreferenceIndex) {
  for (let title = 0; title < index.titles.size; title++) {
    expect(said(columns.line(title))).toEqual(said(index.column(title)));
  }
}

test("columns are what the helpers say by now, whatever was said, merged or taken back", () => {
  fc.assert(
    fc.property(fc.array(anAct, { maxLength: 40 }), (acts) => {
      const index = new PreferenceIndex();
      for (const act of acts) {
        if (act.kind === "set") index.set(`v${act.viewer}`, `t${act.title}`, act.confidence);
        if (act.kind === "help") index.setHelping(`v${act.viewer}`, act.helps);
        if (act.kind === "remove") index.remove(`v${act.viewer}`);
        if (act.kind === "merge") merge(index);
        if (act.kind === "look") expectTrue(helperColumnsOf(index), index);
      }
      expectTrue(helperColumnsOf(index), index);
    }),
  );
});

test("rows read one after the other into one line are those of the index, merged or not", () => {
  fc.assert(
    fc.property(fc.array(anAct, { maxLength: 40 }), (acts) => {
      const index = new PreferenceIndex();
      for (const act of acts) {
        if (act.kind === "set") index.set(`v${act.viewer}`, `t${act.title}`, act.confidence);
        if (act.kind === "merge") merge(index);
      }
      const line = new SparseLine();
      for (let viewer = 0; viewer <= index.viewers.size; viewer++) {
        expect(said(index.readRow(viewer, line))).toEqual(said(index.rowOf(viewer)));
      }
    }),
  );
});

test("no more is kept than there is room for, and what is not kept is true as well", () => {
  const index = new PreferenceIndex();
  for (let viewer = 0; viewer < 3; viewer++) {
    for (let title = 0; title < TITLES; title++) index.set(`v${viewer}`, `t${title}`, 1);
    index.setHelping(`v${viewer}`, true);
  }
  const columns = new HelperColumns(index, 7);
  const [first, second, third] = [0, 1, 2].map((title) => columns.line(title));
  expect([0, 1].map((title) => columns.line(title))).toEqual([first, second]);
  expect(columns.line(1)).toBe(second);
  expect(columns.line(2)).not.toBe(third);
  expectTrue(columns, index);
});
