import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { otherKinds, scoringKinds } from "@/lib/events/kinds";
import { recordFields } from "@/lib/explorer/event-record";
import { eventMeanings } from "@/lib/explorer/field-meanings";
import { events } from "@/lib/exports/datasets/events";
import { parseDictionary } from "@/lib/exports/dictionary";

const dictionary = parseDictionary(readFileSync("docs/data-dictionary.md", "utf8"));

test("every field that a record shows is explained in the data dictionary", () => {
  const { columns } = eventMeanings(dictionary, "click");
  const unexplained = recordFields.filter((name) => !columns.get(name));
  expect(unexplained).toEqual([]);
});

test("every column of the dataset of events is a field of the record", () => {
  const columns = events.columns.map(({ name }) => name);
  expect([...recordFields].sort()).toEqual(columns.sort());
});

test("every kind has its meaning, and kinds that add fields name them", () => {
  for (const kind of [...scoringKinds, ...otherKinds]) {
    expect(eventMeanings(dictionary, kind).kind, kind).not.toBe("");
  }
  expect(eventMeanings(dictionary, "skip").fields).toContain("from");
});
