import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import { startTestMatinee } from "../scripts/setup/test-matinee";
import { killEverything } from "./support/process-tree";
import { expect, signInAs, test } from "./support/story";

test.describe.configure({ mode: "serial", timeout: 180_000 });

let folder: string;
test.beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "matinee-start-"));
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

function startAgain(environment: Record<string, string>) {
  return spawnSync(process.execPath, ["scripts/run.mjs", "scripts/start.ts"], {
    env: { ...process.env, NODE_OPTIONS: "", DATABASE_URL: undefined, ...environment },
    encoding: "utf8",
    timeout: 60_000,
  });
}

test("an occupied port is named together with what to do", () => {
  const port = new URL(process.env.MATINEE_TEST_URL ?? "").port;
  const result = startAgain({
    MATINEE_DATA: path.join(folder, "other"),
    PORT: port,
    HOST: "0.0.0.0",
  });
  expect(result.status).toBe(1);
  expect(result.stderr).toContain(`Port ${port} is in use`);
  expect(result.stderr).toContain(`PORT=${Number(port) + 1} npm start`);
});

test("killed without warning, it comes back beside another Matinee with every event", async ({
  browser,
}) => {
  const data = path.join(folder, "data");
  const first = await startTestMatinee(data);
  const context = await browser.newContext({ baseURL: first.url });
  await signInAs(context, "Ada");
  const [{ id: titleId }] = (await (await context.request.get("/api/home")).json()).rows[0].titles;
  const id = crypto.randomUUID();
  const now = new Date().toISOString();
  const answer = await context.request.post("/api/events", {
    headers: { origin: first.url },
    data: { sentAt: now, events: [{ id, kind: "click", titleId, occurredAt: now }] },
  });
  expect(await answer.json()).toEqual({ accepted: 1, duplicates: 0, rejected: [] });
  await context.close();

  const { pid } = JSON.parse(readFileSync(path.join(data, "run.json"), "utf8"));
  killEverything(pid, data);
  const second = await startTestMatinee(data);

  const client = new pg.Client({ connectionString: second.databaseUrl });
  await client.connect();
  const { rows } = await client.query("select kind from event where id = $1", [id]);
  await client.end();
  expect(rows).toEqual([{ kind: "click" }]);
  const again = startAgain({ MATINEE_DATA: data, PORT: "0" });
  expect(again.stderr).toContain("Matinee is running already");
  await second.stop();
});

test("secrets can be read by their owner only", () => {
  expect(statSync(path.join(folder, "data/secrets.json")).mode & 0o777).toBe(0o600);
});

test("demo accounts are not opened to the world by accident", () => {
  const result = startAgain({
    MATINEE_DATA: path.join(folder, "other"),
    MATINEE_URL: "https://films.example.org",
    MATINEE_DEMO: "1",
  });
  expect(result.status).toBe(1);
  expect(result.stderr).toContain("MATINEE_DEMO_PUBLIC=1");
});
