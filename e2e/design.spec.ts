import { readdirSync } from "node:fs";
import path from "node:path";
import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./support/story";
import { thumbnail } from "./support/thumbnail";

test.describe.configure({ timeout: 300_000 }); // a picture of a whole page takes long where others work, too

const PICTURES = path.join(import.meta.dirname, "pictures");
const DIFFERENT = 0.12; // of the way from black to white, for one pixel of a thumbnail
const PART = 0.01; // of the pixels may differ
const LEAST = 4; // and a few of the smallest pictures

// browsers break lines that are to be pretty in different places
const STILL = `* { text-wrap: wrap !important; caret-color: transparent !important }
  header, nav, a[href="#main"] { visibility: hidden !important }`;
const PLAIN = { animations: "disabled", scale: "css" } as const;

test("every part of the style page looks as it did", async ({ friend, browser }) => {
  const { page } = await friend("Robin");
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.setViewportSize({ width: 1360, height: 900 });
  await page.goto("/design");
  await page.addStyleTag({ content: STILL });
  await loadPictures(page);
  const darkroom = await (await browser.newContext()).newPage();
  const names: string[] = [];
  const keep = async (name: string, part: Locator) => {
    names.push(`${name}.png`);
    const { picture, paintedPixels } = await thumbnail(darkroom, await part.screenshot(PLAIN));
    const maxDiffPixels = LEAST + Math.round(paintedPixels * PART);
    expect
      .soft(picture, name)
      .toMatchSnapshot(`${name}.png`, { threshold: DIFFERENT, maxDiffPixels });
  };
  for (const section of await page.locator("main section[id]").all())
    await keep((await section.getAttribute("id")) ?? "", section);
  await page.getByRole("button", { name: "Open a dialog" }).click();
  await keep("dialog", page.getByRole("dialog", { name: "A dialog" }));
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Open a menu" }).click();
  await keep("menu", page.locator("#sample-menu"));
  await page.keyboard.press("Escape");
  await page.locator("#cards").getByRole("link").first().hover();
  await keep("preview", page.locator(":popover-open"));

  expect(readdirSync(PICTURES).sort(), "pictures of parts that are gone").toEqual(names.sort());
});

/** Pictures load when they come near; here all of them are to be there. */
async function loadPictures(page: Page) {
  await page.evaluate(async () => {
    const pictures = [...document.querySelectorAll("img")];
    for (const picture of pictures) picture.loading = "eager";
    await Promise.all(pictures.map((picture) => picture.decode().catch(() => undefined)));
    await document.fonts.ready;
  });
}
