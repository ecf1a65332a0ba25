import { expect, test } from "vitest";
import { pool } from "@/lib/db";
import { readMarks } from "@/lib/lists/read";
import type { ViewerId } from "@/lib/session";
import { useTestDatabase } from "@/scripts/database/test-database";
import { addTitles, addViewer } from "@/scripts/database/test-viewer";

useTestDatabase();

test("the last word on a title counts, whatever the order of arrival", async () => {
  const ada = await addViewer({ name: "Ada" });
  const bruno = await addViewer({ name: "Bruno" });
  await addTitles("faust", "sunrise", "wings");
  await say(ada, "list_remove", "faust", 2);
  await say(ada, "list_add", "faust", 1);
  await say(ada, "list_add", "sunrise", 3);
  await say(ada, "like", "sunrise", 4);
  await say(ada, "dislike", "wings", 5);
  await say(ada, "unrate", "wings", 6);
  await say(bruno, "list_add", "wings", 7);

  const { listed, opinions } = await readMarks(ada);
  expect([...listed.keys()]).toEqual(["sunrise"]);
  expect([...opinions]).toEqual([["sunrise", "like"]]);
});

test("forgetting a title takes the opinion along, not the place on the list", async () => {
  const chen = await addViewer({ name: "Chen" });
  await addTitles("detour");
  await say(chen, "like", "detour", 1);
  await say(chen, "list_add", "detour", 2);
  await say(chen, "forget", "detour", 3);
  const { listed, opinions } = await readMarks(chen);
  expect([...listed.keys()]).toEqual(["detour"]);
  expect(opinions.size).toBe(0);
});

/** Logs an act that happened at the given minute. */
async function say(viewerId: ViewerId, kind: string, titleId: string, minute: number) {
  const at = new Date(Date.UTC(2026, 0, 1, 12, minute));
  await pool().query(
    `insert into event (viewer_id, id, kind, title_id, weight, weights_version, occurred_at, sent_at, received_at, corrected_at)
     values ($1, gen_random_uuid(), $2, $3, 0, 1, $4, $4, $4, $4)`,
    [viewerId, kind, titleId, at],
  );
}
