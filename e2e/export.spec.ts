import { parse } from "csv-parse/sync";
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
