import { expect, test } from "vitest";
import { choice, vote } from "@/lib/blend/evening/schema";
import { blendFields } from "@/lib/blend/schema";

test("a blend's name turns no words round and hides nothing", () => {
  expect(blendFields.parse({ name: " Friday\u202e\0 \u2066film  club\t" }).name).toBe(
    "Friday film club",
  );
});

test.each([" ", "\u200b", "\0", "x".repeat(61)])("%j names no blend", (name) => {
  expect(blendFields.safeParse({ name }).success).toBe(false);
});

test("what cannot be a title's id is refused before it is looked for", () => {
  expect(vote.safeParse({ titleId: "metropolis\0", isFor: true }).success).toBe(false);
  expect(choice.safeParse({ titleId: "\0" }).success).toBe(false);
  expect(choice.safeParse({ titleId: "" }).success).toBe(false);
});
