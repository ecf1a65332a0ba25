import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { dumpDatabase } from "@/lib/backup/stream";
import { streamOwnData } from "@/lib/circle/stream";
import { eraseActs } from "@/lib/circle/write";
import { pool } from "@/lib/db";
import { clientOf } from "@/lib/jellyfin/door";
import { readConnection } from "@/lib/jellyfin/read";
import {
  beginQuickConnect,
  connectByPassword,
  finishQuickConnect,
  waitingCode,
} from "@/lib/jellyfin/sign-in";
import { saveAllowedByHost } from "@/lib/jellyfin/write";
import type { ViewerId } from "@/lib/session";
import { useTestDatabase } from "@/scripts/database/test-database";
import { addViewer } from "@/scripts/database/test-viewer";
import { film } from "@/scripts/jellyfin-stand-in/made-library";
import { connectTo, useStandIn } from "@/scripts/jellyfin-stand-in/test-server";

useTestDatabase();

const world = useStandIn(() => ({
  items: [film({ Name: "One" })],
  users: [{ name: "ada", password: "ada's" }],
}));

const own = createServer((_, response) => response.end("the secret of another service"));
let ownUrl = "";
let ada: ViewerId;
beforeAll(async () => {
  ada = await addViewer({ name: "Ada" });
  await new Promise<void>((listening) => own.listen(0, "127.0.0.1", listening));
  ownUrl = `http://127.0.0.1:${(own.address() as AddressInfo).port}`;
});
afterAll(() => own.close());

test("a wrong password is told in a sentence of ours", async () => {
  const given = { address: world.url, name: "ada", password: "wrong" };
  await expect(connectByPassword(ada, given)).rejects.toThrow(
    "The server does not know that name and password.",
  );
  expect(await readConnection(ada)).toBeNull();
});

test("a right one connects, and the token is stored sealed", async () => {
  await connectTo(world.url, ada, "ada");
  const connection = await readConnection(ada);
  expect(connection).toMatchObject({ serverName: "Stand-in", userName: "ada", address: world.url });
  expect(connection?.token).toMatch(/^[0-9a-f]{32}$/);
  const { rows } = await pool().query("select to_jsonb(c)::text as row from jellyfin_connection c");
  expect(rows[0].row).not.toContain(connection?.token);
});

test("neither a backup nor one's own data holds the token, not even sealed", async () => {
  const { rows } = await pool().query("select token_sealed as sealed from jellyfin_connection");
  let told = "";
  for await (const line of dumpDatabase("test")) told += JSON.stringify(line);
  for await (const piece of streamOwnData(ada, new Date())) told += piece.toString();
  expect(told).toContain("jellyfin_connection");
  expect(told).not.toContain(rows[0].sealed);
});

test("signing out makes the token worth nothing on the server", async () => {
  const connection = await readConnection(ada);
  if (!connection) throw new Error("not connected");
  const before = world.server.openTokens;
  const client = await clientOf(connection);
  await client.signOut();
  expect(world.server.openTokens).toBe(before - 1);
  await expect(client.listItems(["Movie"], 0)).rejects.toThrow("does not accept the sign-in");
});

test("a code connects once it was entered on the server", async () => {
  await beginQuickConnect(ada, world.url);
  const code = waitingCode(ada)?.code ?? "";
  expect(code).toMatch(/^\d{6}$/);
  expect(await finishQuickConnect(ada)).toBe("waiting");
  world.server.approve(code, "ada");
  expect(await finishQuickConnect(ada)).toBe("connected");
  expect((await readConnection(ada))?.token).toMatch(/^[0-9a-f]{32}$/);
  expect(await finishQuickConnect(ada)).toBe("over");
});

test("a server that nobody allowed is not spoken to, by whatever name", async () => {
  const { port } = new URL(ownUrl);
  for (const host of ["127.0.0.1", "localhost", "[::ffff:127.0.0.1]", "0.0.0.0", "2130706433"]) {
    const given = { address: `http://${host}:${port}`, name: "ada", password: "x" };
    await expect(connectByPassword(await addViewer({ name: host }), given)).rejects.toThrow(
      "The host of this Matinee has not allowed that server.",
    );
  }
});

test("a redirect leads nowhere", async () => {
  world.server.faults = { redirectTo: ownUrl };
  const viewer = await addViewer({ name: "Redirected" });
  await expect(connectTo(world.url, viewer, "ada")).rejects.toThrow(
    "The server answered with something that Jellyfin would not.",
  );
});

test("an allowed server that is none is told from Jellyfin, and its words are not passed on", async () => {
  await saveAllowedByHost(`${world.url} ${ownUrl}`);
  const viewer = await addViewer({ name: "Curious" });
  await expect(connectTo(ownUrl, viewer, "ada")).rejects.toThrow(
    "The server answered with something that Jellyfin would not.",
  );
});

test("erasing what one did takes the library along", async () => {
  await connectTo(world.url, ada, "ada");
  await eraseActs(ada);
  expect(await readConnection(ada)).toBeNull();
});
