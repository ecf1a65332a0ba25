import { expect, test } from "vitest";
import { whyNot, whyNotGrant } from "@/lib/circle/rules";

const host = { id: "olga", origin: "real" };
const demoHost = { id: "hana", origin: "demo" };
const nora = { id: "nora", origin: "real" };
const ada = { id: "ada", origin: "demo" };

test("a real host may do everything to a real friend", () => {
  const world = { actor: host, subject: nora, hasRealHost: true };
  expect(whyNot("change the role", world)).toBeUndefined();
  expect(whyNot("reset the passphrase", world)).toBeUndefined();
  expect(whyNot("sign out", world)).toBeUndefined();
  expect(whyNot("remove", world)).toBeUndefined();
});

test("demo accounts can be signed out and kept from titles, and nothing else", () => {
  const world = { actor: host, subject: ada, hasRealHost: true };
  expect(whyNot("sign out", world)).toBeUndefined();
  expect(whyNot("limit the maturity", world)).toBeUndefined();
  expect(whyNot("change the role", world)).toMatch(/^Demo accounts stay/);
  expect(whyNot("reset the passphrase", world)).toMatch(/^Demo accounts stay/);
  expect(whyNot("remove", world)).toMatch(/^Demo accounts stay/);
});

test("the demo host looks after real friends only until there is a real host", () => {
  const world = { actor: demoHost, subject: nora };
  expect(whyNot("remove", { ...world, hasRealHost: false })).toBeUndefined();
  expect(whyNot("remove", { ...world, hasRealHost: true })).toMatch(/^The demo host may not/);
  expect(whyNot("sign out", { ...world, hasRealHost: true })).toMatch(/^The demo host may not/);
  expect(whyNot("limit the maturity", { ...world, hasRealHost: true })).toMatch(/^The demo host/);
});

test("a host leaves by the settings, not by the list", () => {
  expect(whyNot("remove", { actor: host, subject: host, hasRealHost: true })).toMatch(/^To leave/);
});

test("the demo host makes nobody a host, and only friends once there is a real host", () => {
  expect(whyNotGrant("host", demoHost, false)).toMatch(/set-up link/);
  expect(whyNotGrant("researcher", demoHost, false)).toBeUndefined();
  expect(whyNotGrant("researcher", demoHost, true)).toMatch(/only invite friends/);
  expect(whyNotGrant("friend", demoHost, true)).toBeUndefined();
  expect(whyNotGrant("host", host, true)).toBeUndefined();
});
