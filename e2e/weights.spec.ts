import { expect, rewindDemo, test } from "./support/story";

test.beforeAll(rewindDemo);

test("a researcher sees what other weights would change, stores them, and takes the old ones back", async ({
  friend,
  query,
}) => {
  const versionOf = async () => {
    const [{ version }] = await query("select max(version) as version from weight_set");
    return Number(version);
  };
  const { page } = await friend("Robin");
  await page.goto("/lab/weights");
  const first = await versionOf();
  await expect(page.getByRole("region", { name: "In force", exact: true })).toContainText(
    "Top picks",
  );
  const status = page.getByRole("status").filter({ hasText: /strength/ });
  await expect(status).toHaveText("Every strength stays as it is.");

  const click = page.getByRole("spinbutton", { name: "Click" });
  await click.fill("-5");
  await expect(page.getByText("Click needs a whole number from 0 to 100.")).toBeVisible();
  await click.fill("0");
  await page.getByRole("radio", { name: /^Latest viewing/ }).check();
  await page.getByRole("spinbutton", { name: "Half-life" }).fill("7.5");
  await expect(status).toHaveText(/^\d+ of \d+ strengths of \d+ viewers change/);
  await expect(
    page.getByRole("region", { name: "Nearest neighbours" }).getByRole("table"),
  ).toBeVisible();
  expect(await versionOf()).toBe(first); // a preview is on no record

  await page.getByRole("textbox", { name: "Why" }).fill("the latest counts");
  await page.getByRole("button", { name: /^Put version \d+ in force$/ }).click();
  await expect(page.getByText(`Version ${first + 1} is in force;`)).toBeVisible();
  await expect(status).toHaveText("Every strength stays as it is."); // what was edited is in force now
  expect(
    await query(
      `select click, fold, half_life_days, note from weight_set where version = ${first + 1}`,
    ),
  ).toEqual([{ click: 0, fold: "last", half_life_days: 7.5, note: "the latest counts" }]);

  await page.getByRole("button", { name: `Put version ${first} in force again` }).click();
  await expect(page.getByText(`Version ${first + 2} is in force;`)).toBeVisible();
  await expect(click).toHaveValue("1"); // the form follows
});
