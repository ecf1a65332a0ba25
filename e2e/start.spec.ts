import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import { openBreakableLink } from "../scripts/database/breakable-link";
import { startTestMatinee, type TestMatinee } from "../scripts/setup/test-matinee";
import { violations } from "./support/axe";
import { killEverything } from "./support/process-tree";
import { expect, signInAs, test } from "./support/story";

test.describe.configure({ mode: "serial" });

const PASSPHRASE = "lantern over quiet water";

let folder: string;
let matinee: TestMatinee; // another one than the other stories use
test.beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "matinee-start-"));
});
test.afterAll(async () => {
  await matinee?.stop();
  rmSync(folder, { recursive: true, force: true });
});

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

test("the link that the terminal prints makes the host's account, once", async ({
  page,
  browser,
  watch,
}) => {
  matinee = await startTestMatinee(path.join(folder, "data"));
  await expect.poll(matinee.setupLink).not.toBeNull();
  const link = matinee.setupLink() ?? "";
  await page.goto(link);
  await expect(page.getByRole("heading", { name: "Make it yours" })).toBeVisible();
  await page.getByRole("textbox", { name: "Name" }).fill("Grace");
  await page.getByLabel("Passphrase", { exact: true }).fill(PASSPHRASE);
  await page.getByRole("button", { name: "Open the house" }).click();
  await expect(page).toHaveURL(`${matinee.url}/`);
  await page
    .getByRole("navigation", { name: "Places" })
    .getByRole("link", { name: "Host" })
    .click();
  await expect(page).toHaveURL(/\/host$/);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();

  const stranger = await browser.newContext();
  const late = await stranger.newPage();
  watch(late);
  await late.goto(link);
  await expect(late.getByRole("heading", { level: 1 })).toHaveText(/does not open anything/);
  await stranger.close();
});

test("killed without warning, it comes back beside another Matinee with every event", async ({
  browser,
}) => {
  const data = path.join(folder, "data");
  const first = matinee;
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
  matinee = await startTestMatinee(data);

  const client = new pg.Client({ connectionString: matinee.databaseUrl });
  await client.connect();
  const { rows } = await client.query("select kind from event where id = $1", [id]);
  await client.end();
  expect(rows).toEqual([{ kind: "click" }]);
  const again = startAgain({ MATINEE_DATA: data, PORT: "0" });
  expect(again.stderr).toContain("Matinee is running already");
  expect(matinee.setupLink()).toBeNull(); // it has its host
});

test("while the database is away pages say so, and come back by themselves", async ({
  browser,
  watch,
  expectedProblems,
}) => {
  expectedProblems.push(/503/, /401.*api/); // acts and looks meanwhile
  const link = await openBreakableLink(matinee.databaseUrl);
  const guest = await startTestMatinee(path.join(folder, "guest"), undefined, link.url);
  const context = await browser.newContext({ baseURL: guest.url });
  try {
    await signInAs(context, "Ada");
    const page = await context.newPage();
    watch(page);
    const warmingUp = page.getByRole("heading", { name: "The projector is warming up" });
    await page.goto("/circle");
    await link.cut();
    await page.getByRole("link", { name: "My List" }).first().click();
    await expect(warmingUp).toBeVisible();
    expect(await violations(page)).toEqual([]);
    const answer = await context.request.get("/history");
    expect(answer.status()).toBe(503);
    expect(answer.headers()["retry-after"]).toBe("2");
    expect(await answer.text()).not.toContain("Nosferatu");

    await link.mend();
    await expect(page.getByRole("heading", { name: "My List" })).toBeVisible({ timeout: 20_000 });
    expect((await context.request.get("/history")).status()).toBe(200);
  } finally {
    await context.close();
    await guest.stop();
    await link.cut();
  }
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
