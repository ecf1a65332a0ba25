import { beforeAll, describe, expect, test } from "vitest";
import { deleteBlend } from "@/lib/blend/deletion/write";
import { readBlend, readBlends, readInvitation, readKnown, readOwnHistory } from "@/lib/blend/read";
import { historyUpload, type UploadedTitle } from "@/lib/blend/schema";
import {
  saveBlend,
  saveHistory,
  saveJoining,
  saveJoinSecret,
  saveLeaving,
  saveMatch,
} from "@/lib/blend/write";
import { pool } from "@/lib/db";
import type { ViewerId } from "@/lib/session";
import { bundle } from "@/scripts/database/test-bundle";
import { useTestDatabase } from "@/scripts/database/test-database";
import { addViewer } from "@/scripts/database/test-viewer";

useTestDatabase();

let [ada, bruno, chen]: ViewerId[] = [];

beforeAll(async () => {
  ada = await addViewer({ name: "Ada" });
  bruno = await addViewer({ name: "Bruno" });
  chen = await addViewer({ name: "Chen" });
  await pool().query(
    `insert into title (id, slug, title, original_title, year, kind, directors, "cast", genres, countries, tags)
     select id, id, title, original, year, kind, '{}', '{}', '{}', '{}', '{}' from (values
       ('nosferatu', 'Nosferatu', 'Nosferatu, eine Symphonie des Grauens', 1922, 'film'),
       ('metropolis', 'Metropolis', null, 1927, 'film'),
       ('m', 'M', null, 1931, 'film'),
       ('maltese-31', 'The Maltese Falcon', null, 1931, 'film'),
       ('maltese-41', 'The Maltese Falcon', null, 1941, 'film'),
       ('phantom', 'The Phantom Carriage', 'Körkarlen', 1921, 'film'),
       ('dark', 'Dark', null, 2017, 'series')) t (id, title, original, year, kind)`,
  );
});

function brought(name: string, rest: Partial<UploadedTitle> = {}): UploadedTitle {
  return {
    ...{ kind: "film", name, otherNames: [], viewings: 1, episodes: 0, seconds: 0 },
    ...{ lastDay: null, rating: null, isListed: false },
    ...rest,
  };
}

const account = { rows: 1, used: 1, merged: 0, skipped: {} };

async function blendOf(owner: ViewerId, titles: UploadedTitle[], ...others: ViewerId[]) {
  const id = await saveBlend(owner, { name: "Friday", sharesLog: false });
  await saveHistory(owner, id, { accounts: [{ kind: "simple", account }], titles });
  const secret = await saveJoinSecret(owner, id);
  for (const other of others) await saveJoining(other, { secret, sharesLog: false });
  return { id, secret };
}

describe("matching", () => {
  test("finds titles by name, other name and year, and says how sure it is", async () => {
    const { id } = await blendOf(ada, [
      brought("NOSFERATU: eine Symphonie des Grauens"),
      brought("Körkarlen"),
      brought("Der Phantomwagen", { otherNames: ["The Phantom Carriage"] }),
      brought("Metropolis", { kind: "series", episodes: 3 }),
      brought("Phantom Carriage"),
      brought("Metropolis: The Restored Version"),
      brought("The Maltese Falcon"),
      brought("The Maltese Falcon (1941)"),
      brought("Dark", { kind: "series", episodes: 8 }),
      brought("Something else entirely"),
      brought("M"),
      brought("!!!"),
    ]);
    const history = await readOwnHistory(ada, id);
    expect(history?.titles.map(({ titleId, match }) => [titleId, match])).toEqual([
      ["nosferatu", "sure"],
      ["phantom", "sure"],
      ["phantom", "sure"],
      ["metropolis", "doubtful"],
      ["phantom", "doubtful"],
      ["metropolis", "doubtful"],
      ["maltese-31", "doubtful"],
      ["maltese-41", "sure"],
      ["dark", "sure"],
      [null, "none"],
      ["m", "sure"],
      [null, "none"],
    ]);
  });

  test("counts the viewings of many rows of one title", async () => {
    const rows = Array.from({ length: 300 }, () => brought("Metropolis", { viewings: 10_000_000 }));
    const { id } = await blendOf(ada, rows);
    const blend = await readBlend(ada, id);
    expect(blend && (await readKnown(blend))).toMatchObject([{ viewings: 3_000_000_000 }]);
  });

  test("leaves doubtful ones out until the friend settles them", async () => {
    const { id } = await blendOf(ada, [
      brought("Phantom Carriage"),
      brought("Metropolis", { kind: "series" }),
    ]);
    const known = async () => {
      const blend = await readBlend(ada, id);
      return blend && (await readKnown(blend)).map(({ titleId }) => titleId);
    };
    expect(await known()).toEqual([]);
    await saveMatch(ada, { blendId: id, place: 0, isRight: true });
    await saveMatch(ada, { blendId: id, place: 1, isRight: false });
    expect(await known()).toEqual(["phantom"]);
  });
});

