import { expect, test } from "./support/story";
import { closePlayer, seekByKey, waitUntilPlaying } from "./support/watching";

test("a like is given, taken back and turned round, and outlives the page", async ({
  friend,
  actsOf,
}) => {
  const { page } = await friend("Dalia");
  const acts = await actsOf("Dalia", ["like", "dislike", "unrate"]);
  const like = page.getByRole("button", { name: "Like", exact: true });
  const dislike = page.getByRole("button", { name: "Not for me" });
  await page.goto("/title/metropolis-1927");
  await expect(like).toHaveAttribute("aria-pressed", "false");

  await like.click();
  await expect(like).toHaveAttribute("aria-pressed", "true");
  await like.click();
  await expect(like).toHaveAttribute("aria-pressed", "false");
  await dislike.click();
  await expect(dislike).toHaveAttribute("aria-pressed", "true");
  await expect
    .poll(async () => (await acts()).map(({ kind }) => kind))
    .toEqual(["like", "unrate", "dislike"]);
  expect((await acts()).every(({ title_id }) => title_id === "metropolis-1927")).toBe(true);

  await page.reload();
  await expect(dislike).toHaveAttribute("aria-pressed", "true");
  await expect(like).toHaveAttribute("aria-pressed", "false");
  await dislike.click();
  await expect.poll(async () => (await acts()).at(-1)?.kind).toBe("unrate");

  await page.getByRole("link", { name: "Play", exact: true }).click();
  await waitUntilPlaying(page);
  await seekByKey(page, "ArrowRight", 6);
  await page.getByRole("button", { name: "I like this" }).click({ timeout: 15_000 });
  await closePlayer(page);
  await expect(like).toHaveAttribute("aria-pressed", "true"); // on the page that was under the player all the while
  await like.click();
  await expect
    .poll(async () => (await acts()).map(({ kind }) => kind).slice(-2))
    .toEqual(["like", "unrate"]);
});
