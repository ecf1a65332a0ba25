import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { tallied } from "@/lib/exports/file";
import { filesOf } from "@/lib/exports/format";
import { cancelExport, countRows, progressOf } from "@/lib/exports/progress";
import { answerExport, parseChoice } from "@/lib/exports/request";
import { exportFormats } from "@/lib/exports/schema";
import { openSnapshot } from "@/lib/exports/stream";
import { useTestDatabase } from "@/scripts/database/test-database";
import { addExportWorld } from "@/scripts/database/test-showing";

useTestDatabase();
beforeAll(async () => void (await addExportWorld()));

const ROBIN = "Robin";

function begin(query: string) {
  const ticket = randomUUID();
  const filter = new URLSearchParams(`${query}&ticket=${ticket}`);
  return { ticket, answer: answerExport("bundle", filter, ROBIN) };
}

test.each(exportFormats)(
  "what is counted for %s is exactly what writing it reads",
  async (format) => {
    const choice = parseChoice(new URLSearchParams("k=2"));
    const snapshot = await openSnapshot(choice);
    const files = filesOf(format);
    const counted = await countRows(snapshot, files);
    for (const file of files) {
      for await (const _ of tallied(file, snapshot, () => undefined));
    }
    await snapshot.close();
    expect(counted).toBeGreaterThan(0);
    expect(snapshot.rowsRead).toBe(counted);
  },
);

test("an export that was read to its end is done, and its bar full", async () => {
  const { ticket, answer } = begin("format=parquet");
  await (await answer).arrayBuffer();
  const progress = progressOf(ticket, ROBIN);
  expect(progress).toMatchObject({ state: "done", rows: progress?.counted });
});

test("cutting one off ends its query, and the zip is not whole", async () => {
  const { ticket, answer } = begin("format=csv");
  const reader = (await answer).body?.getReader();
  expect(await cancelExport(ticket, ROBIN)).toBe(true);
  const rest = (async () => {
    while (!(await reader?.read())?.done);
  })();
  await expect(rest).rejects.toThrow();
  expect(progressOf(ticket, ROBIN)?.state).toBe("broken");
});

test("cutting one off before it is known here ends it too", async () => {
  const { ticket, answer } = begin("format=csv");
  expect(progressOf(ticket, ROBIN)).toBeNull();
  expect(await cancelExport(ticket, ROBIN)).toBe(true);
  await expect(answer).rejects.toThrow("cancelled before it began");
  const others = await Promise.all(
    [1, 2, 3, 4].map(() => openSnapshot(parseChoice(new URLSearchParams()))),
  );
  for (const other of others) await other.close(); // it left its place among those that may run
});

test("nobody else sees it or cuts it off", async () => {
  const { ticket, answer } = begin("format=lenskit");
  const response = await answer;
  expect(progressOf(ticket, "Hana")).toBeNull();
  expect(await cancelExport(ticket, "Hana")).toBe(false);
  const early = begin("format=lenskit");
  await cancelExport(early.ticket, "Hana");
  await (await early.answer).arrayBuffer();
  await response.arrayBuffer();
  expect(progressOf(ticket, ROBIN)?.state).toBe("done");
});
