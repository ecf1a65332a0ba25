import { expect, test } from "vitest";
import { refuseUnreadable } from "./readable-address.mjs";

function statusOf(url: string) {
  let status: number | null = null;
  const response = {
    writeHead: (code: number) => {
      status = code;
    },
    end: () => undefined,
  };
  const wasRefused = refuseUnreadable({ url }, response as never);
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
