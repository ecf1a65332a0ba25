import { expect, test } from "./support/story";

test("while logging is paused nothing watched is stored, but what a friend asks for is", async ({
  friend,
  eventsOf,
}) => {
  const { page } = await friend("Emeka");
  const place = page.getByRole("region", { name: "Logging" });
  await page.goto("/settings");
  await place.getByRole("button", { name: "Pause logging" }).click();
  await expect(place.getByRole("button", { name: "Log again" })).toBeVisible();
  await expect(page.getByRole("banner").getByText("Logging paused")).toBeVisible();
  const before = (await eventsOf("Emeka")).length;
  const since = async () => (await eventsOf("Emeka")).slice(before);

  const open = async (index: number) => {
    await page.goto("/");
    const card = page.getByRole("region", { name: "Top picks for you" }).getByRole("link");
    await card.nth(index).click();
    await expect(page.getByRole("dialog", { name: "Details" })).toBeVisible();
  };
  await open(0);
  await page.getByRole("dialog").getByRole("button", { name: "Add to my list" }).click();
  await expect.poll(async () => (await since()).map(({ kind }) => kind)).toEqual(["list_add"]);

  await page.goto("/settings");
  await place.getByRole("button", { name: "Log again" }).click();
  await expect(page.getByRole("banner").getByText("Logging paused")).toHaveCount(0);
  expect((await since()).map(({ kind }) => kind)).toEqual(["list_add"]); // closed, seen and left meanwhile
  await open(1);
  await page
    .getByRole("dialog")
    .getByRole("button", { name: /my list/ })
    .waitFor();
  await expect.poll(async () => (await since()).map(({ kind }) => kind)).toContain("click");
  const clicks = (await since()).filter(({ kind }) => kind === "click");
  expect(clicks.map(({ position }) => position)).toEqual([1]);
});
