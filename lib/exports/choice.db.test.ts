import { beforeAll, describe, expect, test } from "vitest";
import { saveWeights } from "@/lib/events/write";
import { answerExport } from "@/lib/exports/request";
import { bundle } from "@/scripts/database/test-bundle";
import { useTestDatabase } from "@/scripts/database/test-database";
import { addActs, addExportWorld } from "@/scripts/database/test-showing";
import { addTitles, addViewer } from "@/scripts/database/test-viewer";

useTestDatabase();

beforeAll(async () => {
  const { ada } = await addExportWorld(); // Ada's last act on Metropolis, then on Nosferatu
  await addActs(ada, [{ kind: "click", title: "caligari", minutesAgo: 10 }]); // and at last on Caligari
});

describe("a split", () => {
  test("that leaves the last out tests each viewer on the latest title", async () => {
    const files = await bundle("recbole", "split=leave-last-out");
    const titlesIn = (part: string) =>
      files
        .lines(`matinee/matinee.${part}.inter`)
        .slice(1)
        .map((line) => line.split("\t")[1])
        .sort();
    // Dalia has one title, which nothing could be learned from if it were asked about
    expect(titlesIn("train")).toEqual(["metropolis", "nosferatu"]);
    expect(titlesIn("valid")).toEqual(["nosferatu"]);
    expect(titlesIn("test")).toEqual(["caligari"]);
    expect(files.lines("matinee/matinee.inter")).toHaveLength(5);
    expect(files.json("manifest.json").split).toEqual({ split: "leave-last-out" });
  });

  test("by time tests on what came last, and names the moments", async () => {
    const files = await bundle("lenskit", "split=temporal");
    const { split } = files.json("manifest.json");
    const [train, valid, testing] = ["train", "valid", "test"].map((part) =>
      files.table(`interactions.${part}.csv`),
    );
    expect(train.length + valid.length + testing.length).toBe(4);
    const seconds = (moment: string) => Math.floor(Date.parse(moment) / 1_000);
    for (const { timestamp } of train) {
      expect(Number(timestamp)).toBeLessThanOrEqual(seconds(split.validFrom));
    }
    for (const { timestamp } of testing) {
      expect(Number(timestamp)).toBeGreaterThanOrEqual(seconds(split.testFrom));
    }
    expect(testing.map(({ item_id }) => item_id)).toEqual(["caligari"]);
  });

  test("by time learns from eight of ten, tunes on the ninth and tests on the tenth; what was forgotten is none of them", async () => {
    const viewer = await addViewer({ name: "Ten", origin: "synthetic" });
    const titles = Array.from({ length: 11 }, (_, number) => `t${number}`);
    await addTitles(...titles);
    const acts = titles.map((title, number) => ({ kind: "click", title, minutesAgo: 90 - number }));
    await addActs(viewer, [...acts, { kind: "forget", title: "t0", minutesAgo: 1 }]);
    const files = await bundle("lenskit", "split=temporal&origin=synthetic");
    const titlesIn = (part: string) =>
      files.table(`interactions.${part}.csv`).map(({ item_id }) => item_id);
    expect(titlesIn("train")).toHaveLength(8);
    expect(titlesIn("valid")).toEqual(["t9"]);
    expect(titlesIn("test")).toEqual(["t10"]);
  });

  test.each(["csv", "ndjson", "parquet", "movielens"])("is offered for %s", async (format) => {
    const { paths } = await bundle(format, "split=temporal");
    expect(paths.filter((path) => path.includes(".train."))).toHaveLength(1);
  });
});

describe("the filter", () => {
  test("by titles leaves nothing about any other", async () => {
    const files = await bundle("csv", "titles=nosferatu");
    const named = ["events", "impressions", "rankings", "preferences"].flatMap((dataset) =>
      files.table(`${dataset}.csv`).map(({ title }) => title),
    );
    expect(new Set(named)).toEqual(new Set(["nosferatu"]));
    expect(files.table("titles.csv").map(({ id }) => id)).toEqual(["nosferatu"]);
    expect(files.json("manifest.json").filter.titles).toEqual(["nosferatu"]);
  });

  test("by titles names one that there is not", async () => {
    const query = new URLSearchParams("titles=nosferatu,nosferatoo");
    await expect(answerExport("events.csv", query)).rejects.toMatchObject({
      status: 400,
      message: "titles: there is no title nosferatoo.",
    });
  });

  test("by version of the weights folds under it, whatever is in force", async () => {
    await saveWeights({ click: 10, play: 10, skip: 10, complete: 10, close: 10 }, "ten");
    const strengthOf = async (filter: string) => {
      const rows = (await bundle("csv", filter)).table("preferences.csv");
      return rows.find(({ title }) => title === "caligari");
    };
    expect(await strengthOf("")).toMatchObject({ strength: "10", weights_version: "2" });
    expect(await strengthOf("weights=1")).toMatchObject({ strength: "1", weights_version: "1" });
    const unknown = answerExport("bundle", new URLSearchParams("format=csv&weights=3"));
    await expect(unknown).rejects.toMatchObject({ status: 400 });
  });

  test("and the licence are in the manifest as they were given", async () => {
    const manifest = (
      await bundle("csv", "from=2020-01-01&kinds=click,play&origin=demo&licence=CC BY 4.0")
    ).json("manifest.json");
    expect(manifest).toMatchObject({
      licence: "CC BY 4.0",
      filter: { from: "2020-01-01T00:00:00.000Z", to: null, kinds: ["click", "play"] },
      viewers: 1,
    });
  });
});

test("the schema names every column of every file, in order", async () => {
  const files = await bundle("lenskit");
  const schema: { path: string; fields: { name: string }[] }[] = files.json("schema.json").files;
  for (const { path, fields } of schema) {
    expect(files.lines(path)[0].trim().split(",")).toEqual(fields.map(({ name }) => name));
  }
});
