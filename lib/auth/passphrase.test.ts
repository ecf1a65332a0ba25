import { expect, test, vi } from "vitest";
import { hashPassphrase, isPassphrase, passphraseFault } from "@/lib/auth/passphrase";

vi.setConfig({ testTimeout: 30_000 }); // slow on purpose, and slower beside other tests

test("the right passphrase opens, a wrong one does not", async () => {
  const hash = await hashPassphrase("lantern over quiet water");
  expect(await isPassphrase("lantern over quiet water", hash)).toBe(true);
  expect(await isPassphrase("lantern over quiet waters", hash)).toBe(false);
});

test("the same passphrase is stored differently each time, with its parameters", async () => {
  const [one, other] = [await hashPassphrase("same words"), await hashPassphrase("same words")];
  expect(one).not.toBe(other);
  expect(one).toMatch(/^scrypt\$17\$8\$1\$[\w-]{22}\$[\w-]{43}$/);
});

test("a hash made with older parameters still opens", async () => {
  const { scryptSync } = await import("node:crypto");
  const salt = Buffer.alloc(16, 7);
  const key = scryptSync("old times", salt, 32, { N: 2 ** 14, r: 8, p: 1 });
  const hash = `scrypt$14$8$1$${salt.toString("base64url")}$${key.toString("base64url")}`;
  expect(await isPassphrase("old times", hash)).toBe(true);
});

test("letters count as the same however the keyboard composed them", async () => {
  const hash = await hashPassphrase("caf\u00e9 au cin\u00e9ma");
  expect(await isPassphrase("cafe\u0301 au cine\u0301ma", hash)).toBe(true);
});

test("a name nobody has opens with nothing, and takes as long to say so", async () => {
  const hash = await hashPassphrase("lantern over quiet water");
  const known = await milliseconds(() => isPassphrase("a wrong guess", hash));
  const unknown = await milliseconds(() => isPassphrase("a wrong guess", null));
  expect(await isPassphrase("", undefined)).toBe(false);
  expect(unknown).toBeGreaterThan(known / 20); // without the same work it would be a thousandth
});

test.each([
  ["123456789", "Use at least 10 characters."],
  ["x".repeat(257), "Use at most 256 characters."],
  ["aaaaaaaaaaaa", "That repeats too few characters; mix in more."],
  ["Password-123", "Too many people use that one; choose something of your own."],
  ["Winifred 1999", "Your name alone is too easy to guess."],
])("refuses %s", (passphrase, fault) => {
  expect(passphraseFault(passphrase, "Winifred")).toBe(fault);
});

test("takes four odd words, and letters of any script", () => {
  expect(passphraseFault("lantern over quiet water", "Ada")).toBeUndefined();
  expect(passphraseFault("тихая вода фонарь", "Ada")).toBeUndefined();
});

async function milliseconds(act: () => Promise<unknown>) {
  const startedAt = performance.now();
  await act();
  return performance.now() - startedAt;
}

test("a crowd at the door waits in one line of bounded length", async () => {
  const { scryptSync } = await import("node:crypto");
  const salt = Buffer.alloc(16, 7);
  const key = scryptSync("words", salt, 32, { N: 2 ** 10, r: 8, p: 1 });
  const hash = `scrypt$10$8$1$${salt.toString("base64url")}$${key.toString("base64url")}`;
  const tries = await Promise.allSettled(
    Array.from({ length: 40 }, () => isPassphrase("words", hash)),
  );
  expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(32);
  expect(tries.at(-1)).toMatchObject({ reason: { outcome: "tooMany", retryAfterSeconds: 15 } });
  expect(await isPassphrase("words", hash)).toBe(true);
});
