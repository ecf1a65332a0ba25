import { afterAll, expect, test } from "vitest";
import { clientOf } from "@/lib/jellyfin/door";
import { readEpisodeOnTurn } from "@/lib/jellyfin/episodes";
import { pictureOf } from "@/lib/jellyfin/pictures";
import { openPlaying, playingOf } from "@/lib/jellyfin/playing";
import { readConnection, readResults } from "@/lib/jellyfin/read";
import { connectByPassword } from "@/lib/jellyfin/sign-in";
import { streamPart } from "@/lib/jellyfin/streaming";
import { saveAllowedByHost } from "@/lib/jellyfin/write";
import { stopEngine } from "@/lib/rankings/engine";
import { readTitle } from "@/lib/titles/read";
import { useTestDatabase } from "@/scripts/database/test-database";
import { addViewer } from "@/scripts/database/test-viewer";
import { episode, film, series } from "@/scripts/jellyfin-stand-in/made-library";
import { JellyfinStandIn } from "@/scripts/jellyfin-stand-in/server";
import { imported } from "@/scripts/jellyfin-stand-in/test-server";

useTestDatabase();

const {
  MATINEE_TEST_JELLYFIN_URL: realUrl,
  MATINEE_TEST_JELLYFIN_USER: name = "ada",
  MATINEE_TEST_JELLYFIN_PASSWORD: password = "ada's",
} = process.env;

/** A real server where one is given, and else the stand-in. */
async function anyServer() {
  if (realUrl) return { url: realUrl, close: () => {} };
  const show = series({ Name: "Show" });
  const items = [film({ Name: "One" }), film({ Name: "Two" }), show, episode(show, 1)];
  return new JellyfinStandIn({ items, users: [{ name, password }] }).listen();
}

afterAll(stopEngine);

test("signs in, imports, shows, plays the beginning of a film, tells of it and signs out", {
  timeout: 300_000,
}, async () => {
  const { url, close } = await anyServer();
  await saveAllowedByHost(url);
  const viewer = await addViewer({ name: "Ada" });
  await connectByPassword(viewer, { address: url, name, password });
  expect(await imported(viewer)).toMatchObject({ state: "done" });
  expect(await imported(viewer)).toMatchObject({ state: "done", created: 0, updated: 0, gone: 0 });

  const reader = { id: viewer, maturityLimit: null };
  const results = await readResults(viewer, 1_000);
  const titlesOf = async (kind: string) => {
    const slugs = results.flatMap((item) => (item.kind === kind && item.slug ? item.slug : []));
    const titles = await Promise.all(slugs.map((slug) => readTitle(slug, reader)));
    return titles.filter((title) => title !== null);
  };
  const [title] = await titlesOf("film");
  const address = /images\/[^/]+\/([\w-]+)/.exec(title.media.images.poster)?.[1];
  if (address) expect((await pictureOf(reader, title.id, address)).type).toMatch(/^image\//);
  const [show] = await titlesOf("series");
  if (show)
    expect(await readEpisodeOnTurn(viewer, show.id)).toMatchObject({
      name: expect.stringMatching(/./),
    });

  const playing = await openPlaying(viewer, title.id);
  const [ticket = ""] = (playing?.source ?? "").split("/").slice(-2);
  const door = `/api/library/stream/${ticket}/`;
  const read = async (address: string) => {
    const { pathname, searchParams: query } = new URL(address, `http://here${door}`);
    const parts = pathname.slice(door.length).split("/");
    return streamPart({ viewerId: viewer, ticket, parts, query, range: null });
  };
  const addressIn = (text: string) => text.split("\n").find((line) => line.startsWith(door)) ?? "";
  const master = await (await read(`${door}master.m3u8`)).text();
  const main = await (await read(addressIn(master))).text();
  const segment = await (await read(addressIn(main))).arrayBuffer();
  expect(segment.byteLength).toBeGreaterThan(0);

  const connection = await readConnection(viewer);
  if (!connection) throw new Error("not connected");
  const client = await clientOf(connection);
  const { itemId = "", playId = "" } = playingOf(viewer, title.id) ?? {};
  const facts = { ItemId: itemId, PlaySessionId: playId, PlayMethod: "Transcode" };
  await client.report("", { ...facts, PositionTicks: 0 });
  await client.report("/Progress", { ...facts, PositionTicks: 30_000_000, IsPaused: true });
  await client.report("/Stopped", { ...facts, PositionTicks: 40_000_000 });
  await client.stopEncoding(playId);
  const begun = await client.beginQuickConnect();
  if (begun) expect(await client.isApproved(begun.Secret)).toBe(false);
  await client.signOut();
  await expect(client.listItems(["Movie"], 0)).rejects.toThrow("does not accept the sign-in");
  close();
});
