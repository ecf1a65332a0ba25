import { expect, test } from "vitest";
import { refuseUnreadable } from "./readable-request.mjs";

function statusOf(url: string, more: { method?: string; headers?: Record<string, string> } = {}) {
  let status: number | null = null;
  const response = {
    writeHead: (code: number) => {
      status = code;
    },
    end: () => undefined,
  };
  const wasRefused = refuseUnreadable({ url, headers: {}, ...more }, response as never);
  expect(wasRefused).toBe(status !== null);
  return status;
}

test.each(["/title/%ff", "/watch/%", "/invite/%c0%80?from=a", "/title/%00", "/media/%zz.jpg"])(
  "%s is answered with 400",
  (url) => expect(statusOf(url)).toBe(400),
);

test.each([
  "/",
  "/title/metropolis-1927",
  "/title/h%C3%A4xan",
  "/search?q=100%",
  "/search?q=%ff",
  "/_next/static/chunks/%5Bslug%5D.js",
  "*",
])("%s goes on", (url) => expect(statusOf(url)).toBeNull());

test.each(["TRACE", "PROPFIND", "get"])("%s is no method here", (method) =>
  expect(statusOf("/", { method })).toBe(405),
);

test.each([
  ["multipart/form-data", 400],
  ["Multipart/Form-Data; charset=utf-8", 400],
  ["multipart/form-data; boundary=", 400],
  ["multipart/form-data; boundary=x", null],
  ["multipart/form-data; charset=utf-8; boundary=----WebKitFormBoundary7", null],
  ["text/plain", null],
])("a form of type %s is answered with %s", (type, status) =>
  expect(statusOf("/", { method: "POST", headers: { "content-type": type } })).toBe(status),
);
