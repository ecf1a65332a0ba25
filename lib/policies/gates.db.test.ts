import { beforeEach, expect, test, vi } from "vitest";
import { startSession } from "@/lib/auth/session-cookie";
import { pool } from "@/lib/db";
import { activateVersion, addVersion, previewNumbers } from "@/lib/policies/actions";
import { shippedNumbers } from "@/lib/policies/policy";
import { readPolicyVersions, readVersionInForce } from "@/lib/policies/read";
import { useTestDatabase } from "@/scripts/database/test-database";
import { addViewer } from "@/scripts/database/test-viewer";

const jar = vi.hoisted(() => new Map<string, string>());
vi.mock("next/headers", () => ({
  cookies: async () => ({
    get: (name: string) => ({ value: jar.get(name) }),
    set: (name: string, value: string) => jar.set(name, value),
  }),
  headers: async () => new Headers({ host: "matinee.test" }),
}));
vi.mock("next/cache", () => ({ revalidatePath: () => undefined }));

useTestDatabase();

beforeEach(async () => {
  jar.clear();
  await pool().query("delete from viewer");
});

function formOf(fields: object) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, String(value));
  return form;
}

const numbers = { ...shippedNumbers, note: "try" };

test.each([
  ["a stranger", null, "Sign in first."],
  ["a friend", "friend", "You may not do this."],
])("%s can neither store nor activate nor preview numbers", async (name, role, message) => {
  if (role) await startSession(await addViewer({ name, role }));
  expect(await addVersion(null, formOf(numbers))).toEqual({ ok: false, message });
  expect(await activateVersion(null, formOf({ version: 0 }))).toEqual({ ok: false, message });
  await expect(previewNumbers("anybody", formOf(numbers))).rejects.toThrow(message);
  expect(await readPolicyVersions()).toEqual([]);
});

test("a researcher stores a version, and puts it in force in the same step or later", async () => {
  await startSession(await addViewer({ name: "Robin", role: "researcher" }));
  const stored = await addVersion(null, formOf({ ...numbers, neighbours: 12 }));
  expect(stored).toEqual({ ok: true, message: "Version 1 is stored." });
  expect(await readVersionInForce()).toBe(0);
  await addVersion(null, formOf({ ...numbers, neighbours: 13, putInForce: "yes" }));
  expect(await readVersionInForce()).toBe(2);
  await activateVersion(null, formOf({ version: 1 }));
  expect(await readVersionInForce()).toBe(1);
  expect(await activateVersion(null, formOf({ version: 9 }))).toEqual({
    ok: false,
    message: "There is no version 9.",
  });
});

test("bad numbers are told by name and stored nowhere", async () => {
  await startSession(await addViewer({ name: "Robin", role: "researcher" }));
  const before = await readPolicyVersions();
  const bad = formOf({ ...numbers, rowEpsilon: 2, neighbours: "many" });
  expect(await addVersion(null, bad)).toEqual({
    ok: false,
    message: "Neighbours must be a whole number from 1 to 500.",
  });
  expect(await previewNumbers("anybody", bad)).toEqual({
    is: "faulty",
    faults: [
      { name: "neighbours", message: "Neighbours must be a whole number from 1 to 500." },
      { name: "rowEpsilon", message: "Row epsilon must be a number from 0 to 1." },
    ],
  });
  expect(await previewNumbers("anybody", formOf(numbers))).toEqual({ is: "nobody" });
  expect(await readPolicyVersions()).toEqual(before);
});
