import { expect, test } from "vitest";
import { KnownUuids } from "@/lib/rankings/bulk/known-uuids";

const ids = Array.from({ length: 300 }, (_, n) => uuid(n * 7_919));

/** Ids that differ in their last digits alone. */
function uuid(n: number) {
  return `00000000-0000-4000-8000-${n.toString(16).padStart(12, "0")}`;
}

/** Ids as Postgres sends them, one behind the other. */
function viewOf(texts: string[]) {
  return new DataView(
    Uint8Array.from(Buffer.from(texts.join("").replaceAll("-", ""), "hex")).buffer,
  );
}

test("ids are found by their bytes, in whatever order they are asked for, and no others", () => {
  const known = new KnownUuids(ids);
  const asked = [ids[299], ids[0], ids[0], uuid(1), ids[0], uuid(2 ** 40), ids[150]];
  const view = viewOf(asked);
  const found = asked.map((_, at) => known.find(view, at * 16));
  expect(found).toEqual([299, 0, 0, -1, 0, -1, 150]);
});

test("where nobody is known nobody is found", () => {
  expect(new KnownUuids([]).find(viewOf([ids[0]]), 0)).toBe(-1);
});
