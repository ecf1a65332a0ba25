import { expect, test } from "vitest";
import { standingOrder } from "@/components/blend/use-settled-order";

const named = (names: string) => [...names].map((id) => ({ id }));

test("cards stay where they stand in the document, with their places on the screen; new ones follow, others go", () => {
  const standing = standingOrder(named("abcd"), named("dxba"));
  expect(standing.map(({ title, place }) => `${title.id}${place}`)).toEqual([
    "a4",
    "b3",
    "d1",
    "x2",
  ]);
});

test("a title that is read anew stands with what is known of it now", () => {
  const [{ title }] = standingOrder([{ id: "a", votes: 1 }], [{ id: "a", votes: 2 }]);
  expect(title.votes).toBe(2);
});
