import { expect, test } from "vitest";
import { pastPage } from "@/lib/explorer/past-page";
import { shownViewers } from "@/lib/explorer/shown-viewers";
import { takeUpLibraries } from "@/lib/jellyfin/import-job";
import { eraseConnection } from "@/lib/jellyfin/write";
import { readHome } from "@/lib/rankings/home";
import { useDemoRoom } from "@/scripts/database/test-demo-room";
import { film, netMoment, TICKS } from "@/scripts/jellyfin-stand-in/made-library";
import { connectTo, imported, useStandIn } from "@/scripts/jellyfin-stand-in/test-server";

const room = useDemoRoom();

const films = Array.from({ length: 24 }, (_, number) =>
  film({ Name: `Glass ${number}`, OfficialRating: "G", Genres: ["Sci-Fi"] }),
);
const [seen, begun, later] = films;
const LastPlayedDate = netMoment(new Date());
const world = useStandIn(() => ({
  items: films,
  users: [
    {
      name: "ada",
      password: "ada's",
      data: {
        [seen.Id]: { Played: true, PlayCount: 3, IsFavorite: true, LastPlayedDate },
        [begun.Id]: { PlaybackPositionTicks: 8 * TICKS, LastPlayedDate },
      },
    },
  ],
}));

const CHANGED =
  "Libraries of media servers have changed since: what they hold and what was done there is known as it is now.";

async function travel(at = new Date(Date.now() + 60_000)) {
  const ada = (await shownViewers(["demo"])).find(({ id }) => id === room.ada.id);
  if (!ada) throw new Error("Expected a demo friend to be shown.");
  return pastPage(ada, at);
}

test("a page with titles of a library is made again exactly, and so is the one from before it came", async () => {
  const before = await readHome(room.ada);
  const beforeImport = new Date();
  await connectTo(world.url, room.ada.id, "ada");
  await imported(room.ada.id);
  const home = await readHome(room.ada);
  expect(home.rows.map(({ kind }) => kind)).toContain("library");
  const past = await travel();
  expect(past.stored?.rankingId).toBe(home.rankingId);
  const rows = past.stored?.rows.map(({ name }) => name);
  expect(rows).toEqual(expect.arrayContaining(["From the library", "Continue from the library"]));
  expect(past.again).toMatchObject({ differences: [], causes: [] });
  expect(past.again?.rows).toEqual(past.stored?.rows);
  const earlier = await travel(beforeImport);
  expect(earlier.stored?.rankingId).toBe(before.rankingId);
  expect(earlier.again?.differences).toEqual([]);
});

test("where a library changed since, the page on record still names its titles, and the difference is told with its cause", async () => {
  await connectTo(world.url, room.ada.id, "ada");
  await imported(room.ada.id);
  const home = await readHome(room.ada);
  const servedAt = new Date();
  world.server.dataOf("ada")[later.Id] = { Played: true, PlayCount: 1, LastPlayedDate };
  await imported(room.ada.id);
  const past = await travel(servedAt);
  expect(past.stored?.rankingId).toBe(home.rankingId);
  expect(past.again?.differences).not.toEqual([]);
  expect(past.again?.causes).toEqual([CHANGED]);

  await eraseConnection(room.ada.id);
  await takeUpLibraries();
  const gone = await travel(servedAt);
  const names = gone.stored?.rows.flatMap(({ titles }) => titles.map(({ name }) => name));
  expect(names).toContain("Glass 5");
  expect(gone.again?.causes).toContain(CHANGED);
});
