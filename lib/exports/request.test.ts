import { expect, test } from "vitest";
import { answerExport } from "@/lib/exports/request";

test.each([
  ["unknown.csv", "", 404],
  ["events.xlsx", "", 404],
  ["events", "", 404],
  ["__proto__.csv", "", 404],
  ["events.csv", "from=yesterday", 400],
  ["events.csv", "from=2026-02-01&to=2026-01-01", 400],
  ["events.csv", "kinds=click,teleport", 400],
  ["events.csv", "origin=martian", 400],
  ["bundle", "format=xlsx", 400],
  ["events.csv", "times=week", 400],
  ["events.csv", "k=0", 400],
  ["events.csv", "weights=two", 400],
  ["events.csv", "project=a%0Ab", 400],
  ["bundle", "format=csv&split=random", 400],
  ["events.csv", "foo=1", 400],
  ["events.csv", "titles=a%00b", 400],
  ["bundle", "format=csv&projekt=x", 400],
  ["bundle", "format=obd&split=temporal", 422],
])("%s?%s is refused before anything is opened", async (file, query, status) => {
  const answer = answerExport(file, new URLSearchParams(query));
  await expect(answer).rejects.toMatchObject({ status });
});

test("an unknown parameter is named, beside those there are", async () => {
  const answer = answerExport("events.csv", new URLSearchParams("from=2026-01-01&projekt=x"));
  await expect(answer).rejects.toThrow(
    "projekt: no such parameter; there are format, ticket, from, to, kinds, titles, origin, ",
  );
});
