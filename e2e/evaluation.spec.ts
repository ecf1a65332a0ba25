import { expect, test } from "./support/story";

test("a researcher measures the log, and friends learn nothing of it", async ({
  friend,
  query,
  expectedProblems,
}) => {
  const count = async () => {
    const [found] = await query<{ kept: number }>(
      "select jsonb_array_length(value) as kept from setting where key = 'evaluations'",
    );
    return found?.kept ?? 0;
  };
  const before = await count();
  const { page } = await friend("Robin");
  await page.goto("/lab");
  await page.getByRole("link", { name: "Measure and compare" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Evaluation");
  const published = page.getByRole("region", { name: "Published" });
  await expect(published.getByRole("rowheader", { name: /^popularity/ }).first()).toBeVisible();

  await page.getByLabel("Protocol").selectOption("random-by-viewer");
  await page.getByLabel("k, places a list").fill("5");
  await page.getByLabel("Splits").fill("1");
  await page.getByText("Only some policies").click();
  await page.getByRole("checkbox", { name: "popularity" }).check();
  await page.getByRole("checkbox", { name: "user-ridge", exact: true }).check();
  let missed = 0; // looks at how far it has come that reach nobody: the page stays as it is for now
  await page.route("**/api/health", (route) => {
    missed++;
    return route.abort();
  });
  await page.getByRole("button", { name: "Measure" }).click();
  await expect(page.getByText("Measuring …")).toBeVisible();
  await page.getByRole("button", { name: "Measure" }).click();
  await expect(page.getByText("An evaluation is running already")).toBeVisible();

  expectedProblems.push(/net::ERR_/);
  await page.context().setOffline(true);
  await page.getByRole("button", { name: "Stop" }).click();
  await expect(page.getByText("Matinee could not be reached.")).toBeVisible();
  const alreadyMissed = missed;
  await expect.poll(() => missed).toBeGreaterThan(alreadyMissed);
  await expect(page.getByRole("button", { name: "Stop" })).toBeVisible();
  await page.context().setOffline(false);
  await page.unroute("**/api/health");

  const runs = page.getByRole("region", { name: "This Matinee" });
  const figures = runs.getByRole("region", { name: "Figures by policy, random-by-viewer" });
  await expect(figures.getByRole("rowheader", { name: /^popularity/ })).toBeVisible({
    timeout: 200_000, // every policy in turn, on whatever else the machine does
  });
  await expect(figures.getByRole("columnheader", { name: "nDCG@5, 95 % interval" })).toBeVisible();
  await expect(page.getByText("Measuring …")).toBeHidden();
  await expect(page.getByRole("button", { name: "Stop" })).toBeHidden();
  expect(await count()).toBe(before + 1);

  expectedProblems.push(/404/);
  const { page: adas } = await friend("Ada");
  expect((await adas.goto("/lab/evaluation"))?.status()).toBe(404);
});
