import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { saveEvents } from "@/lib/events/write";
import { readEpisodeOnTurn } from "@/lib/jellyfin/episodes";
import { openPlaying } from "@/lib/jellyfin/playing";
import { readItemOf, readResults } from "@/lib/jellyfin/read";
import { startReporting } from "@/lib/jellyfin/reporting";
import { streamPart } from "@/lib/jellyfin/streaming";
import { stopEngine } from "@/lib/rankings/engine";
import type { ViewerId } from "@/lib/session";
import { readNext } from "@/lib/watching/next";
import { readWatched } from "@/lib/watching/watched";
import { useTestDatabase } from "@/scripts/database/test-database";
import { addViewer } from "@/scripts/database/test-viewer";
import { episode, film, netMoment, series, TICKS } from "@/scripts/jellyfin-stand-in/made-library";
import { connectTo, imported, useStandIn } from "@/scripts/jellyfin-stand-in/test-server";

useTestDatabase();

const one = film({ Name: "One" });
const show = series({ Name: "Show" });
const [first, second, third] = [1, 2, 3].map((number) => episode(show, number));

const world = useStandIn(() => ({
  items: [one, show, first, second, third],
  users: [
    {
      name: "ada",
      password: "ada's",
      data: {
        [one.Id]: { PlaybackPositionTicks: 8 * TICKS, LastPlayedDate: netMoment(new Date()) },
        [first.Id]: { Played: true },
      },
    },
    { name: "bruno", password: "bruno's" },
  ],
}));

let ada: ViewerId;
let bruno: ViewerId;
const titleIds: Record<string, string> = {};
beforeAll(async () => {
  ada = await addViewer({ name: "Ada" });
  bruno = await addViewer({ name: "Bruno" });
  await connectTo(world.url, ada, "ada");
  await imported(ada);
  for (const { name, slug } of await readResults(ada, 10)) {
    const watched = await readWatched({ id: ada, maturityLimit: null }, slug ?? "");
    if (watched) titleIds[name] = watched.id;
  }
  startReporting();
});
afterAll(stopEngine);

async function ticketFor(title: string) {
  const playing = await openPlaying(ada, titleIds[title]);
  return playing?.source.split("/").at(-2) ?? "";
}

function part(viewerId: ViewerId, ticket: string, address: string) {
  const { pathname, searchParams } = new URL(address, "http://here/");
  const parts = pathname.slice(1).split("/");
  return streamPart({ viewerId, ticket, parts, query: searchParams, range: null });
}

test("a film plays from its playlist to its last segment without the key of the server", async () => {
  const ticket = await ticketFor("One");
  const door = `/api/library/stream/${ticket}/`;
  const master = await (await part(ada, ticket, "master.m3u8")).text();
  const address = master.split("\n").find((line) => line.startsWith(door)) ?? "";
  const main = await (await part(ada, ticket, address.slice(door.length))).text();
  expect(master + main).not.toMatch(/apikey|api_key|the-token/i);
  const segments = main.split("\n").filter((line) => line.startsWith(door));
  const last = segments.at(-1) ?? "";
  const answer = await part(ada, ticket, last.slice(door.length));
  expect(answer.headers.get("content-type")).toBe("video/mp4");
  expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(1_000);
});

test("a ticket opens nothing for anybody else, and nothing else for its viewer", async () => {
  const ticket = await ticketFor("One");
  await expect(part(bruno, ticket, "master.m3u8")).rejects.toThrow("There is nothing here.");
  await expect(part(ada, `${ticket}x`, "master.m3u8")).rejects.toThrow("There is nothing here.");
  for (const parts of [[".."], ["..", "..", "System", "Info"], ["%2e%2e"], ["a/b"], [""], []]) {
    const asked = { viewerId: ada, ticket, parts, query: new URLSearchParams(), range: null };
    await expect(streamPart(asked)).rejects.toThrow("There is nothing here.");
  }
  expect(await openPlaying(bruno, titleIds.One)).toBeNull();
});

test("of a series the next episode plays, from where it was left, and knows the one after it", async () => {
  const said = Buffer.from((await ticketFor("Show")).split(".")[0], "base64url").toString();
  expect(JSON.parse(said)).toMatchObject({ itemId: second.Id, viewerId: ada });
  world.server.dataOf("ada")[second.Id] = { PlaybackPositionTicks: 6 * TICKS };
  const watched = await readWatched({ id: ada, maturityLimit: null }, await slugOf("Show"));
  expect(watched).toMatchObject({
    title: "Show · S1 E2 · Episode 2",
    resumeSeconds: 6,
    trailer: { durationSeconds: 20 },
    episode: { id: second.Id, next: { id: third.Id, name: "S1 E3 · Episode 3" } },
  });
  expect(await readEpisodeOnTurn(ada, titleIds.Show)).toMatchObject({ name: "S1 E2 · Episode 2" });
});

