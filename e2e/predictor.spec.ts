import { violations } from "./support/axe";
import { expect, rewindDemo, test } from "./support/story";

test("a friend has their taste learnt, reads how good that is, and finds what is likely among their rows", async ({
  friend,
  query,
}) => {
  await rewindDemo(); // Ada's opening history is enough to learn from
  const { page } = await friend("Ada");
  try {
    await page.goto("/likely");
    await expect(page.getByRole("heading", { name: "Nothing learnt yet" })).toBeVisible();
    // a look at how far it has come takes longer than looks are apart
    await page.route("**/likely?_rsc=*", async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 1_200));
      await route.continue().catch(() => undefined); // given up meanwhile
    });
    await page.getByRole("button", { name: "Learn my taste" }).click();
    await expect(page.getByRole("heading", { name: "How good it is" })).toBeVisible({
      timeout: 240_000, // in a process of its own, which is nice to all others
    });
    await page.unroute("**/likely?_rsc=*");
    const table = page.getByRole("region", {
      name: "How good it is, beside what needs no learning",
    });
    for (const name of ["Predictor, with the circle", "Popularity alone", "Always yes"]) {
      await expect(table.getByRole("rowheader", { name })).toBeVisible();
    }
    await page.getByRole("slider").fill("100");
    await expect(page.getByText("Say yes from 100 %")).toBeVisible();
    expect(await violations(page)).toEqual([]);

    await page.goto("/");
    const row = page.getByRole("region", { name: "Likely for you" });
    await row.scrollIntoViewIfNeeded();
    await expect(row.getByText(/^\d+ % likely: /).first()).toBeVisible();
    await row.getByRole("link").first().click();
    const details = page.getByRole("dialog");
    const likelihood = details.getByRole("region", { name: "Will I like it?" });
    await expect(likelihood).toContainText(/\d+ % likely/);
  } finally {
    await query("delete from predictor");
    await query("update ranking set forecast_id = null");
    await query("delete from forecast");
    await query("select pg_notify('matinee_log', 'forecasts story')"); // the server foretells nothing any more
  }
});
