import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { deleteBlend } from "@/lib/blend/deletion/write";
import type { Evening } from "@/lib/blend/evening/evening";
import { followEvening, readEvening } from "@/lib/blend/evening/rooms";
import { eraseChoice, saveChoice, saveVote, saveWishes } from "@/lib/blend/evening/write";
import { openingWishes } from "@/lib/blend/wishes";
import { saveBlend, saveJoining, saveJoinSecret, saveLeaving } from "@/lib/blend/write";
import { pool } from "@/lib/db";
import type { Message } from "@/lib/rankings/live-stream";
import type { ViewerId } from "@/lib/session";
import { useTestDatabase } from "@/scripts/database/test-database";
import { addTitles, addViewer } from "@/scripts/database/test-viewer";

useTestDatabase();

let [ada, bruno, chen, dalia]: ViewerId[] = [];
let blendId: string;
const nothing = "There is nothing here.";

beforeAll(async () => {
  const names = ["Ada", "Bruno", "Chen", "Dalia"];
  [ada, bruno, chen, dalia] = await Promise.all(names.map((name) => addViewer({ name })));
  await addTitles("metropolis", "nosferatu", "vampyr");
  await pool().query("update title set maturity = '16+' where id = 'vampyr'");
});

beforeEach(async () => {
  blendId = await saveBlend(ada, { name: "Friday", sharesLog: false });
  const secret = await saveJoinSecret(ada, blendId);
  for (const friend of [bruno, chen]) await saveJoining(friend, { secret, sharesLog: false });
});

/** A browser that has the blend open, with all that it was told. */
async function open(viewerId: ViewerId) {
  const told: Message[] = [];
  const close = await followEvening({ viewerId, blendId }, (message) => told.push(message));
  const evening = () => told.at(-1)?.data as Evening;
  return { told, close, evening };
}

describe("who has the blend open", () => {
  test("is told of the others as they come and go", async () => {
    const adas = await open(ada);
    const brunos = await open(bruno);
    await expect.poll(() => adas.evening().here).toEqual([ada, bruno]);
    brunos.close();
    await expect.poll(() => adas.evening().here).toEqual([ada]);
    adas.close();
  });

  test("sees what others move, vote and settle, and who moved it", async () => {
    const adas = await open(ada);
    await saveWishes(bruno, blendId, { ...openingWishes, fairness: 0.9 });
    await expect
      .poll(() => adas.evening())
      .toMatchObject({ wishes: { fairness: 0.9 }, wishedBy: "Bruno", revision: 1 });
    await saveVote(chen, blendId, { titleId: "metropolis", isFor: true });
    await expect
      .poll(() => adas.evening().tallies)
      .toEqual({ metropolis: { for: 1, against: 0, own: null } });
    await saveChoice(ada, blendId, "metropolis");
    await expect
      .poll(() => adas.evening().choice)
      .toMatchObject({ title: { slug: "metropolis" }, by: "Ada", mayUndo: true });
    adas.close();
  });

  test("is asked to fetch the list anew when somebody leaves, and whoever left learns only that", async () => {
    const adas = await open(ada);
    const brunos = await open(bruno);
    const { listVersion } = adas.evening();
    await saveLeaving(bruno, blendId);
    await expect.poll(() => adas.evening().listVersion).not.toBe(listVersion);
    await expect.poll(() => brunos.told.at(-1)).toEqual({ event: "gone", data: {} });
    const heard = brunos.told.length;
    await saveVote(chen, blendId, { titleId: "metropolis", isFor: true });
    await expect.poll(() => adas.evening().tallies).toHaveProperty("metropolis");
    expect(brunos.told).toHaveLength(heard);
    await deleteBlend(ada, blendId);
    await expect.poll(() => adas.told.at(-1)?.event).toBe("gone");
    for (const { close } of [adas, brunos]) close();
  });
});

