import type { Socket } from "node:net";
import { expect, test } from "vitest";
import { believer } from "./believed-headers.mjs";

type Settings = Parameters<typeof believer>[0];

function believed(headers: Record<string, string>, settings: Partial<Settings> = {}) {
  const socket = { remoteAddress: "10.0.0.9", localAddress: "::ffff:10.0.0.1", localPort: 3000 };
  const request = { headers: { ...headers }, socket: socket as Socket };
  believer({ trustsProxy: false, site: null, ...settings })(request);
  return request.headers as Record<string, string>;
}

test("a request without a Host header did not ask for localhost", () => {
  expect(believed({})["x-forwarded-host"]).toBe("10.0.0.1:3000");
});

test("what a browser says of itself beyond its Host is not believed", () => {
  const headers = believed({
    host: "films.local:3000",
    "x-forwarded-host": "localhost",
    "x-forwarded-for": "127.0.0.1",
    "x-matinee-address": "127.0.0.1",
    "x-middleware-subrequest": "proxy",
    forwarded: "host=localhost",
  });
  expect(headers).toEqual({
    host: "films.local:3000",
    "x-matinee-address": "10.0.0.9",
    "x-forwarded-for": "10.0.0.9",
    "x-forwarded-host": "films.local:3000",
    "x-forwarded-proto": "http",
  });
});

test("a proxy that the host trusts is believed, of several addresses the last", () => {
  const told = { host: "inside:3000", "x-forwarded-host": "films.example.org" };
  const forwarded = { "x-forwarded-for": "1.2.3.4, 5.6.7.8", "x-forwarded-proto": "https" };
  expect(believed({ ...told, ...forwarded }, { trustsProxy: true })).toMatchObject({
    "x-matinee-address": "5.6.7.8",
    "x-forwarded-host": "films.example.org",
    "x-forwarded-proto": "https",
  });
});

test("the address that the host has set stands above any Host header", () => {
  const site = new URL("https://films.example.org");
  expect(believed({ host: "localhost" }, { site })).toMatchObject({
    "x-forwarded-host": "films.example.org",
    "x-forwarded-proto": "https",
  });
});
