import http from "node:http";
import { gunzipSync } from "node:zlib";
import { expect, onTestFinished, test } from "vitest";
import { asksForPicture, sendInOrder } from "./page-sender.mjs";

const PAGE =
  '<head><link rel="stylesheet" href="/a.css"/><script>call("script[data-late]")</script></head><p>Für Elise</p>';
const ORDERED =
  '<head><script>call("script[data-late]")</script><link rel="stylesheet" href="/a.css"/></head><p>Für Elise</p>';

type Answer = (response: http.ServerResponse) => void;

async function ask(answer: Answer, encodings: string) {
  const server = http.createServer((request, response) => {
    sendInOrder(request, response);
    answer(response);
  });
  onTestFinished(() => void server.close());
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" ? address?.port : undefined;
  const headers = { "accept-encoding": encodings, connection: "close" };
  return new Promise<{ headers: http.IncomingHttpHeaders; status?: number; body: Buffer }>(
    (resolve) => {
      http.get({ port, headers }, async (told) => {
        const pieces: Buffer[] = [];
        for await (const piece of told) pieces.push(piece);
        resolve({
          headers: told.headers,
          status: told.statusCode,
          body: Buffer.concat(pieces),
        });
      });
    },
  );
}

const page: Answer = (response) => {
  response.setHeader("content-type", "text/html; charset=utf-8");
  response.flushHeaders();
  const bytes = Buffer.from(PAGE);
  const cut = bytes.indexOf("ü") + 1; // within a letter
  response.write(bytes.subarray(0, cut));
  response.write(bytes.subarray(cut));
  response.end();
};

test("a page goes out in order, packed for whoever takes that", async () => {
  const packed = await ask(page, "gzip, deflate");
  expect(packed.headers["content-encoding"]).toBe("gzip");
  expect(gunzipSync(packed.body).toString()).toBe(ORDERED);
  const plain = await ask(page, "");
  expect(plain.headers["content-encoding"]).toBeUndefined();
  expect(plain.body.toString()).toBe(ORDERED);
});

test("a page that comes in one piece with its end is ordered, too", async () => {
  const whole: Answer = (response) => {
    response.setHeader("content-type", "text/html");
    response.setHeader("content-length", Buffer.byteLength(PAGE));
    response.end(PAGE);
  };
  expect((await ask(whole, "")).body.toString()).toBe(ORDERED);
});

test("an answer that is no page goes out as it is", async () => {
  const away: Answer = (response) => response.writeHead(307, { location: "/sign-in" }).end("Away");
  const told = await ask(away, "gzip");
  expect([told.status, told.headers.location]).toEqual([307, "/sign-in"]);
  expect([told.headers["content-encoding"], told.body.toString()]).toEqual([undefined, "Away"]);
});

test("pages with a large picture are asked for, but not their parts", () => {
  const accept = "text/html,application/xhtml+xml";
  const asks = (url: string, headers = {}) =>
    asksForPicture({ method: "GET", url, headers: { accept, ...headers } });
  expect(["/", "/?pane=Ada", "/title/faust-1926"].map((url) => asks(url))).toEqual([
    true,
    true,
    true,
  ]);
  const others = [asks("/search"), asks("/watch/faust-1926"), asks("/titles")];
  expect([...others, asks("/", { rsc: "1" }), asks("/", { accept: "*/*" })]).not.toContain(true);
});
