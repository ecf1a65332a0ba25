import { beforeAll, expect, test } from "vitest";
import type { InterestPolicy } from "@/lib/blend/blend-list";
import { readBlendList } from "@/lib/blend/list";
import { readBlend } from "@/lib/blend/read";
import type { UploadedTitle } from "@/lib/blend/schema";
import { saveBlend, saveHistory, saveJoining, saveJoinSecret } from "@/lib/blend/write";
import { pool } from "@/lib/db";
import { announceLibraries } from "@/lib/libraries/write";
import type { ViewerId } from "@/lib/session";
import { useTestDatabase } from "@/scripts/database/test-database";
import { addActs } from "@/scripts/database/test-showing";
import { addViewer } from "@/scripts/database/test-viewer";

useTestDatabase();

let [ada, bruno]: ViewerId[] = [];
let blendId: string;

beforeAll(async () => {
  ada = await addViewer({ name: "Ada" });
  bruno = await addViewer({ name: "Bruno" });
  await pool().query(
    `insert into title (id, slug, title, year, maturity, directors, "cast", genres, countries, tags)
     select id, id, initcap(id), 1925, maturity, '{}', '{}', array[genre], '{}', array[tag] from (values
       ('vampire', '12+', 'Horror', 'night'), ('ghost', '16+', 'Horror', 'night'),
       ('zombie', '12+', 'Horror', 'night'), ('clown', 'All', 'Comedy', 'circus'),
       ('tramp', 'All', 'Comedy', 'circus')) t (id, maturity, genre, tag)`,
  );
  blendId = await saveBlend(ada, { name: "Friday", sharesLog: false });
  const secret = await saveJoinSecret(ada, blendId);
  await saveJoining(bruno, { secret, sharesLog: false });
  await bring(ada, "Vampire");
  await addActs(bruno, [{ kind: "click", title: "tramp", minutesAgo: 5 }]);
});

async function bring(viewerId: ViewerId, ...names: string[]) {
  const blank = {
    viewings: 1,
    episodes: 0,
    seconds: 0,
    lastDay: null,
    rating: null,
    isListed: false,
  };
  const titles = names.map(
    (name): UploadedTitle => ({ kind: "film", name, otherNames: [], ...blank }),
  );
  const account = { rows: 1, used: 1, merged: 0, skipped: {} };
  await saveHistory(viewerId, blendId, { accounts: [{ kind: "simple", account }], titles });
}

async function list(policy: InterestPolicy = "content") {
  const blend = await readBlend(ada, blendId);
  if (!blend) throw new Error("The blend is gone.");
  const { friends, titles, pairs } = await readBlendList(blend, policy);
  return { friends, titles, pairs, of: (id: string) => titles.find((title) => title.id === id) };
}

test.each<InterestPolicy>(["circle", "content", "roots"])(
  "by the policy “%s”, what is like a film seen interests more than what is not",
  async (policy) => {
    const { of } = await list(policy);
    expect(of("zombie")?.interest[0]).toBeGreaterThan(of("clown")?.interest[0] ?? 1);
    expect(of("zombie")?.because[0]).toBe("Vampire");
    expect(of("vampire")?.seenBy).toEqual([true, false]);
  },
);

test("what a friend did in Matinee counts only where they said so", async () => {
  expect((await list()).friends.map(({ isKnown }) => isKnown)).toEqual([true, false]);
  const secret = await saveJoinSecret(ada, blendId);
  await saveJoining(bruno, { secret, sharesLog: true });
  const { friends, of } = await list();
  expect(friends.map(({ isKnown }) => isKnown)).toEqual([true, true]);
  expect(of("clown")?.because[1]).toBe("Tramp");
});

test("nothing above the age limit of any friend is on the list", async () => {
  expect((await list()).of("ghost")).toBeDefined();
  await pool().query("update viewer set maturity_limit = '12+' where id = $1", [bruno]);
  const { refreshViewers } = await import("@/lib/rankings/engine");
  await refreshViewers();
  expect((await list()).of("ghost")).toBeUndefined();
});

test.each([false, true])(
  "who hid the same titles is of one taste, with a wider library: %s",
  async (isWider) => {
    const titles = ["vampire", "ghost", "zombie", "clown", "tramp"];
    const acts = titles.map((title) => ({ kind: "hide" as const, title, minutesAgo: 1 }));
    const secret = await saveJoinSecret(ada, blendId);
    for (const id of [ada, bruno]) {
      await saveJoining(id, { secret, sharesLog: true });
      await addActs(id, acts);
    }
    if (isWider) await addLibrary();
    expect((await list()).pairs[0].percent).toBe(100);
  },
);

async function addLibrary() {
  await pool().query(
    `insert into wider_source (id, name, layout, digest, titles, people, ratings, refused)
     values (1, 'films', 'columns', 'x', 2, 0, 0, 0)`,
  );
  await pool().query(
    `insert into wider_title (id, source_id, key, kind, name, other_names, year, genres, tags, tag_weights, rating_count)
     select id, 1, id, 'film', genre, '{}', 1925, array[genre], '{}', '{}', 9
     from (values (1, 'Horror'), (2, 'Comedy')) t (id, genre)`,
  );
  await announceLibraries();
}
