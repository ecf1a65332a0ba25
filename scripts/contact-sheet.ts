import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { build } from "esbuild";
import pg from "pg";
import { type Browser, chromium, type Page } from "playwright";
import { waitUntilAwake } from "@/e2e/support/awake";
import { findBrowser } from "@/e2e/support/browser";
import { signIn } from "./bench/signed-in";
import { type Screen, screens } from "./contact-sheet/screens";
import { type Shot, writeSheets } from "./contact-sheet/sheet";
import { longNameWindows, type Window, windows } from "./contact-sheet/windows";
import { buildWhenStale } from "./setup/build";
import { copyHlsWorker } from "./setup/hls-worker";
import { startTestMatinee } from "./setup/test-matinee";

const FOLDER = path.resolve("contact-sheet");
const SETTLE_MS = 700; // for pictures, and for what appears

// sixty letters of a name, and now and then a word that nothing breaks
const LENGTHEN = `update title set title = case when hashtext(id) % 6 = 0
  then 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch'
  else left(title || ' or the Extraordinary and Entirely True Chronicle of It All', 60) end`;

/**
 * Pictures of every screen in every window, looked through for what is cut, overlaps or scrolls sideways; then the
 * same with names as long as they come. Words after the command choose screens by a part of their names.
 */
async function makeContactSheet(wanted: string[]) {
  const folder = mkdtempSync(path.join(os.tmpdir(), "matinee-contact-sheet-"));
  mkdirSync(FOLDER, { recursive: true });
  copyHlsWorker();
  buildWhenStale();
  const chosen = screens.filter(
    ({ name }) => wanted.length === 0 || wanted.some((word) => name.includes(word)),
  );
  const browser = await chromium.launch({
    ...(await findBrowser()),
    ignoreDefaultArgs: ["--hide-scrollbars"], // they take room, and are to be seen
  });
  const data = path.join(folder, "data");
  try {
    const shots = await shootAll(browser, data, { chosen, views: windows, suffix: "" });
    const long = { chosen, views: longNameWindows, suffix: ", long names" };
    shots.push(...(await shootAll(browser, data, long)));
    await writeSheets(browser, FOLDER, shots);
    return shots;
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

type Round = { chosen: Screen[]; views: Window[]; suffix: string };

/** One round against a Matinee of its own; the names grow when it ends, for the next to begin with. */
async function shootAll(browser: Browser, data: string, { chosen, views, suffix }: Round) {
  const matinee = await startTestMatinee(data);
  const shots: Shot[] = [];
  const inPage = await faultFinder();
  try {
    for (const viewer of new Set(chosen.map((screen) => screen.viewer))) {
      const context = await browser.newContext({ baseURL: matinee.url });
      await context.addInitScript({ content: inPage });
      if (viewer) await signIn(context, matinee.url, viewer);
      for (const screen of chosen.filter((other) => other.viewer === viewer)) {
        const page = await context.newPage();
        shots.push(...(await shootScreen(page, screen, { views, suffix })));
        await page.close();
      }
      await context.close();
    }
    await lengthenNames(matinee.databaseUrl);
  } finally {
    await matinee.stop();
  }
  return shots;
}

/** One screen in every window. A state is kept when the window changes, where it can be. */
async function shootScreen(page: Page, screen: Screen, { views, suffix }: Omit<Round, "chosen">) {
  const { name, path: address, prepare, leastWidth = 0, isBrief = false } = screen;
  const fits = views.filter(({ width }) => width >= leastWidth);
  const shots: Shot[] = [];
  for (const [index, { name: view, width, height, style = "" }] of fits.entries()) {
    const faults: string[] = [];
    await page.setViewportSize({ width, height });
    if (index === 0 || isBrief) {
      await page.goto(address, { waitUntil: "load" });
      await waitUntilAwake(page.mainFrame());
      await prepare?.(page).catch((problem) => faults.push(`not reached: ${problem}`));
    }
    await page.evaluate(`contactSheet.wear(${JSON.stringify(style)})`);
    shots.push(await shoot(page, { screen: name, window: `${view}${suffix}`, faults }));
  }
  return shots;
}

async function shoot(page: Page, shot: Omit<Shot, "file">): Promise<Shot> {
  const { screen, window, faults } = shot;
  const file = `${screen} ${window}.jpg`.replace(/[^a-z0-9.-]+/gi, "-");
  await page.evaluate("document.fonts.ready.then(() => undefined)");
  await page.waitForTimeout(SETTLE_MS);
  await page.screenshot({ path: path.join(FOLDER, file), type: "jpeg", quality: 75 });
  faults.push(...(await page.evaluate<string[]>("contactSheet.findFaults()")));
  for (const fault of faults) console.log(`${screen} (${window}): ${fault}`);
  return { ...shot, file };
}

/** The search for faults, as a script for the page. */
async function faultFinder() {
  const { outputFiles } = await build({
    entryPoints: ["scripts/contact-sheet/faults.ts"],
    bundle: true,
    write: false,
    format: "iife",
    globalName: "contactSheet",
    footer: { js: "globalThis.contactSheet = contactSheet;" }, // what opens a page runs in a scope of its own
  });
  return outputFiles[0].text;
}

async function lengthenNames(databaseUrl: string) {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query(LENGTHEN);
  await client.end();
}

const shots = await makeContactSheet(process.argv.slice(2));
const faulty = shots.filter(({ faults }) => faults.length > 0);
console.log(`${shots.length} pictures in ${FOLDER}, ${faulty.length} with faults.`);
process.exit(faulty.length > 0 ? 1 : 0);
