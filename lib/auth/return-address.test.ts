import { expect, test } from "vitest";
import { returnAddress, signInAddress } from "@/lib/auth/return-address";

test.each([
  ["/title/nosferatu-1922", "/title/nosferatu-1922"],
  ["/search?q=moon", "/search?q=moon"],
  ["//evil.example/", "/"],
  ["/\\evil.example", "/"],
  ["https://evil.example/", "/"],
  ["javascript:alert(1)", "/"],
  ["/api/exports/events.csv", "/"],
  ["/sign-in?to=/sign-in", "/"],
  [null, "/"],
])("after signing in, %j leads to %j", (asked, to) => {
  expect(returnAddress(asked)).toBe(to);
});

test("remembers the page that was asked for, and home needs no remembering", () => {
  expect(signInAddress("/title/nosferatu-1922")).toBe("/sign-in?to=%2Ftitle%2Fnosferatu-1922");
  expect(signInAddress("/")).toBe("/sign-in");
});
