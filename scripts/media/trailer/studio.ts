import { existsSync, readFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import { join } from "node:path";
import { type Browser, chromium, type Page } from "playwright";
import type { Film } from "../art/film";
import { fontFaceCss } from "../art/lettering";
import { drawFrame } from "./frame";
import { styles } from "./mood";
import { picturesOf } from "./pictures";
import { coloursOf, facesOf, type Production, placedTexts, wordings } from "./production";
import type { Timeline } from "./timeline";
import { cased, fontAt, type Widths, widthKey } from "./typesetting";

const systemBrowsers = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const framesAtOnce = 24;

export async function openStudio(): Promise<Browser> {
  const args = ["--no-sandbox", "--disable-gpu", "--font-render-hinting=none"];
  const system = systemBrowsers.find((path) => existsSync(path));
  if (system !== undefined) return chromium.launch({ executablePath: system, args });
  const { default: packed } = await import("@sparticuz/chromium");
  return chromium.launch({
    executablePath: await packed.executablePath(),
    args: [...packed.args, ...args],
  });
}

/** A page that paints one film. */
export type Set = { page: Page; production: Production };

export async function buildSet(browser: Browser, film: Film, timeline: Timeline): Promise<Set> {
  const page = await browser.newPage();
  const { families, fonts } = facesOf(film, timeline);
  await page.setContent(`<style>${fontFaceCss(families)}</style>`);
  await page.addScriptTag({ content: stageScript() });
  const colours = coloursOf(film);
  const { scenes, pictures } = picturesOf(film);
  const plan = { scale: film.featured ? 4 / 3 : 1, fonts, pictures };
  await page.evaluate((given) => globalThis.matineeStage.prepare(given), plan);
  const widths = await measured(page, film, timeline);
  const texts = placedTexts(film, timeline, widths);
  return {
    page,
    production: { film, timeline, style: styles[timeline.mood], colours, scenes, texts },
  };
}

/** The stage is a plain script in the page, so its types have to go. */
function stageScript() {
  const source = readFileSync(join(import.meta.dirname, "stage.ts"), "utf8");
  return `{${stripTypeScriptTypes(source)}}`;
}

async function measured(page: Page, film: Film, timeline: Timeline): Promise<Widths> {
  const widths: Widths = new Map();
  for (const { text, face } of Object.values(wordings(film, timeline))) {
    const words = [...cased(face, text).split(" "), " "];
    const found = await page.evaluate(
      (asked) => globalThis.matineeStage.measure(asked.font, asked.words),
      { font: fontAt(face, 100), words },
    );
    for (const [index, word] of words.entries())
      widths.set(widthKey(face, word), found[index] ?? []);
  }
  return widths;
}

/** The trailer's frames as JPEG, in order; a frame like the one before it is not painted again. */
export async function* framesOf({ page, production }: Set): AsyncGenerator<Buffer> {
  const { frames } = production.timeline;
  let shown = "";
  let picture = Buffer.alloc(0);
  for (let start = 0; start < frames; start += framesAtOnce) {
    const count = Math.min(framesAtOnce, frames - start);
    const scripts = Array.from({ length: count }, (_, index) =>
      JSON.stringify(drawFrame(production, start + index)),
    );
    const isNew = scripts.map((script, index) => script !== (scripts[index - 1] ?? shown));
    const painted = await paint(
      page,
      scripts.filter((_, index) => isNew[index]),
    );
    for (const fresh of isNew) {
      if (fresh) picture = Buffer.from(painted.shift() ?? "", "base64");
      yield picture;
    }
    shown = scripts.at(-1) ?? shown;
  }
}

/** Frames travel as JSON text, because Playwright is slow to pack many small objects. */
async function paint(page: Page, scripts: string[]) {
  const painted = await page.evaluate(
    (text) => globalThis.matineeStage.paint(text),
    `[${scripts.join(",")}]`,
  );
  return painted.split(",");
}

/** One sheet with a small picture of each of the given frames. */
export async function sheetOf({ page, production }: Set, frames: number[], columns: number) {
  const shots = frames.map((frame) => drawFrame(production, frame));
  const encoded = await page.evaluate(
    (given) => globalThis.matineeStage.storyboard(given.shots, given.columns),
    { shots, columns },
  );
  return Buffer.from(encoded, "base64");
}
