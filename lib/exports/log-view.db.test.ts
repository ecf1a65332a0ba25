import { setImmediate } from "node:timers/promises";
import { expect, test } from "vitest";
import { LogView } from "@/lib/exports/log-view";
import { useTestDatabase } from "@/scripts/database/test-database";

useTestDatabase();

test("questions asked at once take turns", async () => {
  const warnings: string[] = [];
  const note = ({ message }: Error) => void warnings.push(message);
  process.on("warning", note); // pg warns of two queries at once, and will refuse them
  const view = new LogView();
  await view.begin();
  const ask = (number: number) => view.ask(`select ${number} as number`, []);
  const answers = await Promise.all([ask(1), ask(2), ask(3)]);
  await setImmediate();
  process.off("warning", note);
  await view.end();
  expect(warnings).toEqual([]);
  expect(answers).toEqual([[{ number: 1 }], [{ number: 2 }], [{ number: 3 }]]);
});
