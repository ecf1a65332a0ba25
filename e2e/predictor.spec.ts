import { violations } from "./support/axe";
import { expect, rewindDemo, test } from "./support/story";

test.describe.configure({ timeout: 300_000 }); // learning waits for whatever else the machine does

test("a friend has their taste learnt, reads how good that is, and sees it on a title", async ({
  friend,
  query,
}) => {
  rewindDemo(); // Ada's opening history is enough to learn from
  const { page } = await friend("Ada");
  try {
    await page.goto("/likely");
    await expect(page.getByRole("heading", { name: "Nothing learnt yet" })).toBeVisible();
    await page.getByRole("button", { name: "Learn my taste" }).click();
    await expect(page.getByRole("heading", { name: "How good it is" })).toBeVisible({
      timeout: 240_000, // in a process of its own, which is nice to all others
    });
    const table = page.getByRole("region", {
      name: "How good it is, beside what needs no learning",
    });
    for (const name of ["Predictor, with the circle", "Popularity alone", "Always yes"]) {
      await expect(table.getByRole("rowheader", { name })).toBeVisible();
    }
    await page.getByRole("slider").fill("100");
    await expect(page.getByText("Say yes from 100 %")).toBeVisible();
    expect(await violations(page)).toEqual([]);

    const [{ slug }] = await query<{ slug: string }>(
      `select t.slug from prediction p join title t on t.id = p.title_id
       join viewer v on v.id = p.viewer_id where v.name = 'Ada' order by t.id desc limit 1`,
    );
    await page.goto(`/title/${slug}`);
    const likelihood = page.getByRole("region", { name: "Will I like it?" });
    await expect(likelihood).toContainText(/\d+ % likely/);
  } finally {
    await query("delete from predictor");
  }
});
