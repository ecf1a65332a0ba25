import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { skippedRows } from "@/lib/netflix/account";
import { dayNumber } from "@/lib/netflix/date-order";
import { type Choices, historyOf } from "@/lib/netflix/history";
import { readFiles } from "@/lib/netflix/read-files";
import { zipOf } from "@/lib/netflix/test-zip";

const TODAY = dayNumber(new Date("2026-11-21T12:00:00Z"));

type Content = string | Uint8Array<ArrayBuffer>;

async function historyIn(files: Record<string, Content>, choices: Choices = {}) {
  const dropped = Object.entries(files).map(([name, content]) => ({
    name,
    content: new Blob([content]),
  }));
  const tables = await readFiles(dropped, { today: TODAY, onProgress: () => undefined });
  return historyOf(tables, choices);
}

const SIMPLE = `\ufeffTitle,Date
"Friends: Season 1: The One with the Blackout","6/19/25"
"Friends: Season 1: The One with the Blackout","6/19/25"
"Friends: Season 1: The One with the Butt","6/18/25"
"Roma","6/18/25"
"Crouching Tiger, Hidden ""Dragon""
and more","6/17/25"
"","6/17/25"
"Roma: Trailer","6/16/25"
"Heat","someday"
`;

const FULL = `Profile Name,Start Time,Duration,Attributes,Title,Supplemental Video Type,Device Type,Bookmark,Latest Bookmark,Country
Ada,2025-06-19 20:00:00,00:50:00,,Dark: Season 1: Secrets,,TV,00:50:00,00:50:00,DE (Germany)
Ada,2025-06-18 20:00:00,00:20:00,Autoplayed: user action: User_Interaction;,Dark: Season 1: Secrets,,TV,00:20:00,Not latest view,DE (Germany)
Ada,2025-06-18 21:00:00,00:00:40,,Roma,,TV,00:00:40,00:00:40,DE (Germany)
Ada,2025-06-18 21:10:00,00:10:00,Autoplayed: user action: None;,Roma,,TV,,,DE (Germany)
Ada,2025-06-17 21:10:00,00:02:00,,Roma,TRAILER,TV,,,DE (Germany)
Ada,2025-06-16 21:10:00,26:00:00,,Heat,,TV,,,DE (Germany)
Ada,whenever,00:10:00,,Heat,,TV,,,DE (Germany)
Bruno,2025-06-18 20:00:00,01:20:00,,Heat,,TV,,,DE (Germany)
`;

describe("the simple file", () => {
  test("a row without a date is none, the first one either", async () => {
    const file = 'Title,Date\n"Heat",""\n"Roma","6/18/25"\n"Roma",""\n';
    const { titles, accounts } = await historyIn({ "NetflixViewingHistory.csv": file });
    expect(titles.map(({ name }) => name)).toEqual(["Roma"]);
    expect(accounts[0].account).toEqual({ rows: 3, used: 1, merged: 0, skipped: { badDate: 2 } });
  });

  test.each([
    ["first", ["Fargo", "Fargo: Season 1: The Crocodile's Dilemma"]],
    ["last", ["Fargo: Season 1: The Crocodile's Dilemma", "Fargo"]],
  ])("a film that bears the name of a series is no episode of it, come it %s", async (_, rows) => {
    const file = ["Title,Date", ...rows.map((name) => `"${name}","6/18/25"`)].join("\n");
    const { titles } = await historyIn({ "NetflixViewingHistory.csv": file });
    expect(titles.map(({ kind, viewings }) => [kind, viewings]).sort()).toEqual([
      ["film", 1],
      ["series", 1],
    ]);
  });

  test("names films and series with what was seen of them", async () => {
    const { titles, dates } = await historyIn({ "NetflixViewingHistory.csv": SIMPLE });
    expect(dates).toMatchObject({ order: "month-day-year", isCertain: true });
    expect(
      titles.map(({ kind, name, viewings, episodes, lastDay }) => [
        kind,
        name,
        viewings,
        episodes,
        lastDay,
      ]),
    ).toEqual([
      ["series", "Friends", 2, 2, "2025-06-19"],
      ["film", 'Crouching Tiger, Hidden "Dragon" and more', 1, 0, "2025-06-17"],
      ["film", "Roma", 1, 0, "2025-06-18"],
    ]);
  });

  test("accounts for every row", async () => {
    const { accounts } = await historyIn({ "NetflixViewingHistory.csv": SIMPLE });
    expect(accounts).toEqual([
      {
        kind: "simple",
        account: { rows: 8, used: 4, merged: 1, skipped: { noTitle: 1, trailer: 1, badDate: 1 } },
      },
    ]);
  });

  test("is read by another order of dates when the friend says so", async () => {
    const text = "Title,Date\nRoma,03/02/25\n";
    const asked = await historyIn({ a: text });
    expect(asked.dates?.isCertain).toBe(false);
    const chosen = await historyIn({ a: text }, { order: "month-day-year" });
    expect(chosen.titles[0].lastDay).toBe("2025-03-02");
  });

  test("is read in UTF-16, too", async () => {
    const bytes = new Uint8Array(
      Buffer.from(`\ufeff${"Title,Date\nAmélie,2021-12-15\n"}`, "utf16le"),
    );
    expect((await historyIn({ a: bytes })).titles[0].name).toBe("Amélie");
  });
});

