import { readdirSync } from "node:fs";
import path from "node:path";
import { chromium, type Locator, type Page } from "@playwright/test";
import { packagedBrowser } from "./support/browser";
import { expect, signInAs, test } from "./support/story";
import { thumbnail } from "./support/thumbnail";

const PICTURES = path.join(import.meta.dirname, "pictures");
const DIFFERENT = 0.06; // of the way from black to white, for one pixel of a thumbnail
const PART = 0.01; // of the pixels may differ
const LEAST = 4; // and a few of the smallest pictures

const SECTION = "main section[id]:not(section[id] section)";
const CHARTS = 8; // of what somebody watched
const MARKS = "[data-row], .recharts-bar-rectangle, .recharts-curve";
const CARDS_IN_ROWS = 22; // six, five, six and five

// browsers break lines that are to be pretty in different places; a page of one section is quickly drawn
const STILL = `* { text-wrap: wrap !important; caret-color: transparent !important; content-visibility: visible !important }
  header, nav, a[href="#main"] { visibility: hidden !important }
  [data-alone] ${SECTION}:not([data-shown]) { display: none }`;
const PLAIN = { animations: "disabled", scale: "css", type: "jpeg", quality: 90 } as const;

test.skip(
  process.platform !== "linux" || process.arch !== "x64",
  "that Chromium runs on Linux only",
);

test("every part of the style page looks as it did", async ({ watch }) => {
  const browser = await chromium.launch(await packagedBrowser()); // any other draws letters its own way
  const context = await browser.newContext({ baseURL: process.env.MATINEE_TEST_URL });
  await signInAs(context, "Robin");
  const page = await context.newPage();
  watch(page);
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.setViewportSize({ width: 1360, height: 2400 });
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
  for (const section of await page.locator(SECTION).all()) {
    const id = (await section.getAttribute("id")) ?? "";
    await showAlone(page, id);
    if (id === "insights") await waitForCharts(section);
    if (id === "rows") await expect(section.locator("[data-place]")).toHaveCount(CARDS_IN_ROWS);
    await keep(id, section);
  }
  await showAlone(page, null);
  await page.getByRole("button", { name: "Open a dialog" }).click();
  await keep("dialog", page.getByRole("dialog", { name: "A dialog" }));
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Open a menu" }).click();
  await keep("menu", page.locator("#sample-menu"));
  await page.keyboard.press("Escape");
  await page.locator("#cards").getByRole("link").first().hover();
  await keep("preview", page.locator(":popover-open"));

  await browser.close();

  expect(readdirSync(PICTURES).sort(), "pictures of parts that are gone").toEqual(names.sort());
});

/** Leaves one section on the page; null brings all back. */
function showAlone(page: Page, id: string | null) {
  return page.evaluate((shown) => {
    document.documentElement.toggleAttribute("data-alone", shown !== null);
    for (const section of document.querySelectorAll("main section[id]"))
      section.toggleAttribute("data-shown", section.id === shown);
  }, id);
}

/** They come in turn, are drawn anew at the width that the section has by itself, and put their marks in one by one. */
async function waitForCharts(section: Locator) {
  const asTheyStand = () =>
    section.evaluate((shown, marks) => {
      const charts = [...shown.querySelectorAll(".chart-picture")].filter((frame) => {
        const chart = frame.querySelector<SVGSVGElement>("svg[data-chart], svg.recharts-surface");
        return chart?.querySelector(marks) && chart.viewBox.baseVal.width === frame.clientWidth;
      });
      return { drawn: charts.length, drawing: charts.map(({ innerHTML }) => innerHTML).join() };
    }, MARKS);
  let before = "";
  const areStill = async () => {
    const { drawn, drawing } = await asTheyStand();
    const isStill = drawing === before;
    before = drawing;
    return isStill ? drawn : 0;
  };
  await expect.poll(areStill, { intervals: [500] }).toBe(CHARTS);
}

/** Pictures load when they come near; here all of them are to be there. */
async function loadPictures(page: Page) {
  await page.evaluate(async () => {
    const pictures = [...document.querySelectorAll("img")];
    for (const picture of pictures) picture.loading = "eager";
    await Promise.all(pictures.map((picture) => picture.decode().catch(() => undefined)));
    await document.fonts.ready;
  });
}
