import { expect, test } from "vitest";
import { pseudonym, pseudonymKey } from "./pseudonym";

const ada = "0190a000-0000-7000-8000-000000000001";

test("a viewer keeps one pseudonym under one key, and has another under another", () => {
  const key = pseudonymKey("secret", "a");
  expect(pseudonym(ada, key)).toBe(pseudonym(ada, key));
  expect(pseudonym(ada, key)).toMatch(/^v[0-9a-f]{24}$/);
  expect(pseudonym(ada, pseudonymKey("secret", "b"))).not.toBe(pseudonym(ada, key));
  expect(pseudonym(ada, pseudonymKey("other", "a"))).not.toBe(pseudonym(ada, key));
});