describe("privacy", () => {
  test("who is not in the blend reads and changes nothing of the evening", async () => {
    await saveVote(ada, blendId, { titleId: "metropolis", isFor: true });
    expect(await readEvening(dalia, blendId)).toBeNull();
    const dalias = await open(dalia);
    expect(dalias.told).toEqual([{ event: "gone", data: {} }]);
    dalias.close();
    const vote = { titleId: "metropolis", isFor: false };
    await expect(saveVote(dalia, blendId, vote)).rejects.toThrow(nothing);
    await expect(saveWishes(dalia, blendId, openingWishes)).rejects.toThrow(nothing);
    await expect(saveChoice(dalia, blendId, "metropolis")).rejects.toThrow(nothing);
    await expect(eraseChoice(dalia, blendId)).rejects.toThrow(nothing);
  });

  test("a friend sees how many voted, not who", async () => {
    await saveVote(bruno, blendId, { titleId: "metropolis", isFor: false });
    const { tallies } = (await readEvening(chen, blendId)) as Evening;
    expect(tallies).toEqual({ metropolis: { for: 0, against: 1, own: null } });
  });

  test("votes go with the friend who leaves", async () => {
    await saveVote(bruno, blendId, { titleId: "metropolis", isFor: true });
    await saveLeaving(bruno, blendId);
    expect((await readEvening(ada, blendId))?.tallies).toEqual({});
  });

  test("nothing above the limit of any friend is voted on or settled", async () => {
    await pool().query("update viewer set maturity_limit = '12+' where id = $1", [bruno]);
    const vote = { titleId: "vampyr", isFor: true };
    await expect(saveVote(ada, blendId, vote)).rejects.toThrow(nothing);
    await expect(saveChoice(ada, blendId, "vampyr")).rejects.toThrow(nothing);
    await pool().query("update viewer set maturity_limit = null where id = $1", [bruno]);
    await saveVote(ada, blendId, vote);
  });
});

describe("tonight it is", () => {
  test("for friends without the blend it takes a majority, and it can be undone", async () => {
    await expect(saveChoice(bruno, blendId, "nosferatu")).rejects.toThrow("a majority of votes");
    await saveVote(bruno, blendId, { titleId: "nosferatu", isFor: true });
    await saveVote(chen, blendId, { titleId: "nosferatu", isFor: true });
    await saveChoice(bruno, blendId, "nosferatu");
    await expect(eraseChoice(chen, blendId)).rejects.toThrow("Only who settled it");
    expect((await readEvening(chen, blendId))?.choice?.title.title).toBe("Nosferatu");
    await eraseChoice(bruno, blendId);
    expect((await readEvening(chen, blendId))?.choice).toBeNull();
  });

  test("is over after twelve hours, and so are the votes", async () => {
    await saveVote(bruno, blendId, { titleId: "nosferatu", isFor: true });
    await saveChoice(ada, blendId, "nosferatu");
    await pool().query(
      `with aged as (update blend_vote set voted_at = now() - interval '13 hours' where blend_id = $1)
       update blend_evening set settled_at = now() - interval '13 hours' where blend_id = $1`,
      [blendId],
    );
    expect(await readEvening(ada, blendId)).toMatchObject({ choice: null, tallies: {} });
  });

  test("may be a title of the wider library, unless a friend has a limit", async () => {
    const { rows } = await pool().query<{ id: string }>(
      `with source as (insert into wider_source (name, layout, digest, titles, people, ratings, refused)
         values ('list', 'titles', '', 1, 0, 0, 0) returning id)
       insert into wider_title (source_id, key, kind, name, year, imdb_id)
       select id, '1', 'film', 'Solaris', 1972, 'tt0069293' from source returning 'wider:' || id as id`,
    );
    const [{ id }] = rows;
    await saveVote(bruno, blendId, { titleId: id, isFor: true });
    await saveChoice(ada, blendId, id);
    expect((await readEvening(chen, blendId))?.choice?.title).toMatchObject({
      ...{ id, slug: null, title: "Solaris", images: null },
      outside: { kind: "film", imdbId: "tt0069293" },
    });
    await pool().query("update viewer set maturity_limit = '16+' where id = $1", [chen]);
    await expect(saveChoice(ada, blendId, id)).rejects.toThrow(nothing);
    await pool().query("update viewer set maturity_limit = null where id = $1", [chen]);
  });

  test("a title that is unknown settles nothing", async () => {
    await expect(saveChoice(ada, blendId, "no such title")).rejects.toThrow(nothing);
  });
});
