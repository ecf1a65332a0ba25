import { expect, test } from "./support/story";

test("details keep what was said in them, take it back over the rows, and close by one step however often pressed", async ({
  friend,
}) => {
  const { page } = await friend("Emeka");
  await page.goto("/my-list"); // where a second step back would lead
  await page.goto("/");
  const row = page.getByRole("region", { name: "Top picks for you" });
  const first = row.locator("[data-card]").first();
  const id = await first.getAttribute("data-card");
  await first.getByRole("link").first().click();
  const details = page.getByRole("dialog", { name: "Details" });
  const add = details.getByRole("button", { name: "Add to my list" });
  const remove = details.getByRole("button", { name: "Remove from my list" });

  await add.click();
  const listed = page
    .getByRole("region", { name: "My List", exact: true })
    .locator(`[data-card="${id}"]`);
  await expect(listed).toHaveCount(1); // the server's page has it, and the details do not come anew
  await expect(remove).toBeVisible();

  await remove.click();
  await expect(add).toBeVisible();
  const told = details.getByRole("status").getByText(/ your list$/);
  await expect(told).toHaveText([/ left your list$/]); // in the place of what was said before
  await told.locator("..").getByRole("button", { name: "Undo" }).click();
  await expect(remove).toBeVisible();
  await remove.click();
  await expect(listed).toHaveCount(0);

  await details.getByRole("button", { name: "Close" }).dblclick();
  await expect(details).toHaveCount(0);
  await first.getByRole("link").first().click(); // the rows are still here
  await expect(details).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(details).toHaveCount(0);
});

test("a form that reaches nobody keeps what was typed, and can be sent again", async ({
  friend,
  named,
  query,
  expectedProblems,
}) => {
  expectedProblems.push(/net::ERR_FAILED/);
  const { page } = await friend("Emeka");
  const name = named("Out of reach");
  await page.goto("/blend");
  const field = page.getByLabel("Name");
  await field.fill(name);
  await page.route("**/blend", (route) => route.abort());
  await page.getByRole("button", { name: "Make it" }).click();
  await expect(page.getByText("Matinee could not be reached.")).toBeVisible();
  await expect(field).toHaveValue(name);

  await page.unroute("**/blend");
  await page.getByRole("button", { name: "Make it" }).click();
  await expect(page.getByRole("heading", { name, level: 1 })).toBeVisible();
  await page.close(); // which listens to the blend
  await query("delete from blend where name = $1", [name]);
});