describe("the full file", () => {
  test("belongs to one profile, and drops what was not watched", async () => {
    const { titles, profiles, accounts } = await historyIn({ "ViewingActivity.csv": FULL });
    expect(profiles).toEqual(["Ada", "Bruno"]);
    expect(
      titles.map(({ name, viewings, seconds, lastDay }) => [name, viewings, seconds, lastDay]),
    ).toEqual([
      ["Dark", 1, 4200, "2025-06-19"],
      ["Heat", 1, 93_600, "2025-06-16"],
    ]);
    expect(accounts[0].account).toEqual({
      rows: 8,
      used: 2,
      merged: 1,
      skipped: { tooShort: 1, autoplay: 1, trailer: 1, badDate: 1, otherProfile: 1 },
    });
  });

  test("finds its columns by name, wherever they stand", async () => {
    const text = "Title,Duration (H:MM:SS),Start Time (UTC)\nHeat,1:00:00,2025-06-16 20:00:00\n";
    expect((await historyIn({ a: text })).titles).toMatchObject([{ name: "Heat", seconds: 3600 }]);
  });

  test("the latest opinion counts wherever its row stands, and none that was taken back", async () => {
    const ratings = `Profile Name,Title Name,Rating Type,Star Value,Thumbs Value,Device Model,Event Utc Ts,Region View Date
Ada,Heat,thumb,,1,TV,2025-06-19 20:00:00,
Ada,Heat,thumb,,2,TV,2021-06-19 20:00:00,
Ada,Roma,thumb,,0,TV,2025-06-19 20:00:00,
Ada,Roma,thumb,,2,TV,2021-06-19 20:00:00,
`;
    const { titles, accounts } = await historyIn({ r: ratings });
    expect(titles.map(({ name, rating }) => [name, rating])).toEqual([["Heat", -1]]);
    expect(accounts[0].account).toEqual({ rows: 4, used: 1, merged: 1, skipped: { noOpinion: 2 } });
  });

  test("is joined by ratings and the list, which may name what was never seen", async () => {
    const ratings = `Profile Name,Title Name,Rating Type,Star Value,Thumbs Value
Ada,Dark,thumb,,3
Ada,Roma,thumb,,1
Ada,Heat,thumb,,0
Bruno,Heat,thumb,,2
`;
    const list = "Title Name,Profile Name\nRoma,Ada\nMank,Ada\n";
    const { titles, accounts } = await historyIn({ v: FULL, r: ratings, l: list });
    expect(
      titles.map(({ kind, name, rating, isListed }) => [kind, name, rating, isListed]),
    ).toEqual([
      ["series", "Dark", 2, false],
      ["film", "Heat", null, false],
      ["film", "Mank", null, true],
      ["film", "Roma", -1, true],
    ]);
    expect(accounts[1].account.skipped).toEqual({ noOpinion: 1, otherProfile: 1 });
  });
});

test("the sums match, whatever the rows are", async () => {
  const cell = fc.oneof(
    fc.constantFrom("Dark: Season 1: Secrets", "Roma", "", "Roma: Trailer", "x_hook_y"),
    fc.string({ maxLength: 8 }),
  );
  const date = fc.constantFrom(
    "6/19/25",
    "13/1/25",
    "1/2/25",
    "2025-01-02",
    "",
    "nonsense",
    "31/31/31",
  );
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(cell, date), { maxLength: 40 }), async (rows) => {
      const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
      const text = ["Title,Date", ...rows.map((row) => row.map(quote).join(","))].join("\n");
      const { accounts } = await historyIn({ a: text });
      const [{ account }] = accounts;
      expect(account.rows).toBe(rows.length);
      expect(account.used + account.merged + skippedRows(account)).toBe(rows.length);
    }),
    { numRuns: 60 },
  );
});

