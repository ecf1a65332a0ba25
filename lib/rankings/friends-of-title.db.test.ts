import { expect, test } from "vitest";
import { refreshViewers } from "@/lib/rankings/engine";
import { readFriendsOf } from "@/lib/rankings/friends-of-title";
import { actOn } from "@/scripts/database/test-acts";
import { useDemoRoom } from "@/scripts/database/test-demo-room";
import { answerConsent } from "@/scripts/database/test-viewer";

const room = useDemoRoom();
const TITLE = "the-general-1926";

test("who liked a title stands before who watched it to the end, and who disliked it nowhere", async () => {
  const before = await readFriendsOf(room.emeka, TITLE);
  expect(before.every(({ took }) => took === "finished")).toBe(true);
  await actOn(room.ada, TITLE, ["like"]);
  expect((await readFriendsOf(room.emeka, TITLE)).at(0)).toMatchObject({
    name: "Ada",
    took: "liked",
  });
  await actOn(room.ada, TITLE, ["dislike"]);
  expect((await readFriendsOf(room.emeka, TITLE)).map(({ name }) => name)).not.toContain("Ada");
});

test("nobody sees themselves, nor a friend who does not agree to be seen", async () => {
  await actOn(room.ada, TITLE, ["like"]);
  expect((await readFriendsOf(room.ada, TITLE)).map(({ name }) => name)).not.toContain("Ada");
  await answerConsent(room.ada.id, "visible_by_name", false);
  await refreshViewers();
  expect((await readFriendsOf(room.emeka, TITLE)).map(({ name }) => name)).not.toContain("Ada");
});
