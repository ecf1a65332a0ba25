import { beforeEach, expect, test, vi } from "vitest";
import { pool } from "@/lib/db";
import type { ViewerId } from "@/lib/session";
import { useTestDatabase } from "@/scripts/database/test-database";
import { addViewer, signInAs } from "@/scripts/database/test-viewer";

const jar = vi.hoisted(() => new Map<string, { value: string }>());
vi.mock("next/headers", () => ({
  cookies: async () => jar, // outside Next there is no request to read from
  headers: async () => new Headers(),
}));

useTestDatabase();

let hana: ViewerId;

beforeEach(async () => {
  vi.unstubAllEnvs();
  await pool().query("delete from viewer");
  hana = await addViewer({ name: "Hana", origin: "demo", role: "host" });
  const { name, value } = await signInAs(hana);
  jar.set(name, { value });
});

/** Who is signed in where Matinee runs with these settings, which are read once per process. */
async function signedIn(settings: Record<string, string> = {}) {
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value);
  vi.resetModules();
  const { currentViewer } = await import("@/lib/session");
  return (await currentViewer())?.name ?? null;
}

test("the demo host of an evening is nobody once the house has a host of its own", async () => {
  expect(await signedIn()).toBe("Hana");
  await addViewer({ name: "Olga", role: "host" });
  expect(await signedIn()).toBeNull();
  expect(await signedIn({ MATINEE_DEMO: "1" })).toBe("Hana"); // unless demo mode is wanted all the same
});

test.each<Record<string, string>>([
  { MATINEE_DEMO: "0" },
  { HOST: "0.0.0.0" },
  { MATINEE_DEMO: "1", MATINEE_URL: "http://films.example.org", MATINEE_DEMO_PUBLIC: "1" },
  // over plain http, as the cookie has another name under https
])("a sign-in as demo host ends with demo mode: %o", async (settings) => {
  expect(await signedIn(settings)).toBeNull();
});

test("on a public demo site friends stay", async () => {
  await pool().query("update viewer set role = 'friend'");
  const settings = { MATINEE_DEMO: "1", MATINEE_DEMO_PUBLIC: "1" };
  expect(await signedIn({ ...settings, MATINEE_URL: "http://films.example.org" })).toBe("Hana");
});
