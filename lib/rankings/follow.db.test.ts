import { randomUUID } from "node:crypto";
import { afterAll, beforeEach, expect, test, vi } from "vitest";
import { partsByColumn, pool } from "@/lib/db";
import { wake } from "@/lib/events/wake";
import { type Engine, freshEngine, startEngine, stopEngine } from "@/lib/rankings/engine";
import { readCircle } from "@/lib/rankings/read";
import { useTestDatabase } from "@/scripts/database/test-database";
import { addViewer, answerConsent } from "@/scripts/database/test-viewer";

vi.mock("@/lib/db", { spy: true });
vi.mock("@/lib/rankings/read", { spy: true });

useTestDatabase();

beforeEach(async () => {
  await stopEngine();
  await addFriend();
  vi.mocked(readCircle).mockClear();
});
afterAll(stopEngine);

const addFriend = () => addViewer({ name: `Friend ${randomUUID()}` });

/** As when the listening connection is there, or comes back: whatever was said until then was not heard. */
async function wakeAll(engine: Engine) {
  wake("viewers");
  await engine.turns.take("after it", async () => undefined);
}

test("viewers that a start has read are not read again when it begins to listen", async () => {
  await wakeAll(await freshEngine());
  expect(readCircle).toHaveBeenCalledTimes(1);
});

test("who came, changed, answered or left while nobody listened is taken up", async () => {
  const [ada, bruno, carla] = [await addFriend(), await addFriend(), await addFriend()];
  const engine = await freshEngine();
  await pool().query("delete from viewer where id = $1", [ada]);
  await pool().query("update viewer set avatar = 'owl' where id = $1", [bruno]);
  await wakeAll(engine);
  const { viewers } = engine.model;
  expect([viewers.has(ada), viewers.get(bruno)?.avatar]).toEqual([false, "owl"]);
  await answerConsent(carla, "helps_others", true);
  const dora = await addFriend();
  await wakeAll(engine);
  expect([viewers.get(carla)?.isHelping, viewers.has(dora)]).toEqual([true, true]);
});

test("who comes right after a start has read the viewers is taken up", async () => {
  const { partsByColumn: parts } = await vi.importActual<typeof import("@/lib/db")>("@/lib/db");
  const come: string[] = [];
  vi.mocked(partsByColumn).mockImplementation(async function* (table) {
    yield* parts(table);
    if (table.text.includes("from viewer") && come.length === 0) come.push(await addFriend());
  });
  const engine = await startEngine();
  expect(come.length).toBe(1);
  await wakeAll(engine);
  expect(engine.model.viewers.has(come[0])).toBe(true);
});