describe("matching in the wider library", () => {
  beforeAll(async () => {
    await pool().query(
      `insert into wider_source (id, name, layout, digest, titles, people, ratings, refused)
       values (1, 'films', 'columns', 'x', 6, 0, 0, 0)`,
    );
    await pool().query(
      `insert into wider_title (id, source_id, key, kind, name, other_names, year, genres, tags, tag_weights, title_id,
         rating_count, same_as)
       select id, 1, id, kind, name, '{}', year, '{}', '{}', '{}', title_id, raters, same_as from (values
         (1, 'film', 'Metropolis', 1927, 'metropolis', 500, null),
         (2, 'film', 'Amélie', 2001, null, 900, null),
         (3, 'film', 'Hamlet', 1990, null, 700, null),
         (4, 'film', 'Hamlet', 1996, null, 600, null),
         (5, 'film', 'Titanic', 1997, null, 90000, null),
         (6, 'film', 'Titanic', 1953, null, 40, null),
         (7, 'film', 'Amélie', 2001, null, 10, 2),
         (8, 'film', 'The Phantom Carriage', 1958, null, 5000, null)) t (id, kind, name, year, title_id, raters, same_as)`,
    );
    await pool().query(
      "insert into wider_name (wider_id, plain, part) select id, folded(name), 1 from wider_title",
    );
    return async () => {
      await pool().query("delete from wider_source");
    };
  });

  test("a remake that many rated is asked about where nobody knows how many rated the catalogue's", async () => {
    const { id } = await blendOf(ada, [brought("The Phantom Carriage")]);
    expect((await readOwnHistory(ada, id))?.titles).toMatchObject([
      { titleId: "phantom", widerId: null, match: "doubtful" },
    ]);
  });

  test("titles without a trailer are found, the catalogue's own before them, and far better known ones without asking", async () => {
    const { id } = await blendOf(ada, [
      brought("Metropolis"),
      brought("AMELIE"),
      brought("Hamlet"),
      brought("Hamlet (1996)"),
      brought("Titanic"),
      brought("Titanik"),
      brought("Nosferatu"),
    ]);
    const history = await readOwnHistory(ada, id);
    expect(history?.titles.map(({ titleId, widerId, match }) => [titleId, widerId, match])).toEqual(
      [
        ["metropolis", null, "sure"],
        [null, 2, "sure"],
        [null, 3, "doubtful"],
        [null, 4, "sure"],
        [null, 5, "sure"],
        [null, 5, "doubtful"],
        ["nosferatu", null, "sure"],
      ],
    );
    await saveMatch(ada, { blendId: id, place: 2, isRight: true });
    const blend = await readBlend(ada, id);
    const known = blend ? await readKnown(blend) : [];
    expect(known.flatMap(({ widerId }) => widerId ?? []).toSorted()).toEqual([2, 3, 4, 5]);
  });
});

