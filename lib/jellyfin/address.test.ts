import { expect, test } from "vitest";
import { faultsIn, mayReach, parseAddress, parseAllowed } from "@/lib/jellyfin/address";

test.each([
  ["http://jellyfin.local:8096", "http://jellyfin.local:8096", ""],
  ["https://films.example/jellyfin/", "https://films.example", "/jellyfin"],
  ["https://films.example/web/index.html", "https://films.example", ""],
  ["  jellyfin.local:8096 ", "http://jellyfin.local:8096", ""],
  ["http://127.1:8096", "http://127.0.0.1:8096", ""],
])("reads %s", (typed, origin, base) => {
  expect(parseAddress(typed)).toEqual({ origin, base });
});

test.each([
  "",
  "ftp://films.example",
  "file:///etc/passwd",
  "http://name:word@films.example",
  "http://films.example/?next=//other",
  "http://films.example/a b",
  "javascript:alert(1)",
])("takes %s for no address", (typed) => {
  expect(parseAddress(typed)).toBeNull();
});

const somewhere = { origin: "http://films.example:8096", base: "" };

test.each([
  ["127.0.0.1", false, false],
  ["::1", false, false],
  ["::ffff:127.0.0.1", false, false],
  ["0.0.0.0", false, false],
  ["169.254.169.254", false, false],
  ["fe80::1", false, false],
  ["::ffff:169.254.169.254", false, false],
  ["224.0.0.1", false, false],
  ["255.255.255.255", false, false],
  ["64:ff9b::7f00:1", false, false],
  ["2002:7f00:1::", false, false],
  ["192.168.1.20", true, false],
  ["10.0.0.9", true, false],
  ["172.31.0.1", true, false],
  ["::ffff:10.0.0.9", true, false],
  ["fd00::9", true, false],
  ["100.64.0.1", true, false],
  ["8.8.8.8", false, true],
  ["2606:4700::1111", false, true],
  ["not an address", false, false],
])("lets %s through: private %s, public %s", (ip, isPrivate, isPublic) => {
  expect(mayReach(ip, somewhere, parseAllowed(""))).toBe(false);
  expect(mayReach(ip, somewhere, parseAllowed("private"))).toBe(isPrivate);
  expect(mayReach(ip, somewhere, parseAllowed("public"))).toBe(isPublic);
});

test("a listed server may be on this machine, but is no cloud's keeper of keys", () => {
  const allowed = parseAllowed("http://films.example:8096");
  expect(mayReach("127.0.0.1", somewhere, allowed)).toBe(true);
  expect(mayReach("169.254.169.254", somewhere, allowed)).toBe(false);
  const otherPort = { origin: "http://films.example:5432", base: "" };
  expect(mayReach("127.0.0.1", otherPort, allowed)).toBe(false);
});

test("an opened network does not open the ports of Matinee itself", () => {
  const allowed = parseAllowed("private", [8096]);
  expect(mayReach("192.168.1.20", somewhere, allowed)).toBe(false);
  expect(mayReach("192.168.1.20", { origin: "http://films.example", base: "" }, allowed)).toBe(
    true,
  );
});

test("an allowance is origins, private and public, and nothing else", () => {
  expect(parseAllowed("private,\n http://a.example:1 https://b.example")).toMatchObject({
    origins: ["http://a.example:1", "https://b.example"],
    isPrivateOpen: true,
    isPublicOpen: false,
  });
  expect(faultsIn("private http://a.example http://a.example/x a.example everything")).toEqual([
    "http://a.example/x",
    "a.example",
    "everything",
  ]);
});
