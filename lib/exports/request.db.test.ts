import { createHash, randomUUID } from "node:crypto";
import { parse } from "csv-parse/sync";
import { parquetReadObjects } from "hyparquet";
import { beforeAll, describe, expect, test } from "vitest";
import { pool } from "@/lib/db";
import { eventBatch } from "@/lib/events/schema";
import { saveEvents, saveWeights } from "@/lib/events/write";
import { datasets } from "@/lib/exports/catalogue";
import { datasetNames } from "@/lib/exports/dataset";
import { answerExport } from "@/lib/exports/request";
import { exportFormats } from "@/lib/exports/schema";
import type { ViewerId } from "@/lib/session";
import { useTestDatabase } from "@/scripts/database/test-database";
import { addRanking, addViewing } from "@/scripts/database/test-log";
import { addTitles, addViewer, answerConsent } from "@/scripts/database/test-viewer";
import { unzip } from "@/scripts/database/unzip";

useTestDatabase();

const everyone: Record<string, ViewerId> = {};
let ranking: string;

beforeAll(async () => {
  for (const [name, origin] of [
    ["Ada", "real"],
    ["Bruno", "real"],
    ["Chen", "real"],
    ["Dalia", "demo"],
    ["Synthia", "synthetic"],
    ["Imre", "imported"],
  ]) {
    everyone[name] = await addViewer({ name, origin });
  }
  await answerConsent(everyone.Ada, "research_export", true);
  await answerConsent(everyone.Chen, "research_export", true);
  await answerConsent(everyone.Chen, "research_export", false); // and thought better of it
  await addTitles("metropolis", "nosferatu");
  await pool().query(
    `update title set title = '=HYPERLINK("http://evil.test")' where id = 'nosferatu'`,
  );
  for (const viewer of Object.values(everyone)) {
    await addViewing({ viewer, title: "metropolis", kinds: ["click", "play", "complete"] });
  }
  const { Ada: viewer } = everyone;
  await addViewing({ viewer, title: "nosferatu", kinds: ["click", "play", "skip", "close"] });
  await addViewing({ viewer, title: "metropolis", kinds: ["impression", "search"] });
  ranking = await addRanking(viewer, ["nosferatu", "metropolis"]);
});

function get(file: string, query = "") {
  return answerExport(file, new URLSearchParams(query));
}

async function csv(dataset: string, query = ""): Promise<Record<string, string>[]> {
  const response = await get(`${dataset}.csv`, query);
  return parse(await response.text(), { columns: true });
}

async function originsIn(query = "") {
  return new Set((await csv("events", query)).map(({ origin }) => origin));
}

describe("who leaves", () => {
  test("real viewers only by their latest yes, demo viewers, and nobody made up", async () => {
    const viewers = await csv("viewers");
    expect(viewers.map(({ origin }) => origin).sort()).toEqual(["demo", "real"]);
    expect(new Set((await csv("events")).map(({ viewer }) => viewer)).size).toBe(2);
  });

  test("synthetic and imported viewers when asked for", async () => {
    expect(await originsIn("origin=synthetic")).toEqual(new Set(["synthetic"]));
    expect(await originsIn("origin=real,imported")).toEqual(new Set(["real", "imported"]));
    expect(await originsIn("origin=demo&origin=synthetic")).toEqual(new Set(["demo", "synthetic"]));
  });

  test.each(datasetNames)("nothing in %s names or identifies anyone", async (dataset) => {
    const everything = "origin=real,demo,synthetic,imported";
    const text = await (await get(`${dataset}.ndjson`, everything)).text();
    for (const [name, id] of Object.entries(everyone)) {
      expect(text).not.toContain(id);
      expect(text).not.toContain(name);
    }
    expect(text).not.toContain("private words");
  });

  test("a viewer has the same pseudonym everywhere", async () => {
    const [{ viewer }] = await csv("rankings");
    const ada = (await csv("viewers")).find(({ origin }) => origin === "real");
    expect(ada?.viewer).toBe(viewer);
    expect((await csv("preferences")).filter((row) => row.viewer === viewer)).toHaveLength(2);
  });
});