describe("privacy", () => {
  test("who is not in a blend finds nothing of it", async () => {
    const { id } = await blendOf(ada, [brought("Metropolis")], bruno);
    expect(await readBlend(bruno, id)).not.toBeNull();
    expect(await readBlend(chen, id)).toBeNull();
    expect((await readBlends(chen)).map((blend) => blend.id)).not.toContain(id);
    await expect(
      saveHistory(chen, id, { accounts: [{ kind: "simple", account }], titles: [brought("M")] }),
    ).rejects.toThrow("There is nothing here.");
    await expect(saveJoinSecret(chen, id)).rejects.toThrow("There is nothing here.");
    await expect(deleteBlend(chen, id)).rejects.toThrow("There is nothing here.");
  });

  test("a friend in the blend cannot read, settle or replace another's history", async () => {
    const { id } = await blendOf(ada, [brought("Phantom Carriage"), brought("My secret")], bruno);
    expect(await readOwnHistory(bruno, id)).toBeNull();
    await expect(saveMatch(bruno, { blendId: id, place: 0, isRight: true })).rejects.toThrow(
      "There is nothing here.",
    );
    await saveHistory(bruno, id, {
      accounts: [{ kind: "simple", account }],
      titles: [brought("M")],
    });
    expect((await readOwnHistory(ada, id))?.titles).toHaveLength(2);
    expect(JSON.stringify(await readBlend(bruno, id))).not.toContain("My secret");
  });

  test("leaving takes one's history along", async () => {
    const { id } = await blendOf(ada, [brought("Metropolis")], bruno);
    await saveHistory(bruno, id, {
      accounts: [{ kind: "simple", account }],
      titles: [brought("M")],
    });
    await saveLeaving(bruno, id);
    expect(await readBlend(bruno, id)).toBeNull();
    expect(await readOwnHistory(bruno, id)).toBeNull();
    expect((await readBlend(ada, id))?.friends.map(({ name }) => name)).toEqual(["Ada"]);
    await expect(saveLeaving(ada, id)).rejects.toThrow("There is nothing here.");
  });
});

describe("the link", () => {
  test("tells who invites, and ends when another is made", async () => {
    const { id, secret } = await blendOf(ada, [brought("Metropolis")]);
    expect(await readInvitation(bruno, secret)).toEqual({
      name: "Friday",
      owner: "Ada",
      friends: 1,
      isIn: false,
    });
    await saveJoinSecret(ada, id);
    expect(await readInvitation(bruno, secret)).toBeNull();
    await expect(saveJoining(bruno, { secret, sharesLog: false })).rejects.toThrow(
      "This link was used",
    );
  });

  test("lets in twenty friends and no more", async () => {
    const { secret } = await blendOf(ada, [brought("Metropolis")]);
    for (let at = 1; at < 20; at++) {
      const friend = await addViewer({ name: `Friend ${at}` });
      await saveJoining(friend, { secret, sharesLog: false });
    }
    await expect(saveJoining(chen, { secret, sharesLog: false })).rejects.toThrow("at most 20");
    await expect(saveJoining(ada, { secret, sharesLog: true })).resolves.toBeTypeOf("string");
  });
});

test("no export of a researcher holds anything of a history", async () => {
  await blendOf(ada, [brought("My secret evening")]);
  const files = await bundle("ndjson", "origin=real,demo,synthetic,imported");
  expect(files.paths.join(" ")).not.toContain("blend");
  for (const path of files.paths) expect(files.text(path)).not.toContain("My secret evening");
});

test("an upload is checked: no control characters, no endless names, nothing but what is known", () => {
  const parsed = historyUpload.safeParse({
    accounts: [{ kind: "simple", account }],
    titles: [{ ...brought("Dark\u0000 Water"), evenings: ["2025-01-01"] }],
  });
  expect(parsed.data?.titles[0].name).toBe("Dark Water");
  expect(parsed.data?.titles[0]).not.toHaveProperty("evenings");
  expect(historyUpload.safeParse({ accounts: [], titles: [] }).success).toBe(false);
});
