import { writeFileSync } from "node:fs";
import path from "node:path";
import type { Browser } from "playwright";

/** One picture: a screen in a window, and what was found wrong with it. */
export type Shot = { screen: string; window: string; file: string; faults: string[] };

const SHEET_WIDTH = 1800;

/** Writes a page of all pictures, and each window's pictures on a sheet of their own. */
export async function writeSheets(browser: Browser, folder: string, shots: Shot[]) {
  const page = await browser.newPage({ viewport: { width: SHEET_WIDTH, height: 1000 } });
  const sheets = Map.groupBy(shots, ({ window }) => window);
  for (const [window, ofWindow] of sheets) {
    const file = path.join(folder, `sheet ${window}.html`);
    writeFileSync(file, htmlOf(window, ofWindow));
    await page.goto(`file://${encodeURI(file)}`);
    const picture = path.join(folder, `sheet ${window}.jpg`);
    await page.screenshot({ path: picture, fullPage: true, type: "jpeg", quality: 70 });
  }
  await page.close();
  writeFileSync(path.join(folder, "index.html"), htmlOf("All screens", shots));
}

function htmlOf(heading: string, shots: Shot[]) {
  const columns = shots.every(({ window }) => Number.parseInt(window, 10) < 700) ? 8 : 4;
  const figures = shots.map(
    ({ screen, window, file, faults }) => `<figure>
      <a href="${encodeURI(file)}"><img src="${encodeURI(file)}" alt=""></a>
      <figcaption>${inHtml(screen)} · ${inHtml(window)}${faults.map((fault) => `<b>${inHtml(fault)}</b>`).join("")}</figcaption>
    </figure>`,
  );
  return `<!doctype html><meta charset="utf-8"><title>${inHtml(heading)}</title>
    <style>
      body { margin: 24px; background: #0e0b09; color: #f7f0e4; font: 15px sans-serif }
      main { display: grid; grid-template-columns: repeat(${columns}, minmax(0, 1fr)); gap: 20px; align-items: start }
      figure { margin: 0 } img { width: 100%; border: 1px solid #3b3128 } b { display: block; color: #ff9580 }
    </style><h1>${inHtml(heading)}</h1><main>${figures.join("")}</main>`;
}

function inHtml(text: string) {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
