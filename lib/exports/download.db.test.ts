import { expect, test, vi } from "vitest";
import { pool } from "@/lib/db";
import { answerExport } from "@/lib/exports/request";
import { useTestDatabase } from "@/scripts/database/test-database";

useTestDatabase();

const PATIENCE = { timeout: 10_000 }; // the database ends connections in its own time

function getEvents() {
  return answerExport("events.csv", new URLSearchParams());
}

test("a reader who goes away leaves no connection behind", async () => {
  const open = `select count(*)::int as n from pg_stat_activity where datname = current_database() and state like 'idle in tr%'`;
  for (let round = 0; round < 6; round += 1) {
    const reader = (await getEvents()).body?.getReader();
    await reader?.read();
    await reader?.cancel();
  }
  await expect.poll(async () => (await pool().query(open)).rows[0].n).toBe(0);
});

test("a fifth export waits its turn, which comes also when a reader never reads on", async () => {
  const unread = await Promise.all([1, 2, 3, 4].map(() => getEvents()));
  await expect(getEvents()).rejects.toMatchObject({ outcome: "tooMany" });
  await pool().query(
    `select pg_terminate_backend(pid) from pg_stat_activity
     where datname = current_database() and state = 'idle in transaction'`, // as the database does in time
  );
  const fifth = await vi.waitFor(() => getEvents(), PATIENCE);
  for (const { body } of [...unread, fifth]) await body?.cancel();
});