test("an episode can be asked for, but none of another series", async () => {
  const ofEpisode = async (id: string) => {
    const viewer = { id: ada, maturityLimit: null };
    return (await readWatched(viewer, await slugOf("Show"), id))?.episode;
  };
  expect(await ofEpisode(third.Id)).toMatchObject({ id: third.Id, next: null });
  expect(await ofEpisode(one.Id)).toBeUndefined();
});

test("after the last episode comes another title, before it the next one", async () => {
  const viewer = { id: ada };
  const episode = { id: second.Id, name: "", next: { id: third.Id, name: "S1 E3" } };
  expect(await readNext(viewer, { id: titleIds.Show, episode })).toMatchObject({
    title: "Show · S1 E3",
    id: titleIds.Show,
    episodeId: third.Id,
  });
  const last = await readNext(viewer, { id: titleIds.Show, episode: { ...episode, next: null } });
  expect(last?.id).not.toBe(titleIds.Show);
});

async function slugOf(title: string) {
  const found = (await readResults(ada, 10)).find(({ name }) => name === title);
  return found?.slug ?? "";
}

test("it goes on where it was left there, until it was watched here", async () => {
  const slug = await slugOf("One");
  const watched = () => readWatched({ id: ada, maturityLimit: null }, slug);
  expect(await watched()).toMatchObject({ resumeSeconds: 8 });
  await act("progress", { position: 11, duration: 20, played: [[8, 11]] }, 5_000);
  expect(await watched()).toMatchObject({ resumeSeconds: 11 });
  const lastTold = () => world.server.reports.at(-1)?.body.PositionTicks;
  await expect.poll(lastTold).toBe(11 * TICKS); // and not while another test listens
});

async function act(kind: string, detail: object, later = 0) {
  const occurredAt = new Date(Date.now() + later);
  const events = [
    { id: randomUUID(), kind, titleId: titleIds.One, occurredAt, viewingId: VIEWING, ...detail },
  ];
  const told = events.map((event) => ({ ...event, occurredAt: event.occurredAt.toISOString() }));
  const viewer = { id: ada, loggingPaused: false };
  return saveEvents(viewer, { sentAt: occurredAt, viewerId: null, events: told });
}

const VIEWING = randomUUID();

test("the server is told what plays, in its own measure, and knows at the end that it was watched", async () => {
  await openPlaying(ada, titleIds.One);
  world.server.reports.length = 0;
  await act("play", { position: 8 });
  await act("pause", { position: 10 });
  await act("close", { position: 19.5, duration: 20, played: [[8, 19.5]] });
  await expect.poll(() => world.server.stoppedEncodings).toHaveLength(1);
  expect(
    world.server.reports.map(({ step, user, body }) => [
      step,
      user,
      body.PositionTicks,
      body.IsPaused,
    ]),
  ).toEqual([
    ["", "ada", 8 * TICKS, false],
    ["/progress", "ada", 10 * TICKS, true],
    ["/stopped", "ada", 19.5 * TICKS, false],
  ]);
  expect(world.server.reports[0].body).toMatchObject({ ItemId: one.Id, PlayMethod: "Transcode" });
  expect(world.server.dataOf("ada")[one.Id]).toMatchObject({ Played: true, PlayCount: 1 });
  expect(await readItemOf(ada, titleIds.One)).toMatchObject({ resumeSeconds: 19.5 });
});

test("what plays on after a full watch, or in the viewing before, is not told of the next episode", async () => {
  const viewer = { id: ada, loggingPaused: false };
  const viewings = [randomUUID(), randomUUID()];
  const tell = async (viewingId: string, kind: string, position: number) => {
    const now = new Date();
    const act = { id: randomUUID(), kind, titleId: titleIds.Show, viewingId, position };
    const events = [{ ...act, duration: 20, played: [], occurredAt: now.toISOString() }];
    await saveEvents(viewer, { sentAt: now, viewerId: null, events });
  };
  await openPlaying(ada, titleIds.Show, second.Id);
  world.server.reports.length = 0;
  await tell(viewings[0], "play", 0);
  await tell(viewings[0], "complete", 19);
  await openPlaying(ada, titleIds.Show, third.Id);
  await tell(viewings[0], "progress", 20);
  await tell(viewings[1], "play", 0);
  await expect.poll(() => world.server.reports).toHaveLength(3);
  expect(world.server.reports.map(({ step, body }) => [step, body.ItemId])).toEqual([
    ["", second.Id],
    ["/stopped", second.Id],
    ["", third.Id],
  ]);
});
