import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { GRACE_SECONDS } from "@/lib/blend/deletion/grace";
import { sweepDeletedBlends } from "@/lib/blend/deletion/sweep";
import { deleteBlend, restoreBlend } from "@/lib/blend/deletion/write";
import { isInBlend } from "@/lib/blend/evening/read";
import { followEvening, readEvening } from "@/lib/blend/evening/rooms";
import { eraseChoice, saveChoice, saveVote, saveWishes } from "@/lib/blend/evening/write";
import { readBlend, readBlends, readInvitation, readKnown, readOwnHistory } from "@/lib/blend/read";
import type { HistoryUpload } from "@/lib/blend/schema";
import { openingWishes } from "@/lib/blend/wishes";
import { saveBlend, saveHistory, saveJoining, saveJoinSecret, saveMatch } from "@/lib/blend/write";
import { streamOwnData } from "@/lib/circle/stream";
import { eraseActs, eraseViewer } from "@/lib/circle/write";
import { pool } from "@/lib/db";
import type { ViewerId } from "@/lib/session";
import { useTestDatabase } from "@/scripts/database/test-database";
import { addTitles, addViewer } from "@/scripts/database/test-viewer";

useTestDatabase();

const SECRET_EVENING = "My secret evening";

let [ada, bruno, chen]: ViewerId[] = [];
let id: string;
let secret: string;

beforeAll(() => addTitles("metropolis"));

beforeEach(async () => {
  await pool().query("delete from viewer");
  [ada, bruno, chen] = await Promise.all(
    ["Ada", "Bruno", "Chen"].map((name) => addViewer({ name })),
  );
  id = await saveBlend(ada, { name: "Friday", sharesLog: false });
  secret = await saveJoinSecret(ada, id);
  await saveJoining(bruno, { secret, sharesLog: false });
  for (const friend of [ada, bruno]) await saveHistory(friend, id, brought);
});

const brought: HistoryUpload = {
  accounts: [{ kind: "simple", account: { rows: 2, used: 2, merged: 0, skipped: {} } }],
  titles: ["Metropolis", SECRET_EVENING].map((name) => ({
    ...{ kind: "film", name, otherNames: [], viewings: 1, episodes: 0, seconds: 0 },
    ...{ lastDay: null, rating: null, isListed: false },
  })),
};

/** All that each of the two friends can read of the blend, or through it. */
async function readEverything() {
  return {
    ada: await readAs(ada),
    bruno: await readAs(bruno),
    invitation: await readInvitation(chen, secret),
  };
}

async function readAs(friend: ViewerId) {
  const evening = await readEvening(friend, id);
  return {
    blends: await readBlends(friend),
    history: await readOwnHistory(friend, id),
    isIn: await isInBlend(friend, id),
    evening: evening && { ...evening, at: 0 }, // which is the time
    told: await toldTo(friend),
    download: await downloadOf(friend),
  };
}

/** The first that the live update of the blend says. */
async function toldTo(viewerId: ViewerId) {
  const told: string[] = [];
  const stop = await followEvening({ viewerId, blendId: id }, ({ event }) => told.push(event));
  await expect.poll(() => told).not.toEqual([]);
  stop();
  return told[0];
}

async function downloadOf(viewerId: ViewerId) {
  const pieces: Buffer[] = [];
  for await (const piece of streamOwnData(viewerId, new Date(0))) pieces.push(piece);
  return Buffer.concat(pieces).toString();
}

async function storedRows() {
  const { rows } = await pool().query<{ kept: number }>(
    `select (select count(*) from blend) + (select count(*) from blend_friend) + (select count(*) from blend_upload)
       + (select count(*) from blend_history) as kept`,
  );
  return Number(rows[0].kept);
}

/** As if so much time had passed since the deletion. */
async function wait(seconds: number) {
  await pool().query("update blend set deleted_at = deleted_at - make_interval(secs => $1)", [
    seconds,
  ]);
}

const nothing = "There is nothing here.";