describe("what leaves", () => {
  test("events have the columns that were promised, times in UTC with milliseconds", async () => {
    const rows = await csv("events", "kinds=skip");
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      title: "nosferatu",
      kind: "skip",
      weight: "3",
      weights_version: "1",
      occurred_at: "2026-05-01T12:00:00.000Z",
      placement_fault: "false",
      ranking: "",
    });
    expect(JSON.parse(rows[0].detail)).toEqual({ from: 2, to: 9, input: "key" });
    expect(rows[0].corrected_at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
  });

  test("a formula in a title is defused in CSV and untouched in NDJSON", async () => {
    const [, nosferatu] = await csv("titles");
    expect(nosferatu.title).toBe(`'=HYPERLINK("http://evil.test")`);
    const lines = (await (await get("titles.ndjson")).text()).trim().split("\n");
    expect(JSON.parse(lines[1]).title).toBe('=HYPERLINK("http://evil.test")');
  });

  test("preferences are folded: 4 for the full watch, 3 for the skipping one", async () => {
    const ada = (await csv("preferences")).filter(({ origin }) => origin === "real");
    expect(
      ada.map(({ title, strength, strength_sum, viewings }) => [
        title,
        strength,
        strength_sum,
        viewings,
      ]),
    ).toEqual([
      ["metropolis", "4", "7", "1"],
      ["nosferatu", "3", "8", "1"],
    ]);
  });

  test("what a forget of the same moment took out is not the first act", async () => {
    const viewer = await addViewer({ name: "Lethe", origin: "synthetic" });
    await pool().query(
      `insert into event (viewer_id, id, kind, title_id, weight, weights_version, occurred_at, sent_at, received_at, corrected_at)
       select $1, gen_random_uuid(), kind, 'metropolis', 1, 1, at, at, at, at
       from (values ('forget', timestamptz '2026-03-01Z'), ('click', '2026-03-01Z'), ('click', '2026-03-02Z')) act (kind, at)`,
      [viewer],
    );
    const rows = await csv("preferences", "origin=synthetic&from=2026-03-01&to=2026-03-03");
    expect(rows).toMatchObject([{ strength: "1", first_at: "2026-03-02T00:00:00.000Z" }]);
  });

  test("rankings have a row per placement", async () => {
    const rows = await csv("rankings");
    expect(
      rows.map((row) => [row.ranking, row.row, row.position, row.title, row.score, row.reason]),
    ).toEqual([
      [ranking, "0", "0", "nosferatu", "1", "neighbour"],
      [ranking, "0", "1", "metropolis", "0.5", "neighbour"],
    ]);
  });

  test("impressions tell when by the server's clock", async () => {
    const [row] = await csv("impressions");
    const shownBefore = Date.parse(row.corrected_at) - Date.parse(row.first_visible_at);
    expect([row.visible_ms, shownBefore]).toEqual(["1500", 1500]);
  });

  test("an impression whose two times lie thousands of years apart leaves without the first of them", async () => {
    const viewer = await addViewer({ name: "Zeno", origin: "synthetic" });
    const event = { id: randomUUID(), kind: "impression", titleId: "metropolis", visibleMs: 1_000 };
    const at = "9999-06-01T12:00:00.000Z";
    const events = [{ ...event, occurredAt: at, firstVisibleAt: "0001-01-01T00:00:00Z" }];
    const batch = eventBatch.parse({ sentAt: at, events });
    await saveEvents({ id: viewer, loggingPaused: false }, batch);
    const [row] = (await csv("impressions", "origin=synthetic")).filter(
      ({ id }) => id === event.id,
    );
    expect(row).toMatchObject({ visible_ms: "1000", first_visible_at: "" });
    const rounds = await get("bundle", "format=obd&origin=synthetic");
    expect((await unzip(Buffer.from(await rounds.arrayBuffer()))).has("SHA256SUMS")).toBe(true);
  });

  test("a period cuts events, its end not counting", async () => {
    const all = await csv("events");
    const [{ corrected_at: first }] = all;
    expect(await csv("events", `to=${first}`)).toEqual([]);
    expect(await csv("events", `from=${first}`)).toHaveLength(all.length);
    expect(await csv("events", "from=2020-01-01&to=2020-02-01")).toEqual([]);
  });
});

