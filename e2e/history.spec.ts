import { expect, test } from "./support/story";

test("a viewing is told in words, and forgetting its title takes it out of the taste", async ({
  friend,
  actsOf,
}) => {
  const { page } = await friend("Dalia");
  const acts = await actsOf("Dalia", ["click", "close", "forget"]);
  const told = async () => (await acts()).map(({ kind }) => kind);
  await page.goto("/");
  const card = page.getByRole("region", { name: "Top picks for you" }).getByRole("link").first();
  await card.click();
  const details = page.getByRole("dialog", { name: "Details" });
  const title = (await details.getByRole("heading", { level: 1 }).textContent()) ?? "";
  await page.keyboard.press("Escape");
  await expect(details).toHaveCount(0);
  await expect.poll(told).toEqual(["click", "close"]);

  await page.goto("/history");
  const entry = page.getByRole("listitem").filter({
    has: page.getByRole("heading", { name: title, exact: true }),
  });
  const latest = entry.first();
  await expect(latest).toContainText("Opened the details and left");
  await expect(latest).toContainText("worth 1");

  const dialog = page.getByRole("dialog", { name: `Forget ${title}?` });
  await latest.getByRole("button", { name: `Forget ${title}` }).click();
  await dialog.getByRole("button", { name: "Keep it" }).click();
  await expect(dialog).toHaveCount(0);
  expect(await told()).not.toContain("forget");
  await latest.getByRole("button", { name: `Forget ${title}` }).click();
  await dialog.getByRole("button", { name: "Forget" }).click();
  await expect(latest).toContainText("Forgotten");
  await expect.poll(told).toEqual(["click", "close", "forget"]);

  await page.reload();
  await expect(latest).toContainText("Forgotten");
  await expect(latest.getByRole("button", { name: `Forget ${title}` })).toBeDisabled();
  await page.getByRole("navigation", { name: "Show" }).getByText("Watched to the end").click();
  await expect(page).toHaveURL(/show=complete/);
  await expect(page.getByText("Opened the details and left")).toHaveCount(0);
});
