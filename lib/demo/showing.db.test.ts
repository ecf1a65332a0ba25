import { afterAll, beforeAll, expect, test } from "vitest";
import { addDemoAudience, rewindDemoAudience } from "@/lib/demo/audience";
import { stopEngine } from "@/lib/rankings/engine";
import { readHome } from "@/lib/rankings/home";
import type { HomePage } from "@/lib/rankings/home-page";
import { readNeighbours } from "@/lib/rankings/neighbours";
import { loadShippedCatalogue } from "@/lib/titles/catalogue";
import { actOn, demoFriend } from "@/scripts/database/test-acts";
import { useTestDatabase } from "@/scripts/database/test-database";

useTestDatabase();

beforeAll(async () => {
  await loadShippedCatalogue();
  await addDemoAudience();
});
afterAll(stopEngine);

function order(page: HomePage) {
  return page.rows.map(({ titles }) => titles.map(({ id }) => id));
}

/** Picks of one friend that can still rise on the page of another: not seen there, nor first already. */
function risingPicks(actorPage: HomePage, otherPage: HomePage) {
  const idsIn = (page: HomePage, kind: string) =>
    page.rows
      .filter((row) => row.kind === kind)
      .flatMap(({ titles }) => titles.map(({ id }) => id));
  const own = [...idsIn(otherPage, "watch-again"), ...idsIn(otherPage, "continue-watching")];
  const settled = [...own, ...idsIn(otherPage, "top-picks").slice(0, 6)];
  return idsIn(actorPage, "top-picks").filter((id) => !settled.includes(id));
}

test.each([
  ["Ada", 1],
  ["Bruno", 1],
  ["Chen", 3],
  ["Dalia", 1],
])(
  "the page of the friend most like %s has another order after %i of their picks",
  async (name, titles) => {
    await rewindDemoAudience();
    const actor = await demoFriend(name);
    const [{ viewer: nearest }] = await readNeighbours(actor);
    const other = await demoFriend(nearest);
    const before = await readHome(other);
    const picks = risingPicks(await readHome(actor), before).slice(0, titles);
    for (const titleId of picks) await actOn(actor, titleId, ["click", "play", "complete"]);
    expect(order(await readHome(other))).not.toEqual(order(before));
  },
);
