import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Page } from "playwright";
import { encodeAvif } from "./avif";
import { backdropHtml, backdropSize } from "./backdrop";
import { openBrowser } from "./browser";
import { cardHtml, cardSize } from "./card";
import { type Film, readFilms } from "./film";
import { posterHtml, posterSize } from "./poster";
import { summaryOf } from "./summary";

const pictures = [
  { name: "poster", size: posterSize, html: posterHtml, quantizer: 24, mostBytes: 25_000 },
  { name: "backdrop", size: backdropSize, html: backdropHtml, quantizer: 23, mostBytes: 35_000 },
  { name: "card", size: cardSize, html: cardHtml, quantizer: 24, mostBytes: 12_000 },
];

const { values } = parseArgs({ options: { out: { type: "string" }, only: { type: "string" } } });
if (values.out === undefined) throw new Error("Say where to draw: --out DIR [--only slug,slug].");
await renderAll(values.out, values.only?.split(","));

/** Draws every picture of every film asked for, two films at a time. */
async function renderAll(folder: string, slugs: string[] | undefined) {
  const queue = readFilms().filter(({ slug }) => slugs === undefined || slugs.includes(slug));
  const browser = await openBrowser();
  const lanes = [1, 2].map(async () => {
    const page = await browser.newPage();
    for (let film = queue.shift(); film !== undefined; film = queue.shift()) {
      await renderFilm(film, page, join(folder, film.slug));
    }
  });
  await Promise.all(lanes);
  await browser.close();
}

async function renderFilm(film: Film, page: Page, folder: string) {
  await mkdir(folder, { recursive: true });
  const sizes = [];
  for (const { name, size, html, ...target } of pictures) {
    const png = join(folder, `${name}.png`);
    await page.setViewportSize(size);
    await page.setContent(html(film));
    await page.waitForSelector("html[data-ready]", { state: "attached" });
    await page.screenshot({ path: png });
    sizes.push(`${name} ${await encodeAvif(png, target)}`);
  }
  const summary = await summaryOf(join(folder, "poster.png"));
  await writeFile(join(folder, "art.json"), `${JSON.stringify(summary)}\n`);
  await Promise.all(pictures.map(({ name }) => rm(join(folder, `${name}.png`))));
  process.stdout.write(`${film.slug}: ${sizes.join(", ")} bytes\n`);
}
