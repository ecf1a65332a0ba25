import { readFile } from "node:fs/promises";
import type { Download, Page } from "@playwright/test";
import { expect, test } from "./support/story";

const ACTIVITY = `Profile Name,Start Time,Duration,Attributes,Title,Supplemental Video Type,Device Type,Bookmark,Latest Bookmark,Country
${["1", "2", "3", "4", "5"]
  .map(
    (day) =>
      `Nora,2026-03-0${day} 20:30:00,00:45:00,,Dark: Season 1: Part ${day},,TV,00:45:00,00:45:00,DE`,
  )
  .join("\n")}
Nora,2026-03-06 20:30:00,01:30:00,,Nosferatu,,TV,01:30:00,01:30:00,DE
`;

test("a friend reads their charts by keyboard, takes them along, and tells their year", async ({
  friend,
}) => {
  const { page } = await friend("Ada");
  await page.goto("/insights");
  const watch = page.getByRole("region", { name: "Time by week and month" });
  const chart = watch.getByRole("application");
  await expect(chart).toBeVisible();
  await chart.focus();
  await expect(async () => {
    await page.keyboard.press("ArrowRight");
    await expect(watch.getByRole("status")).toContainText("Films", { timeout: 1_000 });
  }).toPass();
  await expect(page.getByRole("region", { name: "You beside the circle" })).toContainText(
    "beside 3 friends who agreed to be seen",
  );

  const binges = page.getByRole("region", { name: "Binges", exact: true });
  await binges.getByRole("button", { name: "Binges as a table" }).click();
  await expect(binges.getByRole("columnheader", { name: "In a row" })).toBeVisible();
  const csv = await saved(page, "Save Binges as CSV");
  expect(String(await contentOf(csv))).toMatch(/^When,In a row,Minutes,What\r\n/);
  const png = await saved(page, "Save Time by week and month as PNG");
  expect((await contentOf(png)).subarray(1, 4).toString()).toBe("PNG");

  await page.getByRole("button", { name: "Open the story" }).click();
  const story = page.getByRole("dialog");
  await expect(story.getByText(/^Card 1 of/)).toHaveAttribute("role", "status");
  await page.keyboard.press("ArrowRight");
  await expect(story.getByText(/^Card 2 of/)).toHaveAttribute("role", "status");
  const card = await saved(page, "Save the summary");
  expect((await contentOf(card)).subarray(1, 4).toString()).toBe("PNG");
  await page.keyboard.press("Escape");
  await expect(story).toHaveCount(0);
});

test("a Netflix history is drawn without leaving the browser", async ({ friend }) => {
  const { page } = await friend("Emeka");
  const sent: string[] = [];
  page.on("request", (request) => sent.push(`${request.url()} ${request.postData() ?? ""}`));
  await page.goto("/insights");
  await page.getByRole("button", { name: "A Netflix history" }).click();
  await page.getByLabel("Choose a file").setInputFiles({
    name: "ViewingActivity.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(ACTIVITY),
  });
  await expect(page.getByRole("region", { name: "Films against series" })).toContainText(
    "29 % went to films (1.5 hours), 71 % to series (3.8 hours).",
  );
  await page.getByRole("combobox", { name: "By the clock in" }).selectOption("Asia/Tokyo");
  await expect(page.getByRole("region", { name: "When you watch" })).toContainText(
    "Saturday from 06:00", // 20:30 to 22:00 on Friday, in London
  );
  expect(sent.filter((request) => /Dark|Nora|Part/.test(request))).toEqual([]);
});

async function saved(page: Page, button: string) {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: button }).click(),
  ]);
  return download;
}

async function contentOf(download: Download) {
  return readFile(await download.path());
}
