import { beforeEach, expect, test, vi } from "vitest";
import * as doors from "@/lib/auth/actions";
import { startSession } from "@/lib/auth/session-cookie";
import { closeEverySignIn } from "@/lib/auth/write";
import * as ownActions from "@/lib/circle/actions";
import * as demoActions from "@/lib/circle/demo-actions";
import * as hostActions from "@/lib/circle/host-actions";
import { pool } from "@/lib/db";
import type { FormAction } from "@/lib/form-answer";
import { changePlayback, rememberCaptions } from "@/lib/playback/actions";
import { useTestDatabase } from "@/scripts/database/test-database";

const jar = vi.hoisted(() => new Map<string, string>());
vi.mock("next/headers", () => ({
  cookies: async () => ({
    get: (name: string) => ({ value: jar.get(name) }),
    set: (name: string, value: string) => jar.set(name, value),
  }),
  headers: async () => new Headers({ host: "matinee.test" }),
}));
vi.mock("next/cache", () => ({ revalidatePath: () => undefined }));
vi.mock("next/navigation", () => ({
  redirect: (to: string) => {
    throw new Error(`redirect to ${to}`);
  },
  notFound: () => undefined,
}));

useTestDatabase();

beforeEach(async () => {
  jar.clear();
  await pool().query("delete from viewer");
});

const own = Object.entries<FormAction>({ ...ownActions, changePlayback });
const hosting = Object.entries<FormAction>({ ...hostActions, ...demoActions });

test.each([...own, ...hosting])("%s is closed to whoever is not signed in", async (_, action) => {
  expect(await action(null, new FormData())).toEqual({ ok: false, message: "Sign in first." });
});

test("captions are remembered for whoever is signed in, and only in a shape that the player knows", async () => {
  const captions = { isOn: true, size: "large", look: "solid" } as const;
  await expect(rememberCaptions(captions)).rejects.toThrow("Sign in first.");
  await signIn("friend");
  await rememberCaptions(captions);
  const strange = JSON.parse('{ "isOn": true, "size": "vast", "look": "solid" }');
  await expect(rememberCaptions(strange)).rejects.toThrow("no caption settings");
  const { rows } = await pool().query("select playback from viewer");
  expect(rows).toEqual([{ playback: { captions } }]);
});

test.each(hosting)("%s is closed to friends and researchers", async (_, action) => {
  for (const role of ["friend", "researcher"]) {
    await signIn(role);
    expect(await action(null, new FormData())).toEqual({
      ok: false,
      message: "You may not do this.",
    });
  }
});

test.each(hosting)("%s lets a host pass, on to what the form says", async (_, action) => {
  await signIn("host");
  const answer = await action(null, new FormData());
  expect(answer.message).not.toMatch(/^(Sign in first|You may not)/);
});

test("an ended sign-in is no sign-in", async () => {
  const id = await signIn("friend");
  await closeEverySignIn(id);
  const answer = await ownActions.changeChoices(null, new FormData());
  expect(answer).toEqual({ ok: false, message: "Sign in first." });
});

test.each(Object.entries<FormAction>(doors))(
  "the door %s lets nobody in by an empty form",
  async (_, door) => {
    const answer = await door(null, new FormData());
    expect(answer.ok).toBe(false);
    expect([...jar.values()]).toEqual([]);
  },
);

test("a demo friend can neither be deleted nor given a passphrase", async () => {
  await signIn("friend", "demo");
  expect((await ownActions.deleteAccount(null, new FormData())).message).toMatch(/^Demo friends/);
  expect((await ownActions.changePassphrase(null, new FormData())).message).toMatch(
    /^Demo friends/,
  );
});

async function signIn(role: string, origin = "real") {
  const { rows } = await pool().query<{ id: string }>(
    "insert into viewer (name, avatar, role, origin) values ($1, 'fox', $1, $2) returning id",
    [role, origin],
  );
  await startSession(rows[0].id);
  return rows[0].id;
}
