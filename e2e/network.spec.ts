import { networkInterfaces } from "node:os";
import { expect, test } from "./support/story";

/** How friends come: plain http on an address that is not loopback, which is no secure context. */
function lanUrl() {
  const addresses = Object.values(networkInterfaces()).flatMap((entries) => entries ?? []);
  const lan = addresses.find(({ family, internal }) => family === "IPv4" && !internal);
  return lan && `http://${lan.address}:${new URL(process.env.MATINEE_TEST_URL ?? "").port}`;
}

test("a friend on the network signs in and an act of theirs reaches the log", async ({
  browser,
  watch,
  eventsOf,
}) => {
  const url = lanUrl();
  test.skip(!url, "this machine has no address but loopback");
  const context = await browser.newContext({ baseURL: url });
  const page = await context.newPage();
  watch(page);

  await page.goto("/sign-in");
  expect(await page.evaluate(() => window.isSecureContext)).toBe(false);
  await page.getByRole("button", { name: /Chen/ }).click();
  await expect(page.getByRole("heading", { name: "Top picks for you" })).toBeVisible();
  const before = (await eventsOf("Chen", "click")).length;
  const row = page.getByRole("region", { name: "Top picks for you" });
  await row.getByRole("link").first().click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await expect.poll(async () => (await eventsOf("Chen", "click")).length).toBe(before + 1);
  await context.close();
});
