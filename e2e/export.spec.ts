import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { unzip } from "../scripts/database/unzip";
import { expect, test } from "./support/story";

test("a researcher exports the log, and the file is the log", async ({ friend, query }) => {
  const { page, context } = await friend("Robin");
  await page.goto("/lab");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();

  const csv = await (await context.request.get("/api/exports/events.csv?origin=demo")).text();
  const rows: Record<string, string>[] = parse(csv, { columns: true });
  const stored = await query<{ count: number }>(
    "select count(*)::int as count from event e join viewer v on v.id = e.viewer_id where v.origin = 'demo'",
  );
  expect(rows.length).toBe(stored[0].count);
  const columns =
    "id viewer origin visit viewing title kind weight weights_version occurred_at corrected_at received_at ranking row position";
  for (const column of columns.split(" ")) expect(Object.keys(rows[0])).toContain(column);
  for (const row of rows)
    expect(row.received_at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);

  const ndjson = await (await context.request.get("/api/exports/events.ndjson?origin=demo")).text();
  const lines = ndjson
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(lines.map(({ id }) => id)).toEqual(rows.map(({ id }) => id));

  const names = await query<{ name: string; id: string }>("select name, id::text from viewer");
  for (const { id } of names) expect(csv).not.toContain(id);
});

test("synthetic viewers are left out unless asked for", async ({ friend }) => {
  const { context } = await friend("Robin");
  const origins = async (address: string) => {
    const rows: Record<string, string>[] = parse(
      await (await context.request.get(address)).text(),
      { columns: true },
    );
    return new Set(rows.map(({ origin }) => origin));
  };
  expect(await origins("/api/exports/viewers.csv")).not.toContain("synthetic");
  expect(await origins("/api/exports/viewers.csv?origin=synthetic")).toEqual(
    new Set(["synthetic"]),
  );
});

test("what cannot be exported is said with a problem", async ({ friend }) => {
  const { context } = await friend("Robin");
  expect((await context.request.get("/api/exports/secrets.csv")).status()).toBe(404);
  expect((await context.request.get("/api/exports/events.csv?from=yesterday")).status()).toBe(400);
  expect((await context.request.get("/api/exports/events.csv?kinds=dance")).status()).toBe(400);
});

test("a researcher downloads a bundle, sees it finish, and finds it whole", async ({
  friend,
  expectedProblems,
}) => {
  expectedProblems.push(/400/);
  const { page } = await friend("Robin");
  await page.goto("/lab");
  const form = page.getByRole("region", { name: "Export" });
  const titles = form.getByLabel("Titles");
  await titles.fill("unheard-of");
  await form.getByRole("button", { name: "Download zip" }).click();
  await expect(form.getByText("titles: there is no title unheard-of.")).toBeVisible();
  await titles.fill("");
  await form.getByLabel("Project").fill("Rows of May");
  await form.getByLabel("Times").selectOption("hour");
  await form.getByRole("radio", { name: "Open Bandit" }).check();
  await expect(form.getByLabel("Split")).toBeDisabled();
  await form.getByRole("radio", { name: "RecBole" }).check();
  await form.getByLabel("Split").selectOption("leave-last-out");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    form.getByRole("button", { name: "Download zip" }).click(),
  ]);
  await expect(form.getByText(/^Done: [\d,]+ rows read\.$/)).toBeVisible();

  expect(download.suggestedFilename()).toBe("matinee-recbole.zip");
  const files = await unzip(readFileSync(await download.path()));
  const manifest = JSON.parse(String(files.get("manifest.json")));
  expect(manifest).toMatchObject({
    ...{ format: "recbole", project: "Rows of May", split: { split: "leave-last-out" } },
    privacy: { times: "hour", ids: "keyed" },
  });
  for (const { path, sha256 } of manifest.files) {
    const content = files.get(path) ?? Buffer.alloc(0);
    expect(createHash("sha256").update(content).digest("hex"), path).toBe(sha256);
  }
  expect(files.has("matinee/matinee.test.inter")).toBe(true);
});
