import { expect, test } from "vitest";
import { placesOf } from "./places";

test("pages are found by a part of their name", () => {
  expect(placesOf("friend", "LIST").map(({ label }) => label)).toEqual(["My List"]);
});

test("nobody is led to a page that is not for them", () => {
  const of = (role: "friend" | "researcher" | "host") =>
    placesOf(role, "").filter(({ href }) => ["/lab", "/host"].includes(href)).length;
  expect([of("friend"), of("researcher"), of("host")]).toEqual([0, 1, 2]);
});
