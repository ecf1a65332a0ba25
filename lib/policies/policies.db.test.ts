import { afterAll, beforeAll, expect, test } from "vitest";
import { pool } from "@/lib/db";
import { LOG_CHANNEL } from "@/lib/events/wake";
import { shippedNumbers, shippedPolicy, shippedVersion } from "@/lib/policies/policy";
import { readPolicyInForce, readPolicyVersions } from "@/lib/policies/read";
import { savePolicyVersion, saveVersionInForce } from "@/lib/policies/write";
import { freshEngine, refreshPolicy, stopEngine } from "@/lib/rankings/engine";
import { readHome } from "@/lib/rankings/home";
import type { ViewerId } from "@/lib/session";
import { loadShippedCatalogue } from "@/lib/titles/catalogue";
import { useTestDatabase } from "@/scripts/database/test-database";
import { addViewer } from "@/scripts/database/test-viewer";

useTestDatabase();

let robin: ViewerId;

beforeAll(async () => {
  robin = await addViewer({ name: "Robin", role: "researcher" });
  await loadShippedCatalogue();
});
afterAll(stopEngine);

function save(changed: Partial<typeof shippedNumbers>, note = "") {
  const numbers = { ...shippedNumbers, ...changed };
  return savePolicyVersion({ numbers, note, authorId: robin });
}

async function add(changed: Partial<typeof shippedNumbers>, note = "") {
  return (await save(changed, note)).version;
}

test("pages are made by the shipped numbers until another version is put in force, and again after", async () => {
  expect((await readPolicyInForce()).version).toBe(shippedVersion);
  const version = await add({ neighbours: 7 }, "fewer");
  expect((await readPolicyInForce()).version).toBe(shippedVersion);
  await saveVersionInForce(version);
  expect(await readPolicyInForce()).toMatchObject({
    neighbours: 7,
    version: `${shippedVersion}-${version}`,
  });
  await saveVersionInForce(0);
  expect((await readPolicyInForce()).version).toBe(shippedVersion);
});

test("versions count upwards, keep who made them and why, and never change", async () => {
  const first = await add({ shrinkage: 4 }, "more careful");
  expect(await add({ shrinkage: 5 })).toBe(first + 1);
  const [, stored] = await readPolicyVersions();
  expect(stored).toMatchObject({ version: first, note: "more careful", author: "Robin" });
  expect(stored.numbers.shrinkage).toBe(4);
  await expect(pool().query("update policy set note = 'other'")).rejects.toThrow("immutable");
});

test("the same numbers sent twice at once are stored once, and those in force not again", async () => {
  const sent = await Promise.all([1, 2, 3].map(() => save({ shrinkage: 6 }, "clicked twice")));
  const [{ version }] = sent;
  expect(sent.map((saved) => saved.version)).toEqual([version, version, version]);
  expect(sent.map(({ was }) => was).sort()).toEqual(["stored", "stored", "unknown"]);
  await saveVersionInForce(version);
  expect(await save({ shrinkage: 6 })).toEqual({ version, was: "inForce" });
  expect(await save({ shrinkage: 7 })).toEqual({ version: version + 1, was: "unknown" });
  expect(await save({ shrinkage: 6 })).toEqual({ version, was: "inForce" });
  expect(await save({})).toEqual({ version: version + 2, was: "unknown" });
  await saveVersionInForce(0);
  expect(await save({})).toEqual({ version: 0, was: "inForce" });
});

test("a version that nobody made cannot be put in force", async () => {
  await expect(saveVersionInForce(999)).rejects.toThrow("There is no version 999.");
});

test("numbers that are no longer accepted give way to the shipped ones, and missing ones to theirs", async () => {
  const store = (numbers: object) =>
    pool().query(
      `insert into policy (name, version, numbers)
       select $2, max(version) + 1, $1 from policy returning version`,
      [JSON.stringify(numbers), shippedPolicy.name],
    );
  const broken = await store({ neighbours: -5 });
  await saveVersionInForce(broken.rows[0].version);
  expect((await readPolicyInForce()).version).toBe(shippedVersion);
  const old = await store({ neighbours: 9 });
  await saveVersionInForce(old.rows[0].version);
  expect(await readPolicyInForce()).toMatchObject({
    neighbours: 9,
    shrinkage: shippedNumbers.shrinkage,
  });
  await saveVersionInForce(0);
});

test("the engine takes a version up at once, also when another process put it in force, and rankings name it", async () => {
  const page = await readHome({ id: robin });
  expect(page.policy).toBe(`${shippedPolicy.name} ${shippedVersion}`);
  const version = await add({ rowLeast: 2, rowMost: 2, discoveryTitles: 1 });
  await saveVersionInForce(version);
  await pool().query("select pg_notify($1, 'policy another-process')", [LOG_CHANNEL]);
  const versionNow = async () => (await freshEngine()).model.policy.version;
  await expect.poll(versionNow).toBe(`${shippedVersion}-${version}`);
  const after = await readHome({ id: robin });
  expect(after.rankingId).not.toBe(page.rankingId);
  expect(after.rows.every(({ titles }) => titles.length <= 2)).toBe(true);
  const { rows } = await pool().query("select policy, policy_version from ranking where id = $1", [
    after.rankingId,
  ]);
  expect(rows).toEqual([
    { policy: shippedPolicy.name, policy_version: `${shippedVersion}-${version}` },
  ]);
  await saveVersionInForce(0);
  await refreshPolicy();
  expect((await readHome({ id: robin })).policy).toBe(`${shippedPolicy.name} ${shippedVersion}`);
});
