import { expect, test } from "vitest";
import { pool } from "@/lib/db";
import { readHistory } from "@/lib/events/read";
import type { ViewerId } from "@/lib/session";
import { useTestDatabase } from "@/scripts/database/test-database";
import { addTitles, addViewer } from "@/scripts/database/test-viewer";

useTestDatabase();

const FIRST = "00000000-0000-4000-8000-000000000001";
const SECOND = "00000000-0000-4000-8000-000000000002";

test("tells each viewing with its skips and where it was closed, newest first", async () => {
  const ada = await addViewer({ name: "Ada" });
  await addTitles("faust", "wings");
  await act(ada, "click", "faust", 1, FIRST);
  await act(ada, "play", "faust", 2, FIRST);
  await act(ada, "skip", "faust", 3, FIRST, { from: 2, to: 9, input: "drag" });
  await act(ada, "skip", "faust", 4, FIRST, { from: 9, to: 1, input: "key" });
  await act(ada, "close", "faust", 5, FIRST, {
    position: 3.5,
    duration: 20,
    played: [
      [0, 2],
      [9, 10],
    ],
  });
  await act(ada, "click", "wings", 6, SECOND);

  const [latest, earlier] = await readHistory(ada);
  expect(latest).toMatchObject({ titleId: "wings", kinds: ["click"], closedAtSeconds: null });
  expect(earlier).toMatchObject({
    viewingId: FIRST,
    titleId: "faust",
    kinds: ["click", "close", "play", "skip"],
    watchedSeconds: 3,
    durationSeconds: 20,
    skipsAhead: 1,
    skipsBack: 1,
    closedAtSeconds: 3.5,
    isForgotten: false,
  });
  expect((await readHistory(ada, { outcome: "skip" })).map(({ titleId }) => titleId)).toEqual([
    "faust",
  ]);
  expect((await readHistory(ada, { outcome: "complete" })).length).toBe(0);

  await act(ada, "forget", "faust", 7, SECOND);
  expect((await readHistory(ada)).map(({ isForgotten }) => isForgotten)).toEqual([false, true]);
});

test("a viewing of which every act was forgotten is forgotten, though its trailer ran on", async () => {
  const bea = await addViewer({ name: "Bea" });
  await addTitles("nosferatu");
  await act(bea, "play", "nosferatu", 1, FIRST);
  await act(bea, "forget", "nosferatu", 2, SECOND);
  await act(bea, "progress", "nosferatu", 3, FIRST);
  expect((await readHistory(bea)).map(({ isForgotten }) => isForgotten)).toEqual([true]);
});

/** Logs an act that happened at the given minute. */
async function act(
  viewerId: ViewerId,
  kind: string,
  titleId: string,
  minute: number,
  viewingId: string,
  detail = {},
) {
  const at = new Date(Date.UTC(2026, 0, 1, 12, minute));
  await pool().query(
    `insert into event (viewer_id, id, kind, title_id, weight, weights_version, occurred_at, sent_at,
       received_at, corrected_at, viewing_id, detail)
     values ($1, gen_random_uuid(), $2, $3, 0, 1, $4, $4, $4, $4, $5, $6)`,
    [viewerId, kind, titleId, at, viewingId, detail],
  );
}
