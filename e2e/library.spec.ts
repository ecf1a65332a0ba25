import { film } from "../scripts/jellyfin-stand-in/made-library";
import { JellyfinStandIn } from "../scripts/jellyfin-stand-in/server";
import { expect, test } from "./support/story";
import { closePlayer, waitUntilPlaying } from "./support/watching";

const names = Array.from({ length: 30 }, (_, number) => `Stand-in ${number + 1}`);
const films = names.map((Name) => film({ Name, ProductionYear: 2003, OfficialRating: "G" }));
const [seen] = films;

test("a friend connects a Jellyfin library by a code, plays a film of it, and takes it out again", async ({
  friend,
  query,
  actsOf,
}) => {
  const data = { [seen.Id]: { Played: true, PlayCount: 1 } };
  const server = new JellyfinStandIn({
    items: [
      ...films,
      film({ Name: "Lost reel", ProductionYear: undefined, PremiereDate: undefined }),
    ],
    users: [{ name: "emeka", password: "", data }],
  });
  const { url, close } = await server.listen();
  await query(
    `insert into setting (key, value) values ('jellyfinOrigins', to_jsonb($1::text))
     on conflict (key) do update set value = excluded.value`,
    [url],
  );
  try {
    const { page } = await friend("Emeka");
    const plays = await actsOf("Emeka", ["play"]);

    await page.goto("/settings/library");
    await page.getByLabel("Address of the server").fill(url);
    await page.getByRole("button", { name: "Use Quick Connect" }).click();
    const code = page.getByRole("status", { name: "Quick Connect code" });
    await expect(code).toHaveText(/^\d{6}$/);
    server.approve((await code.textContent()) ?? "", "emeka");
    await expect(page.getByText("Up to date: 30 new, 0 changed")).toBeVisible({ timeout: 30_000 });
    await page.getByText("All 31 items").click();
    await expect(page.getByRole("listitem").filter({ hasText: "Lost reel" })).toContainText(
      "It has no year.",
    );

    await page.goto("/");
    const row = page.getByRole("region", { name: "From your library", exact: true });
    await expect(row.getByRole("link").first()).toBeVisible();
    await expect(page.getByRole("link", { name: /^Stand-in 1,/ })).toHaveCount(0);

    await row.getByRole("link").first().click();
    await page.getByRole("dialog").getByRole("link", { name: "Play", exact: true }).click();
    await waitUntilPlaying(page);
    await expect.poll(async () => (await plays()).length).toBe(1);
    const [{ title_id: played }] = await plays();
    await closePlayer(page);
    await expect.poll(() => server.reports.map(({ step }) => step)).toContain("/stopped");
    expect(server.reports.at(0)?.step).toBe("");
    for (const { body } of server.reports) expect(played).toContain(String(body.ItemId));

    await page.goto("/settings/library");
    await page.getByRole("button", { name: "Disconnect" }).click();
    await expect(page.getByRole("button", { name: "Connect", exact: true })).toBeVisible();
    await expect.poll(() => server.openTokens).toBe(0);
  } finally {
    await query(
      "delete from jellyfin_connection where viewer_id in (select id from viewer where name = 'Emeka')",
    );
    await query("select pg_notify('matinee_log', 'titles a-story')"); // where the story ended before its end
    await query("delete from setting where key = 'jellyfinOrigins'");
    close();
  }
});
