import { randomUUID } from "node:crypto";
import http from "node:http";
import type { AddressInfo } from "node:net";
import net from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { closeSignIn } from "@/lib/auth/write";
import { answerBatch } from "@/lib/events/door";
import type { ViewerId } from "@/lib/session";
import { useTestDatabase } from "@/scripts/database/test-database";
import { addTitles, addViewer, countEvents, signInAs } from "@/scripts/database/test-viewer";

useTestDatabase();

const server = http.createServer(answerBatch);
const NOW = new Date().toISOString();
let url: string;
let ada: ViewerId;
let cookie: string;

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/events`;
  ada = await addViewer({ name: "Ada" });
  await addTitles("metropolis");
  cookie = await cookieFor(ada);
});
afterAll(() => server.close());

async function cookieFor(viewer: ViewerId) {
  const { name, value } = await signInAs(viewer);
  return `other=1; ${name}=${value}`;
}

function click() {
  return { id: randomUUID(), kind: "click", titleId: "metropolis", occurredAt: NOW };
}

function send(body: BodyInit, headers: Record<string, string> = {}) {
  const own = { "content-type": "application/json", "sec-fetch-site": "same-origin", cookie };
  const streamed = { duplex: "half" } as object; // fetch asks for it where the body is a stream
  return fetch(url, { method: "POST", headers: { ...own, ...headers }, body, ...streamed });
}

const batch = () => JSON.stringify({ sentAt: NOW, viewerId: ada, events: [click(), click()] });

test("a batch is stored and answered, with the headers of every answer", async () => {
  const before = await countEvents(ada);
  const answer = await send(batch());
  expect(answer.status).toBe(202);
  expect(await answer.json()).toEqual({ accepted: 2, duplicates: 0, rejected: [] });
  expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
  expect(answer.headers.get("x-robots-tag")).toBe("noindex");
  expect(await countEvents(ada)).toBe(before + 2);
});

test.each<[number, string, () => Promise<Response>]>([
  [401, "nobody", () => send("{", { cookie: "" })],
  [401, "a forged session", () => send(batch(), { cookie: `${cookie}x` })],
  [403, "another site", () => send(batch(), { "sec-fetch-site": "cross-site" })],
  [415, "plain text", () => send(batch(), { "content-type": "text/plain" })],
  [413, "a body too large", () => send("x".repeat(300_000))],
  [400, "half a batch", () => send(batch().slice(0, 40))],
])("%i to %s, and the next is taken", async (status, _, act) => {
  const answer = await act();
  expect(answer.status).toBe(status);
  expect(await answer.json()).toMatchObject({ status });
  expect((await send(batch())).status).toBe(202);
});

test("a body that never says how long it is gets refused where it becomes too long", async () => {
  const endless = new ReadableStream({
    pull: (controller) => controller.enqueue(new TextEncoder().encode("x".repeat(65_536))),
  });
  const answer = await send(endless).catch(() => null); // some clients drop the answer while they still write
  expect(answer?.status ?? 413).toBe(413);
  expect((await send(batch())).status).toBe(202);
});

test("a connection that brought a body too large goes on to bring others", async () => {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
  const own = { "content-type": "application/json", "sec-fetch-site": "same-origin", cookie };
  const sendOver = (body: string, length: Record<string, string>) =>
    new Promise<[number | undefined, boolean]>((resolve, reject) => {
      const headers = { ...own, ...length };
      const request = http.request(url, { method: "POST", agent, headers }, (answer) => {
        answer.resume().once("end", () => resolve([answer.statusCode, request.reusedSocket]));
      });
      request.once("error", reject).end(body);
    });
  const sendBatch = () => {
    const body = batch();
    return sendOver(body, { "content-length": String(body.length) });
  };
  const large = "x".repeat(2_000_000);
  expect(await sendBatch()).toEqual([202, false]);
  for (let round = 0; round < 10; round += 1) {
    expect(await sendOver(large, { "content-length": String(large.length) })).toEqual([413, true]);
    expect(await sendBatch()).toEqual([202, true]);
    expect(await sendOver(large, { "transfer-encoding": "chunked" })).toEqual([413, true]); // found out half read
    expect(await sendBatch()).toEqual([202, true]);
  }
  agent.destroy();
});

test("a session that has ended opens no longer, however often it did before", async () => {
  const bruno = await addViewer({ name: "Bruno" });
  const { signInId, name, value } = await signInAs(bruno);
  const own = { cookie: `${name}=${value}` };
  const body = JSON.stringify({ sentAt: NOW, events: [click()] });
  expect((await send(body, own)).status).toBe(202);
  await closeSignIn(signInId);
  expect((await send(body, own)).status).toBe(401);
  expect(await countEvents(bruno)).toBe(1);
});

test("a connection that tears in the middle of a batch harms nobody", async () => {
  const before = await countEvents(ada);
  const body = batch();
  const socket = net.connect(Number(new URL(url).port), "127.0.0.1");
  socket.write(
    `POST /api/events HTTP/1.1\r\nhost: x\r\ncookie: ${cookie}\r\nsec-fetch-site: same-origin\r\n` +
      `content-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body.slice(0, 50)}`,
  );
  await sleep(50);
  socket.destroy();
  expect((await send(batch())).status).toBe(202);
  expect(await countEvents(ada)).toBe(before + 2);
});
