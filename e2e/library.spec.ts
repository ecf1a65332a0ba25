import { film } from "../scripts/jellyfin-stand-in/made-library";
import { JellyfinStandIn } from "../scripts/jellyfin-stand-in/server";
import { askForCode, disconnect, withServer } from "./support/library";
import { expect, test } from "./support/story";
import { closePlayer, waitUntilPlaying } from "./support/watching";

const names = Array.from({ length: 30 }, (_, number) => `Stand-in ${number + 1}`);
const films = names.map((Name) => film({ Name, ProductionYear: 2003, OfficialRating: "G" }));
const [seen] = films;

test("a friend connects a Jellyfin library by a code, plays a film of it, and takes it out again", async ({
  friend,
  query,
  actsOf,
  expectedProblems,
}) => {
  expectedProblems.push(/net::ERR_/);
  const data = { [seen.Id]: { Played: true, PlayCount: 1 } };
  const server = new JellyfinStandIn({
    items: [
      ...films,
      film({ Name: "Lost reel", ProductionYear: undefined, PremiereDate: undefined }),
    ],
    users: [{ name: "emeka", password: "", data }],
  });
  await withServer(server, query, async (url) => {
    const { page } = await friend("Emeka");
    const plays = await actsOf("Emeka", ["play"]);

    await askForCode(page, url);
    const giveUp = page.getByRole("button", { name: "Give up" });
    await page.context().setOffline(true);
    await giveUp.click();
    await expect(page.getByText("Matinee could not be reached.")).toBeVisible();
    await page.context().setOffline(false);
    await giveUp.click();
    await expect(giveUp).toBeHidden();

    server.approve(await askForCode(page, url), "emeka");
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

    await disconnect(page);
    await expect.poll(() => server.openTokens).toBe(0);
  });
});
