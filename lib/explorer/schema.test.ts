import { expect, test } from "vitest";
import { addressOf, momentOf, parseEventFilter, type Query } from "@/lib/explorer/schema";

function parsed(query: Query) {
  const result = parseEventFilter(query);
  if (!result.success) throw result.error;
  return result.data;
}

test("a moment without an offset is in UTC", () => {
  expect(momentOf("2026-05-01T12:00:00.123")?.toISOString()).toBe("2026-05-01T12:00:00.123Z");
  expect(momentOf("2026-05-01T12:00")?.toISOString()).toBe("2026-05-01T12:00:00.000Z");
  expect(momentOf("2026-05-01T12:00:00+02:00")?.toISOString()).toBe("2026-05-01T10:00:00.000Z");
  expect(momentOf("yesterday")).toBeNull();
  expect(momentOf(undefined)).toBeNull();
});

test("the address of a filter reads back as the same filter, from the end of the log", () => {
  const asked = { viewer: "ada", kinds: "click,play", title: "metropolis", from: "2026-05-01" };
  const filter = parsed({ ...asked, origin: ["demo", "real"], before: "12.34" });
  expect(filter.before).toEqual({ xid: "12", seq: "34" });
  const address = Object.fromEntries(new URLSearchParams(addressOf(filter)));
  expect(parsed(address)).toEqual({ ...filter, before: null });
});
