import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { parseArgs } from "node:util";
import { openBrowser } from "./browser";

const { values } = parseArgs({
  options: {
    from: { type: "string" },
    name: { type: "string", default: "poster" },
    to: { type: "string" },
    width: { type: "string", default: "200" },
    columns: { type: "string", default: "8" },
    start: { type: "string", default: "0" },
    count: { type: "string", default: "200" },
  },
});
const { from, to, name } = values;
if (from === undefined || to === undefined) throw new Error("Say --from FOLDER and --to FILE.png.");
await takeSheet(from, to);

/** One PNG of all pictures under a folder whose file name starts as asked. */
async function takeSheet(folder: string, file: string) {
  const [width, columns, start, count] = [
    values.width,
    values.columns,
    values.start,
    values.count,
  ].map(Number);
  if (width === undefined || columns === undefined || start === undefined || count === undefined)
    return;
  const found = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter(
      (path) =>
        /\.(avif|jpg|png|webp)$/.test(path) && (path.split("/").at(-1) ?? "").startsWith(name),
    )
    .sort()
    .slice(start, start + count);
  const cells = found.map((path) => {
    const source = `data:image/${path.split(".").at(-1)};base64,${readFileSync(join(folder, path)).toString("base64")}`;
    return `<figure><img width="${width}" src="${source}"><figcaption>${relative(".", path)}</figcaption></figure>`;
  });
  const style = `body{margin:8px;background:#141414;display:grid;grid-template-columns:repeat(${columns},${width}px);gap:8px;grid-auto-rows:max-content}figure{margin:0;font:10px sans-serif;color:#888;}img{display:block}`;
  const browser = await openBrowser();
  const page = await browser.newPage({
    viewport: { width: columns * (width + 8) + 8, height: 400 },
  });
  await page.setContent(`<style>${style}</style>${cells.join("")}`, { waitUntil: "load" });
  await page.screenshot({ path: file, fullPage: true });
  await browser.close();
}
