import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { pool } from "@/lib/db";
import type { ViewerId } from "@/lib/session";
import { useTestDatabase } from "@/scripts/database/test-database";
import { addViewer, signInAs } from "@/scripts/database/test-viewer";

const asked = vi.hoisted(() => ({
  jar: new Map<string, { value: string }>(),
  headers: new Headers(),
}));
vi.mock("next/headers", () => ({
  cookies: async () => asked.jar, // outside Next there is no request to read from
  headers: async () => asked.headers,
}));
vi.mock("next/navigation", () => ({
  notFound: () => {
    throw new Error("not found");
  },
  redirect: (to: string) => {
    throw new Error(`redirected to ${to}`);
  },
}));

useTestDatabase();

const people = {} as Record<"ada" | "emeka" | "robin" | "hana" | "gus" | "synthetic", ViewerId>;

beforeEach(async () => {
  vi.unstubAllEnvs();
  asked.jar.clear();
  await pool().query("delete from viewer");
  await pool().query("delete from setting where key = 'demo'");
  people.ada = await addViewer({ name: "Ada", origin: "demo" });
  people.emeka = await addViewer({ name: "Emeka", origin: "demo" });
  people.robin = await addViewer({ name: "Robin", origin: "demo", role: "researcher" });
  people.hana = await addViewer({ name: "Hana", origin: "demo", role: "host" });
  people.gus = await addViewer({ name: "Gus" });
  people.synthetic = await addViewer({ name: "Synthetic 01", origin: "synthetic" });
  await signIn(people.ada);
});

async function signIn(id: ViewerId) {
  const { name, value } = await signInAs(id);
  asked.jar.set(name, { value });
}

const FROM_THE_STAGE = { host: "localhost:3000", "sec-fetch-site": "same-origin" };

type Asking = { headers?: Record<string, string>; settings?: Record<string, string> };

/** The session as it stands for a request; settings are read once per process. */
async function sessionFor({ headers = FROM_THE_STAGE, settings = {} }: Asking) {
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value);
  vi.resetModules();
  asked.headers = new Headers(headers);
  return import("@/lib/session");
}

/** Who sits in a pane, or null. */
async function seatedAs(pane: string, { headers = FROM_THE_STAGE, settings }: Asking = {}) {
  const { currentViewer } = await sessionFor({
    headers: { ...headers, "matinee-pane": pane },
    settings,
  });
  return (await currentViewer())?.name ?? null;
}

