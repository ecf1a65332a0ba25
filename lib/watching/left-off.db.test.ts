import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { pool } from "@/lib/db";
import type { ViewerId } from "@/lib/session";
import { readLeftOff } from "@/lib/watching/read";
import { useTestDatabase } from "@/scripts/database/test-database";
import { addTitles, addViewer } from "@/scripts/database/test-viewer";

useTestDatabase();

const FIRST = randomUUID();
const SECOND = randomUUID();

let ada: ViewerId;

beforeAll(async () => {
  ada = await addViewer({ name: "Ada" });
  await addTitles("faust", "wings");
});
beforeEach(() => pool().query("delete from event"));

/** An act of Ada's at a second of the day. */
async function act(
  kind: string,
  second: number,
  { viewing = FIRST, at = 0, title = "faust" } = {},
) {
  await pool().query(
    `insert into event (viewer_id, id, kind, title_id, viewing_id, weight, weights_version, occurred_at,
       sent_at, received_at, corrected_at, detail)
     select $1, $2, $3, $4, $5, 0, 1, t, t, t, t, jsonb_build_object('position', $7::float8)
     from (values (timestamptz '2026-01-01' + $6::int * interval '1 second')) as moment (t)`,
    [ada, randomUUID(), kind, title, viewing, second, at],
  );
}

test("a title never played begins at its beginning, without an opinion", async () => {
  await act("progress", 1, { title: "wings", at: 7 });
  expect(await readLeftOff(ada, "faust")).toEqual({ resumeSeconds: 0, opinion: null });
});

test("resumes where the last heartbeat or close left it", async () => {
  await act("play", 1);
  await act("progress", 2, { at: 10 });
  await act("close", 3, { at: 12.5 });
  expect((await readLeftOff(ada, "faust")).resumeSeconds).toBe(12.5);
});

test("after a full watch it begins again, even if the last word was a heartbeat", async () => {
  await act("complete", 1, { at: 19 });
  await act("progress", 2, { at: 20 });
  expect((await readLeftOff(ada, "faust")).resumeSeconds).toBe(0);
  await act("close", 9, { viewing: SECOND, at: 4 });
  expect((await readLeftOff(ada, "faust")).resumeSeconds).toBe(4);
});

test("forgetting a title forgets where it stopped", async () => {
  await act("close", 1, { at: 12 });
  await act("forget", 2);
  expect((await readLeftOff(ada, "faust")).resumeSeconds).toBe(0);
});

test("forgetting a title forgets what was thought of it, until something is thought of it again", async () => {
  await act("like", 1);
  await act("forget", 2);
  expect((await readLeftOff(ada, "faust")).opinion).toBeNull();
  await act("dislike", 3);
  expect((await readLeftOff(ada, "faust")).opinion).toBe("dislike");
});

test("the last opinion counts until it is taken back", async () => {
  await act("dislike", 1);
  await act("like", 2);
  expect((await readLeftOff(ada, "faust")).opinion).toBe("like");
  await act("unrate", 3);
  expect((await readLeftOff(ada, "faust")).opinion).toBeNull();
});
