import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { openMediaSite } from "./support/media-site";
import { expect, test } from "./support/story";
import { closePlayer, waitUntilPlaying } from "./support/watching";

const SLUG = "the-picnic-2020";

function importTitle(folder: string, origin: string) {
  const title = {
    slug: SLUG,
    title: "The Picnic",
    year: 2020,
    runtimeMinutes: 12,
    directors: ["Ann Example"],
    cast: [],
    genres: ["Comedy"],
    countries: ["France"],
    maturity: "All",
    rights: "our own",
    synopsis: "A rainy afternoon in the park. Nobody minds.",
    media: {
      poster: `${origin}/poster.avif`,
      card: `${origin}/card.avif`,
      trailer: `${origin}/trailer.m3u8`,
      durationSeconds: 20,
    },
  };
  const list = path.join(folder, "list.json");
  writeFileSync(list, JSON.stringify([title]));
  return spawnSync(process.execPath, ["scripts/run.mjs", "scripts/import.ts", "catalogue", list], {
    env: {
      ...process.env,
      DATABASE_URL: process.env.MATINEE_TEST_DATABASE,
      MATINEE_DATA: path.join(folder, "data"),
    },
    encoding: "utf8",
  });
}

test("a title with media on another site plays at once in a Matinee that runs, until it is withdrawn", async ({
  friend,
  actsOf,
  query,
  expectedProblems,
}) => {
  const folder = mkdtempSync(path.join(os.tmpdir(), "matinee-own-titles-"));
  const site = await openMediaSite("nosferatu-1922");
  try {
    const result = importTitle(folder, site.origin);
    expect(result.stdout, result.stderr).toContain("1 created, 0 updated");
    const { page } = await friend("Chen");
    const plays = await actsOf("Chen", ["play"]);
    const answer = await page.goto("/search?q=picnic");
    const policy = answer?.headers()["content-security-policy"] ?? "";
    for (const part of ["img-src", "media-src", "connect-src"])
      expect(policy).toMatch(new RegExp(`${part} [^;]*${site.origin}`));
    const card = page.getByRole("link", { name: /^The Picnic/ });
    const isShown = () =>
      card.locator("img").evaluate((picture: HTMLImageElement) => picture.naturalWidth > 0);
    await expect.poll(isShown).toBe(true);
    await card.click();
    await page.getByRole("dialog").getByRole("link", { name: "Play" }).click();
    await waitUntilPlaying(page);
    await closePlayer(page);
    await expect.poll(async () => (await plays()).map((play) => play.title_id)).toEqual([SLUG]);

    const host = await friend("Hana");
    await host.page.goto("/host#titles");
    await host.page.getByText(/^All \d+ titles$/).click();
    await host.page.getByRole("button", { name: "Withdraw The Picnic" }).click();
    await expect(host.page.getByText("The title is withdrawn.")).toBeVisible();
    await page.goto("/search?q=picnic");
    await expect(page.getByRole("link", { name: /^The Picnic/ })).toHaveCount(0);
    expectedProblems.push(/404/);
    expect((await page.goto(`/title/${SLUG}`))?.status()).toBe(404);
  } finally {
    site.close();
    rmSync(folder, { recursive: true });
    await query("delete from title where id = $1", [SLUG]);
    await query("delete from setting where key = 'mediaOrigins'");
  }
});
