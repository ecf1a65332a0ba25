import { expect, test } from "vitest";
import { HeldStates } from "@/lib/rankings/held-states";
import { JoinedPieces } from "@/lib/rankings/joined-pieces";
import type { StatesImage } from "@/lib/rankings/model-image";
import { addToState } from "@/lib/rankings/viewer-state";
import { ViewerStates } from "@/lib/rankings/viewer-states";
import { DenseIds } from "@/lib/recommender/dense-ids";
import { outcomeOf } from "@/lib/recommender/outcome-of";

/** Ada has three bytes, nobody is called by the second number, Bruno has two and Clara one in a piece of its own; Dora did nothing. */
const image = {
  lengths: Uint32Array.of(3, 0, 2, 1, 0),
  pieces: [Uint8Array.of(1, 2, 3, 4, 5), Uint8Array.of(6)],
};

function someViewers() {
  return DenseIds.of(["ada", "", "bruno", "clara", "dora"]);
}

function heldOf(states: StatesImage, viewers = someViewers()) {
  return outcomeOf(HeldStates.of(viewers, states));
}

test("each viewer's bytes are found, also in another piece, and none of who has none or came later", () => {
  const viewers = someViewers();
  const held = heldOf(image, viewers);
  viewers.intern("emil");
  const found = ["ada", "bruno", "clara", "dora", "emil", "nobody"].map((id) => held.get(id));
  expect(found).toEqual([
    Uint8Array.of(1, 2, 3),
    Uint8Array.of(4, 5),
    Uint8Array.of(6),
    ...[undefined, undefined, undefined],
  ]);
});

test("bytes that may still have to be read are asked for before they are looked at", () => {
  const asked: number[] = [];
  const need = ({ byteOffset, length }: Uint8Array) => asked.push(byteOffset, length);
  heldOf({ ...image, need }).get("bruno");
  expect(asked).toEqual([3, 2]);
});

test("every viewer of whom something is known is named once, whether in an image, packed since or open", () => {
  const states = new ViewerStates(new DenseIds(), heldOf(image));
  states.delete("clara");
  for (const viewerId of ["dora", "emil"]) {
    const click = { id: "first", kind: "click" as const, titleId: "faust", at: 1 };
    const nothing = { viewingId: null, position: null, duration: null };
    addToState(states.open(viewerId), { viewerId, ...click, ...nothing });
  }
  states.packed("dora");
  expect([...states.keys()].toSorted()).toEqual(["ada", "bruno", "dora", "emil"]);
  expect(states.packed("clara")).toBeUndefined();
});

test("pieces that stand one behind the other in memory are one, and keep their bytes and order", () => {
  const memory = Uint8Array.from({ length: 200_000 }, (_, at) => at % 251);
  const pieces = new JoinedPieces();
  for (let at = 0; at < 150_000; at += 50) pieces.add(memory.subarray(at, at + 50));
  pieces.add(Uint8Array.of(7));
  pieces.add(memory.subarray(160_000));
  const bytes = Buffer.concat(pieces.all);
  const whole = [memory.subarray(0, 150_000), Uint8Array.of(7), memory.subarray(160_000)];
  expect(bytes.equals(Buffer.concat(whole))).toBe(true);
  expect(pieces.all.length).toBe(5);
});