describe("formats", () => {
  test.each(datasetNames)("%s says the same in CSV, NDJSON and Parquet", async (dataset) => {
    const names = datasets[dataset].columns.map(({ name }) => name);
    const lines = (await (await get(`${dataset}.ndjson`)).text()).trim().split("\n");
    const objects = lines.map((line) => JSON.parse(line));
    expect(Object.keys(objects[0])).toEqual(names);
    const table = await csv(dataset);
    expect(table.map((row) => Object.keys(row).join())).toEqual(objects.map(() => names.join()));
    const file = await (await get(`${dataset}.parquet`)).arrayBuffer();
    const read = await parquetReadObjects({ file });
    const asJson = read.map((row) => ({
      ...row,
      ...(typeof row.detail === "string" && { detail: JSON.parse(row.detail) }),
    }));
    expect(JSON.parse(JSON.stringify(asJson))).toEqual(objects);
  });

  test("a table without rows is still a table", async () => {
    const never = "from=1990-01-01&to=1990-01-02";
    expect(await csv("events", never)).toEqual([]);
    expect(await (await get("events.ndjson", never)).text()).toBe("");
    const file = await (await get("events.parquet", never)).arrayBuffer();
    expect(await parquetReadObjects({ file })).toEqual([]);
  });

  test.each(exportFormats)("the %s bundle holds what its manifest says", async (format) => {
    const response = await get("bundle", `format=${format}`);
    expect(response.headers.get("content-type")).toBe("application/zip");
    const files = await unzip(Buffer.from(await response.arrayBuffer()));
    const manifest = JSON.parse(String(files.get("manifest.json")));
    expect(manifest).toMatchObject({ format, weightsVersions: [1], policies: ["neighbours 1"] });
    for (const { path, bytes, sha256 } of manifest.files) {
      const content = files.get(path) ?? Buffer.alloc(0);
      expect(content.length).toBe(bytes);
      expect(createHash("sha256").update(content).digest("hex")).toBe(sha256);
    }
    const named = manifest.files.map(({ path }: { path: string }) => path);
    expect([...files.keys()].sort()).toEqual([...named, "SHA256SUMS", "manifest.json"].sort());
    expect(String(files.get("README.md"))).toContain(manifest.files[0].path);
  });

  test("the field's formats have the columns their readers look for", async () => {
    const bundle = async (format: string) =>
      unzip(Buffer.from(await (await get("bundle", `format=${format}`)).arrayBuffer()));
    const recbole = String((await bundle("recbole")).get("matinee/matinee.inter")).split("\n");
    expect(recbole[0]).toBe("user_id:token\titem_id:token\trating:float\ttimestamp:float");
    expect(recbole[1]).toMatch(/^v[0-9a-f]{24}\tmetropolis\t4\t\d{10}$/);
    const movielens = await bundle("movielens");
    expect(parse(movielens.get("ratings.csv") ?? "", { columns: true })).toHaveLength(3);
    expect(String(movielens.get("ratings.csv"))).toMatch(
      /^userId,movieId,rating,timestamp\r\n\d+,1,4,\d{10}\r\n/,
    );
    const feedback = String((await bundle("gorse")).get("feedback.jsonl"))
      .trim()
      .split("\n");
    expect(feedback).toHaveLength(11); // 3 + 4 + 1 impression of Ada, 3 of Dalia; a search has no title
    const interactions = String((await bundle("lenskit")).get("interactions.csv"));
    expect(interactions.split("\r\n")[0]).toBe("user_id,item_id,rating,timestamp");
  });
});

test("old weights stay beside old events", async () => {
  await saveWeights({ click: 9, play: 9, skip: 9, complete: 9, close: 9 }, "try");
  await addViewing({ viewer: everyone.Dalia, title: "nosferatu", kinds: ["click"] });
  const clicks = await csv("events", "kinds=click&origin=demo");
  expect(clicks.map(({ weight, weights_version }) => [weight, weights_version])).toEqual([
    ["1", "1"],
    ["9", "2"],
  ]);
});
