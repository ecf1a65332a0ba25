import { expect, test } from "vitest";
import { keyedId, pseudonym, pseudonymKey } from "./pseudonym";

const ada = "0190a000-0000-7000-8000-000000000001";

test("a viewer keeps one pseudonym under one key, and has another under another", () => {
  const key = pseudonymKey("secret", "a", null);
  expect(pseudonym(ada, key)).toBe(pseudonym(ada, key));
  expect(pseudonym(ada, key)).toMatch(/^v[0-9a-f]{24}$/);
  expect(pseudonym(ada, pseudonymKey("secret", "b", null))).not.toBe(pseudonym(ada, key));
  expect(pseudonym(ada, pseudonymKey("other", "a", null))).not.toBe(pseudonym(ada, key));
});

test("two projects know a viewer, and an id, by names that have nothing in common", () => {
  const [one, two] = ["one", "two"].map((project) => pseudonymKey("secret", "a", project));
  expect(pseudonym(ada, one)).not.toBe(pseudonym(ada, two));
  expect(keyedId(ada, one)).not.toBe(keyedId(ada, two));
  expect(pseudonymKey("secret", "a", "one")).toEqual(one);
});

test("a keyed id is a UUID that says nothing about when it was made", () => {
  const id = keyedId(ada, pseudonymKey("secret", "a", "one"));
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(id).not.toContain(ada.slice(0, 8));
});