describe("a pane of the stage", () => {
  test("is its demo friend, on the stage, by the sign-in around it", async () => {
    const headers = { ...FROM_THE_STAGE, "matinee-pane": people.emeka };
    const { currentViewer } = await sessionFor({ headers });
    const viewer = await currentViewer();
    expect(viewer).toMatchObject({ id: people.emeka, role: "friend", isOnStage: true });
    expect(viewer?.signInId).toBe((await signedInId()).id);
  });

  test("a request that names no pane is whoever signed in", async () => {
    const { currentViewer } = await sessionFor({});
    expect(await currentViewer()).toMatchObject({ id: people.ada, isOnStage: false });
  });

  test("the demo researcher and the demo host may look, as a friend and no more", async () => {
    await signIn(people.robin);
    expect(await seatedAs(people.emeka)).toBe("Emeka");
    await signIn(people.hana);
    const headers = { ...FROM_THE_STAGE, "matinee-pane": people.emeka };
    const { requireRole } = await sessionFor({ headers });
    await expect(requireRole("researcher")).rejects.toMatchObject({ outcome: "notAllowed" });
  });

  test.each(["gus", "robin", "hana", "synthetic"] as const)("is never %s", async (name) => {
    expect(await seatedAs(people[name])).toBeNull();
  });

  test.each(["", "Emeka", "' or true --", randomUUID()])("is nobody for %o", async (pane) => {
    expect(await seatedAs(pane)).toBeNull();
  });

  test("is nobody for a real friend, and not that friend either", async () => {
    await signIn(people.gus);
    expect(await seatedAs(people.emeka)).toBeNull();
    expect(await seatedAs(people.gus)).toBeNull();
  });

  test("is nobody for a stranger, and for a sign-in that has ended", async () => {
    await pool().query("update sign_in set revoked_at = now()");
    expect(await seatedAs(people.emeka)).toBeNull();
    asked.jar.clear();
    expect(await seatedAs(people.emeka)).toBeNull();
  });

  test.each<Record<string, string>>([
    { "sec-fetch-site": "cross-site" },
    { "sec-fetch-site": "same-site" },
    { "sec-fetch-site": "none" }, // an address typed or bookmarked
    { "sec-fetch-site": "same-origin", "sec-fetch-dest": "document" }, // a whole window, not a frame
    { referer: "http://elsewhere.example/" },
    { origin: "http://localhost:3001", referer: "http://localhost:3000/demo" },
    { referer: "no address" },
    {},
  ])("is nobody when another page asks: %o", async (headers) => {
    expect(
      await seatedAs(people.emeka, { headers: { host: "localhost:3000", ...headers } }),
    ).toBeNull();
  });

  test("on plain http, where browsers say less, the page it comes from decides", async () => {
    const headers = { host: "localhost:3000", referer: "http://localhost:3000/demo" };
    expect(await seatedAs(people.emeka, { headers })).toBe("Emeka");
  });

  test.each<Record<string, string>>([
    { MATINEE_DEMO: "0" },
    { HOST: "0.0.0.0" },
    { MATINEE_DEMO: "1", MATINEE_URL: "http://films.example.org" }, // not open to the public
  ])("is nobody without demo mode: %o", async (settings) => {
    expect(await seatedAs(people.emeka, { settings })).toBeNull();
  });

  test("is nobody once a host closed the demo, and beyond localhost where demo mode was not asked for", async () => {
    const elsewhere = { ...FROM_THE_STAGE, host: "192.168.1.20:3000" };
    expect(await seatedAs(people.emeka, { headers: elsewhere })).toBeNull();
    await pool().query("insert into setting (key, value) values ('demo', '{\"enabled\": false}')");
    expect(await seatedAs(people.emeka)).toBeNull();
  });
});

describe("the stage", () => {
  const enter = async (asking: Asking) => (await sessionFor(asking)).requireStage();

  test("opens for a demo account", async () => {
    expect((await enter({})).name).toBe("Ada");
  });

  test("is not there without demo mode, for a real friend, or inside a pane", async () => {
    const inPane = { ...FROM_THE_STAGE, "matinee-pane": people.emeka };
    await expect(enter({ headers: inPane })).rejects.toThrow("not found");
    await expect(enter({ headers: { host: "matinee.example" } })).rejects.toThrow("not found");
    await signIn(people.gus);
    await expect(enter({})).rejects.toThrow("not found");
  });

  test("asks a stranger to sign in", async () => {
    asked.jar.clear();
    await expect(enter({})).rejects.toThrow("redirected to /sign-in");
  });

  test("tells of panes together only when each may be there", async () => {
    const { requirePanes } = await sessionFor({});
    const seated = await requirePanes([people.ada, people.emeka]);
    expect(seated.map(({ name }) => name)).toEqual(["Ada", "Emeka"]);
    const others = requirePanes([people.emeka, people.gus]);
    await expect(others).rejects.toMatchObject({ outcome: "notFound" });
    asked.jar.clear();
    await expect(requirePanes([people.emeka])).rejects.toMatchObject({ outcome: "signInNeeded" });
  });
});

async function signedInId() {
  const { rows } = await pool().query<{ id: string }>(
    "select id from sign_in where viewer_id = $1 order by created_at desc limit 1",
    [people.ada],
  );
  return rows[0];
}
