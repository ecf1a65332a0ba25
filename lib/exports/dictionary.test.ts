import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { eventDetail } from "@/lib/events/detail";
import { type EventKind, otherKinds, scoringKinds } from "@/lib/events/kinds";
import { datasets } from "@/lib/exports/catalogue";
import { datasetNames } from "@/lib/exports/dataset";
import { parseDictionary } from "@/lib/exports/dictionary";
import { fieldsOf } from "@/lib/exports/file";

const dictionary = readFileSync("docs/data-dictionary.md", "utf8");

/** The tables of a section, each row as its cells without backticks. */
function rowsUnder(heading: string) {
  const section =
    dictionary
      .split(`\n${heading}\n`)
      .at(1)
      ?.split(/\n##+ /)
      .at(0) ?? "";
  return section
    .split("\n")
    .filter((line) => line.startsWith("| `"))
    .map((line) =>
      line
        .split("|")
        .slice(1, -1)
        .map((cell) => cell.trim().replaceAll("`", "")),
    );
}

describe("the data dictionary knows", () => {
  test.each(datasetNames)("every column of %s, its type and its place", (name) => {
    const written = rowsUnder(`## Dataset: ${name}`).map(([column, type]) => [column, type]);
    expect(written).toEqual(fieldsOf(datasets[name]).map((field) => [field.name, field.type]));
    expect(rowsUnder(`## Dataset: ${name}`).every(([, , meaning]) => meaning.length > 3)).toBe(
      true,
    );
  });

  test("no dataset that does not exist", () => {
    const sections = [...dictionary.matchAll(/^## Dataset: (.+)$/gm)].map(([, name]) => name);
    expect(sections).toEqual([...datasetNames]);
  });

  test("every kind that scores, with its fields", () => {
    const rows = rowsUnder("### Kinds that score");
    expect(rows.map(([kind]) => kind)).toEqual([...scoringKinds]);
    for (const [kind, , fields] of rows) expect(fields).toBe(detailFieldsOf(kind));
  });

  test("every kind that does not, with its fields", () => {
    const rows = rowsUnder("### Kinds that do not score");
    expect(rows.map(([kind]) => kind)).toEqual([...otherKinds]);
    for (const [kind, fields] of rows)
      expect(fields.replaceAll("†", "")).toBe(detailFieldsOf(kind));
  });
});

/** The fields that the log accepts for a kind, as the dictionary writes them. */
function detailFieldsOf(kind: string) {
  const { properties, required } = z.toJSONSchema(eventDetail[kind as EventKind], {
    io: "input",
    unrepresentable: "any",
  });
  return Object.keys(properties ?? {})
    .map((field) => (required?.includes(field) ? field : `${field}?`))
    .join(", ");
}

test("the dictionary on the screen has every table whole", () => {
  const tables = parseDictionary(dictionary).filter((block) => block.kind === "table");
  expect(tables.length).toBeGreaterThan(9);
  for (const { head, rows } of tables) {
    expect(rows.every((row) => row.length === head.length)).toBe(true);
  }
});