describe("a ZIP", () => {
  test("gives its tables, and leaves the rest alone", async () => {
    const zip = zipOf({
      "CONTENT_INTERACTION/ViewingActivity.csv": FULL,
      "CONTENT_INTERACTION/MyList.csv": "Title Name,Profile Name\nMank,Ada\n",
      "PAYMENT/Bills.csv": "secret",
    });
    const { titles, accounts } = await historyIn({ "netflix.zip": zip }, { profile: "Bruno" });
    expect(accounts.map(({ kind }) => kind)).toEqual(["full", "list"]);
    expect(titles.map(({ name }) => name)).toEqual(["Heat"]);
  });

  test("that is cut off is refused in plain words", async () => {
    const zip = zipOf({ "ViewingActivity.csv": FULL });
    await expect(historyIn({ "netflix.zip": zip.slice(0, zip.length - 30) })).rejects.toThrow(
      /damaged or cut off/,
    );
  });

  test("that declares less than it holds is stopped", async () => {
    const zip = zipOf({ "ViewingActivity.csv": "0".repeat(5_000_000) }, 10);
    await expect(historyIn({ "bomb.zip": zip })).rejects.toThrow(/damaged or cut off|larger than/);
  });

  test("that declares more than a gibibyte is refused before it is unpacked", async () => {
    const zip = zipOf({ "ViewingActivity.csv": FULL }, 2 * 1024 ** 3);
    await expect(historyIn({ "bomb.zip": zip })).rejects.toThrow(/larger than a gibibyte unpacked/);
  });

  test("with nothing of Netflix in it says so", async () => {
    await expect(historyIn({ "holiday.zip": zipOf({ "beach.jpg": "x" }) })).rejects.toThrow(
      /holds no ViewingActivity/,
    );
  });
});

describe("what is no history is refused, each with its reason", () => {
  test.each<[string, Content, RegExp]>([
    ["a web page", "<!DOCTYPE html><html><body>Title,Date</body></html>", /web page/],
    ["an empty file", "", /is empty/],
    ["another table", "Name,Amount\nx,1\n", /names none of the columns/],
    [
      "UTF-16 that does not say so",
      new Uint8Array(Buffer.from("Title,Date\n", "utf16le")),
      /no text/,
    ],
    ["JSON", '{"titles": []}', /JSON/],
    ["a photo", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]), /not in UTF-8|no text has/],
    [
      "Latin letters of one byte",
      new Uint8Array(Buffer.from("Title,Date\nAm\xe9lie,2021-12-15\n", "latin1")),
      /UTF-8/,
    ],
    ["a PDF", "%PDF-1.7", /PDF/],
    ["gzip", new Uint8Array([0x1f, 0x8b, 8, 0]), /gzip/],
  ])("%s", async (_, content, reason) => {
    await expect(historyIn({ "file.csv": content })).rejects.toThrow(reason);
  });

  test("a file of two gigabytes is refused before it is read", async () => {
    const huge = { size: 2 * 1024 ** 3, slice: () => new Blob(["Titl"]) } as unknown as Blob; // no test needs the bytes
    const reading = readFiles([{ name: "huge.csv", content: huge }], {
      today: TODAY,
      onProgress: () => undefined,
    });
    await expect(reading).rejects.toThrow(/larger than a gibibyte/);
  });

  test("two histories at once, which would count twice", async () => {
    await expect(historyIn({ a: SIMPLE, b: FULL })).rejects.toThrow(/two viewing histories/);
  });
});

test("formulas stay text", async () => {
  const { titles } = await historyIn({ a: "Title,Date\n\"=cmd|' /C calc'!A0\",2021-12-15\n" });
  expect(titles[0].name).toBe("=cmd|' /C calc'!A0");
});

test("progress ends at the whole", async () => {
  const steps: number[] = [];
  const content = new Blob(["Title,Date\n", '"Roma","2021-12-15"\n'.repeat(40_000)]);
  await readFiles([{ name: "a", content }], {
    today: TODAY,
    onProgress: ({ read, total }) => steps.push(read / total),
  });
  expect(steps.length).toBeGreaterThan(2);
  expect(steps.at(-1)).toBe(1);
});
