import { expect, test } from "vitest";
import { saveMaturityLimit } from "@/lib/circle/write";
import { refreshViewers } from "@/lib/rankings/engine";
import { readNextUp } from "@/lib/rankings/next-up";
import { actOn } from "@/scripts/database/test-acts";
import { useDemoRoom } from "@/scripts/database/test-demo-room";

const room = useDemoRoom();

test("what comes next is never the same title, nor what was begun, hidden or disliked", async () => {
  await actOn(room.emeka, "nosferatu-1922", ["play", "close"]);
  const met = new Set(["nosferatu-1922"]);
  let last = "nosferatu-1922";
  for (const act of ["play", "hide", "dislike", "close"]) {
    const next = await readNextUp(room.emeka, last);
    expect(met).not.toContain(next?.id);
    last = next?.id ?? "";
    met.add(last);
    await actOn(room.emeka, last, [act], { position: 3 });
  }
  expect(met.size).toBe(5);
});

test("what comes next for a child suits it", async () => {
  await saveMaturityLimit(room.ada.id, "All");
  await refreshViewers();
  expect((await readNextUp(room.ada, "nosferatu-1922"))?.maturity).toBe("All");
});
