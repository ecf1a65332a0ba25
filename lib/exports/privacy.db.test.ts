import { beforeAll, describe, expect, test } from "vitest";
import { pool } from "@/lib/db";
import { exportFormats } from "@/lib/exports/schema";
import { bundle } from "@/scripts/database/test-bundle";
import { useTestDatabase } from "@/scripts/database/test-database";
import { addActs, addExportWorld } from "@/scripts/database/test-showing";
import { addViewer, answerConsent } from "@/scripts/database/test-viewer";

useTestDatabase();
let world: Awaited<ReturnType<typeof addExportWorld>>;
const PRIVATE = "private words";

beforeAll(async () => {
  world = await addExportWorld();
  await addActs(world.ada, [
    { kind: "search", title: "metropolis", minutesAgo: 5, query: PRIVATE, results: 3 },
    { kind: "error", title: "metropolis", minutesAgo: 5, message: PRIVATE },
    { kind: "visibility", title: "metropolis", minutesAgo: 5, state: PRIVATE },
  ]);
});

/** Every value of one column, in every dataset that has it. */
async function valuesOf(column: string, filter = "") {
  const files = await bundle("csv", filter);
  const tables = files.paths.filter((path) => path.endsWith(".csv")).map(files.table);
  return new Set(tables.flat().flatMap((row) => (row[column] ? [row[column]] : [])));
}

function shared(one: Set<string>, two: Set<string>) {
  return [...one].filter((value) => two.has(value));
}

describe("a project", () => {
  test.each(["viewer", "id", "visit", "viewing", "tab", "ranking"])(
    "shares no %s with another, and has the same one in all its exports",
    async (column) => {
      const ofEvents = async (project: string) => {
        const rows = (await bundle("csv", `project=${project}`)).table("events.csv");
        return new Set(rows.flatMap((row) => (row[column] ? [row[column]] : [])));
      };
      const [one, two, again] = [
        await ofEvents("one"),
        await ofEvents("two"),
        await ofEvents("one"),
      ];
      expect(shared(one, two)).toEqual([]);
      expect(again).toEqual(one);
    },
  );

  test("is named in the manifest, and its ids still join", async () => {
    const files = await bundle("csv", "project=Rows of May");
    expect(files.json("manifest.json")).toMatchObject({
      project: "Rows of May",
      privacy: { pseudonyms: "of this project only", ids: "keyed" },
    });
    const rankings = new Set(files.table("rankings.csv").map(({ ranking }) => ranking));
    const seen = files.table("impressions.csv").map(({ ranking }) => ranking);
    expect(seen).toHaveLength(4);
    expect(seen.every((ranking) => rankings.has(ranking))).toBe(true);
  });

  test("leaves ids as they were logged while no project is named", async () => {
    expect(await valuesOf("ranking")).toEqual(new Set([world.first, world.second]));
  });
});

describe("times", () => {
  test.each([
    ["minute", /T\d\d:\d\d:00\.000Z$/],
    ["hour", /T\d\d:00:00\.000Z$/],
    ["day", /T00:00:00\.000Z$/],
  ])("cut to the %s are cut in every column of every dataset", async (grain, cut) => {
    const files = await bundle("ndjson", `times=${grain}`);
    const text = files.paths
      .filter((path) => path.endsWith(".ndjson"))
      .map(files.text)
      .join("");
    const moments = text.match(/\d{4}-\d\d-\d\dT[\d:.]+Z/g) ?? [];
    expect(moments.length).toBeGreaterThan(50);
    expect(moments.filter((moment) => !cut.test(moment))).toEqual([]);
  });

  test("are cut in the field's formats as well, and ids of version 7 do not tell them", async () => {
    const files = await bundle("xapi", "times=day");
    for (const line of files.lines("statements.ndjson")) {
      const { id, timestamp } = JSON.parse(line);
      expect(timestamp).toMatch(/T00:00:00\.000Z$/);
      expect(id[14]).toBe("8");
    }
    const ratings = (await bundle("movielens", "times=day")).table("ratings.csv");
    expect(ratings.every(({ timestamp }) => Number(timestamp) % 86_400 === 0)).toBe(true);
  });
});

describe("rare titles", () => {
  test("on which fewer than k viewers acted leave nowhere; being shown is no act", async () => {
    // Ada and Dalia acted on Nosferatu, Ada alone on Metropolis, nobody who is exported on Caligari
    const files = await bundle("ndjson", "k=2");
    const text = files.paths
      .filter((path) => path.endsWith(".ndjson"))
      .map(files.text)
      .join("");
    expect(text).not.toContain("metropolis");
    expect(text).toContain("nosferatu");
    expect(text).toContain("caligari");
    expect(files.json("manifest.json").privacy).toMatchObject({ k: 2, withheldTitles: 1 });
  });

  test.each(exportFormats.filter((format) => format !== "parquet"))(
    "are not in %s",
    async (format) => {
      const files = await bundle(format, "k=2");
      const papers = ["README.md", "data-dictionary.md"];
      const data = files.paths.filter((path) => !papers.includes(path)).map(files.text);
      expect(data.join("\n").toLowerCase()).not.toContain("metropolis");
    },
  );

  test("leave with as many viewers as were asked for", async () => {
    expect(await valuesOf("title", "k=1")).toContain("metropolis");
  });
});

test.each(exportFormats)(
  "no words of a viewer's own are in %s, not even where one word stands",
  async (format) => {
    const files = await bundle(format);
    for (const path of files.paths) {
      expect(files.text(path)).not.toContain(PRIVATE);
      expect(files.text(path)).not.toContain("my own words");
    }
  },
);

test("whoever did not agree, or no longer does, is in no format", async () => {
  const cleo = await addViewer({ name: "Cleo" });
  await addActs(cleo, [{ kind: "click", title: "caligari", minutesAgo: 1 }]);
  const viewers = async () => (await bundle("csv")).json("manifest.json").viewers;
  expect(await viewers()).toBe(2);
  await answerConsent(cleo, "research_export", true);
  expect(await viewers()).toBe(3);
  await answerConsent(cleo, "research_export", false);
  expect(await viewers()).toBe(2);
  await pool().query("delete from viewer where id = $1", [cleo]);
});
