import { film, series } from "../scripts/jellyfin-stand-in/made-library";
import { JellyfinStandIn } from "../scripts/jellyfin-stand-in/server";
import { expect, test } from "./support/story";

test("a friend connects a Jellyfin library by a code, plays a film of it, and takes it out again", async ({
  friend,
  query,
  actsOf,
}) => {
  const wanted = film({ Name: "The Stand-in", ProductionYear: 2003, OfficialRating: "G" });
  const server = new JellyfinStandIn({
    items: [wanted, series({ Name: "The Understudy" })],
    users: [{ name: "emeka", password: "" }],
  });
  const { url, close } = await server.listen();
  await query(
    `insert into setting (key, value) values ('jellyfinOrigins', to_jsonb($1::text))
     on conflict (key) do update set value = excluded.value`,
    [url],
  );
  try {
    const { page } = await friend("Emeka");
    const acts = await actsOf("Emeka", ["play"]);

    await page.goto("/settings/library");
    await page.getByLabel("Address of the server").fill(url);
    await page.getByRole("button", { name: "Use Quick Connect" }).click();
    const code = page.getByRole("status", { name: "Quick Connect code" });
    await expect(code).toHaveText(/^\d{6}$/);
    server.approve((await code.textContent()) ?? "", "emeka");
    await expect(page.getByText("Up to date: 2 new")).toBeVisible({ timeout: 30_000 });
    expect(await page.content()).not.toContain("AccessToken");

    await page.getByText("All 2 items").click();
    await page.getByRole("link", { name: "The Stand-in" }).click();
    await page.getByRole("link", { name: /^Play/ }).first().click();
    await expect.poll(acts, { timeout: 30_000 }).toHaveLength(1);
    await expect
      .poll(() => server.reports.map(({ step, body }) => [step, body.ItemId]), { timeout: 30_000 })
      .toContainEqual(["", wanted.Id]);

    await page.goto("/settings/library");
    await page.getByRole("button", { name: "Disconnect" }).click();
    await expect(page.getByRole("button", { name: "Connect", exact: true })).toBeVisible();
    expect(server.openTokens).toBe(0);
    await page.goto("/search?q=stand-in");
    await expect(page.getByRole("link", { name: /The Stand-in/ })).toHaveCount(0);
  } finally {
    await query(
      "delete from jellyfin_connection where viewer_id in (select id from viewer where name = 'Emeka')",
    );
    await query("delete from setting where key = 'jellyfinOrigins'");
    close();
  }
});