describe("a deleted blend", () => {
  test("opens no door to anybody, its owner included", async () => {
    const blend = await readBlend(ada, id);
    expect(blend && (await readKnown(blend))).toHaveLength(2); // of either friend, the one that is found
    expect(JSON.stringify(await readEverything())).toContain(SECRET_EVENING);
    await deleteBlend(ada, id);
    const read = await readEverything();
    for (const friend of [read.ada, read.bruno]) {
      expect(friend).toMatchObject({ blends: [], history: null, isIn: false, told: "gone" });
      expect(friend.evening).toBeNull();
      for (const table of ["blend", "blend_friend", "blend_upload", "blend_history"])
        expect(JSON.parse(friend.download)[table], table).toEqual([]);
    }
    expect(read.invitation).toBeNull();
    for (const friend of [ada, bruno]) expect(await readBlend(friend, id)).toBeNull();
    expect(blend && (await readKnown(blend))).toEqual([]); // by whoever read the blend a moment before
  });

  test("takes nothing in", async () => {
    await deleteBlend(ada, id);
    const vote = { titleId: "metropolis", isFor: true };
    await expect(saveJoining(chen, { secret, sharesLog: false })).rejects.toThrow("This link");
    await expect(saveJoinSecret(ada, id)).rejects.toThrow(nothing);
    await expect(saveHistory(ada, id, brought)).rejects.toThrow(nothing);
    await expect(saveMatch(ada, { blendId: id, place: 0, isRight: true })).rejects.toThrow(nothing);
    await expect(saveVote(ada, id, vote)).rejects.toThrow(nothing);
    await expect(saveWishes(ada, id, openingWishes)).rejects.toThrow(nothing);
    await expect(saveChoice(ada, id, "metropolis")).rejects.toThrow(nothing);
    await expect(eraseChoice(ada, id)).rejects.toThrow(nothing);
    await expect(deleteBlend(ada, id)).rejects.toThrow(nothing);
  });

  test("comes back whole when its owner takes the deletion back in time, and nobody else can", async () => {
    await saveVote(bruno, id, { titleId: "metropolis", isFor: true });
    const before = await readEverything();
    await deleteBlend(ada, id);
    await wait(GRACE_SECONDS - 5);
    await sweepDeletedBlends();
    for (const other of [bruno, chen])
      await expect(restoreBlend(other, id)).rejects.toThrow("gone for good");
    await restoreBlend(ada, id);
    expect(await readEverything()).toEqual(before);
    await expect(restoreBlend(ada, id)).rejects.toThrow("gone for good"); // it is not deleted any more
  });

  test("cannot be taken back later, although it is not swept away yet", async () => {
    await deleteBlend(ada, id);
    await wait(GRACE_SECONDS);
    await expect(restoreBlend(ada, id)).rejects.toThrow("gone for good");
  });

  test("is swept away with every history that was brought to it, and only then", async () => {
    const other = await saveBlend(ada, { name: "Sunday", sharesLog: false });
    await deleteBlend(ada, id);
    await sweepDeletedBlends();
    expect(await storedRows()).toBe(11); // two blends, three friends in them, two uploads of two titles each
    await wait(GRACE_SECONDS);
    await sweepDeletedBlends();
    expect(await storedRows()).toBe(2);
    expect((await readBlends(ada)).map((blend) => blend.id)).toEqual([other]);
  });
});

describe("erasing one's data", () => {
  test("takes along at once what was brought to a deleted blend, which its owner cannot bring back", async () => {
    await deleteBlend(ada, id);
    await eraseActs(bruno);
    const { rows } = await pool().query("select viewer_id from blend_upload");
    expect(rows).toEqual([{ viewer_id: ada }]);
    await eraseActs(ada);
    expect(await storedRows()).toBe(0);
    await expect(restoreBlend(ada, id)).rejects.toThrow("gone for good");
  });

  test("with the account goes the deleted blend", async () => {
    await deleteBlend(ada, id);
    await pool().query("update viewer set role = 'host' where id = $1", [chen]);
    await eraseViewer(ada);
    expect(await storedRows()).toBe(0);
  });
});
