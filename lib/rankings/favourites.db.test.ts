import { expect, test } from "vitest";
import { saveConsents } from "@/lib/circle/write";
import { freshEngine, refreshViewers } from "@/lib/rankings/engine";
import { readFavourites } from "@/lib/rankings/favourites";
import { actOn } from "@/scripts/database/test-acts";
import { useDemoRoom } from "@/scripts/database/test-demo-room";

const room = useDemoRoom();

const ada = () => ({ id: room.ada.id, maturityLimit: null });

test("a title that a friend likes is told with their name, until they would rather not be seen", async () => {
  const { model } = await freshEngine();
  const friends = [...model.viewers.values()].filter(({ origin }) => origin === "demo");
  const isUntouched = (id: string) => friends.every((one) => !model.states.get(one.id)?.get(id));
  const [grown] = [...model.titles.values()].filter(
    ({ id, maturity }) => maturity !== "All" && isUntouched(id),
  );
  const among = new Set([grown.id]);
  expect(await readFavourites(ada(), among)).toEqual([]);
  await actOn(room.emeka, grown.id, ["click", "play", "complete"]);
  const [finished] = await readFavourites(ada(), among);
  expect(finished.reason.text).toBe("Emeka watched it to the end");
  await actOn(room.emeka, grown.id, ["like"]);
  const [favourite] = await readFavourites(ada(), among);
  expect(favourite.titleId).toBe(grown.id);
  expect(favourite.reason).toMatchObject({ kind: "neighbour", text: "Emeka likes it" });
  expect(await readFavourites({ ...ada(), maturityLimit: "All" }, among)).toEqual([]);
  expect(await readFavourites({ id: room.emeka.id, maturityLimit: null }, among)).toEqual([]);
  expect((await readFavourites(ada(), null)).map(({ titleId }) => titleId)).toContain(grown.id);

  await saveConsents(room.emeka.id, { visible_by_name: false });
  await refreshViewers();
  expect(await readFavourites(ada(), among)).toEqual([]);
});
