import { beforeEach, expect, test, vi } from "vitest";
import { startSession } from "@/lib/auth/session-cookie";
import { pool } from "@/lib/db";
import { pastPolicy } from "@/lib/explorer/past-policy";
import { announceLibraries } from "@/lib/libraries/write";
import { freshEngine, refreshTitles } from "@/lib/rankings/engine";
import { readHome } from "@/lib/rankings/home";
import { changeElsewhere, changeWishes } from "@/lib/wider/actions";
import { useTestDatabase } from "@/scripts/database/test-database";
import { addActs } from "@/scripts/database/test-showing";
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

function formOf(fields: Record<string, string>) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}

test("a stranger wishes for nothing, and a friend decides nothing for all", async () => {
  const stranger = { ok: false, message: "Sign in first." };
  expect(await changeWishes(null, formOf({ add: "1" }))).toEqual(stranger);
  expect(await changeElsewhere(null, formOf({ isHeard: "yes" }))).toEqual(stranger);
  await startSession(await addViewer({ name: "Ada" }));
  expect(await changeElsewhere(null, formOf({ isHeard: "yes" }))).toEqual({
    ok: false,
    message: "You may not do this.",
  });
  expect(await changeWishes(null, formOf({ add: "x" }))).toEqual({
    ok: false,
    message: "Say which title.",
  });
});

test("people elsewhere are silent until the host lets them speak, and pages say by which policy they were made", async () => {
  await pool().query(
    `insert into title (id, slug, title, year, directors, "cast", genres, countries, tags, media)
     select id, id, initcap(id), 1925, '{}', '{}', array[id], '{}', '{}', '{"images":{}, "trailer":{}}'
     from unnest(array['apple', 'bread', 'cheese', 'dates', 'eggs', 'zest']) id`,
  );
  await pool().query(
    `insert into wider_source (id, name, layout, digest, titles, people, ratings, refused)
     values (1, 'films', 'ml-latest', 'x', 2, 9, 18, 0)`,
  );
  await pool().query(
    `insert into wider_title (id, source_id, key, kind, name, other_names, genres, tags, tag_weights, title_id)
     values (1, 1, '1', 'film', 'Apple', '{}', '{}', '{}', '{}', 'apple'), (2, 1, '2', 'film', 'Zest', '{}', '{}', '{}', '{}', 'zest')`,
  );
  await pool().query(
    "insert into wider_likeness (wider_id, likes, weights) values (1, '{2}', '{0.9}')",
  );
  await announceLibraries();
  const ada = await addViewer({ name: "Ada", role: "host" });
  await addActs(ada, [{ kind: "click", title: "apple", minutesAgo: 5 }]);
  await refreshTitles();
  await startSession(ada);
  const zest = async () => {
    const { policy, rows } = await readHome({ id: ada });
    const title = rows.flatMap(({ titles }) => titles).find(({ id }) => id === "zest");
    return { policy, text: title?.reason?.text, score: title?.score ?? 0 };
  };
  const silent = await zest();
  expect(silent.policy).not.toContain("elsewhere");
  expect(await changeElsewhere(null, formOf({ isHeard: "yes" }))).toMatchObject({ ok: true });
  const heard = await zest();
  expect(heard.policy).toContain("+elsewhere");
  expect(heard.text).toBe("People elsewhere who liked Apple liked it");
  const { model } = await freshEngine();
  expect(heard.score - silent.score).toBeGreaterThan(0);
  expect(heard.score - silent.score).toBeLessThan(model.policy.elsewhereWeight);
  expect(model.preferences.neighbours(ada, model.policy)).toEqual([]);
  expect(pastPolicy(model.policy.version, [])).toMatchObject({
    isSameFormulae: true,
    policy: { version: model.policy.version },
  });
  expect(await changeElsewhere(null, formOf({ isHeard: "no" }))).toMatchObject({ ok: true });
  expect(await zest()).toEqual(silent);
});
