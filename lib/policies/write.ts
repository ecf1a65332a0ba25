import type pg from "pg";
import { inTurn, pool } from "@/lib/db";
import { AppError } from "@/lib/errors";
import type { PolicyNumbers } from "@/lib/policies/factors";
import { shippedNumbers, shippedPolicy } from "@/lib/policies/policy";
import { storedNumbers } from "@/lib/policies/schema";
import type { ViewerId } from "@/lib/session";

type NewVersion = { numbers: PolicyNumbers; note: string; authorId: ViewerId };

/** Under which version the numbers stand; `was` says what they were before they were given. */
export type SavedVersion = { version: number; was: "unknown" | "stored" | "inForce" };

/**
 * Adds a version, unless its numbers are those in force or those stored last: sending them twice stores them once.
 * Which version is in force stays as it is.
 */
export function savePolicyVersion({ numbers, note, authorId }: NewVersion): Promise<SavedVersion> {
  return inTurn("policy versions", async (client) => {
    const known = await readSame(client, numbers);
    if (known) return known;
    const { rows } = await client.query<{ version: number }>(
      `insert into policy (name, version, numbers, note, author_id)
       select $1, coalesce(max(version), 0) + 1, $2, $3, $4 from policy where name = $1
       returning version`,
      [shippedPolicy.name, JSON.stringify(numbers), note, authorId],
    );
    return { version: rows[0].version, was: "unknown" };
  });
}

type StoredVersion = { version: number; numbers: unknown; isInForce: boolean };

async function readSame(
  client: pg.PoolClient,
  numbers: PolicyNumbers,
): Promise<SavedVersion | null> {
  const { rows } = await client.query<StoredVersion>(
    `with chosen as (
       select (value ->> 'version')::int as version from setting
       where key = 'policy' and value ->> 'name' = $1
     )
     select version, numbers, version in (select version from chosen) as "isInForce" from policy
     where name = $1
       and (version in (select version from chosen) or version = (select max(version) from policy where name = $1))
     order by "isInForce" desc`,
    [shippedPolicy.name],
  );
  if (!rows.some(({ isInForce }) => isInForce) && areSame(shippedNumbers, numbers)) {
    return { version: 0, was: "inForce" };
  }
  const same = rows.find((row) => areSame(row.numbers, numbers));
  return same ? { version: same.version, was: same.isInForce ? "inForce" : "stored" } : null;
}

/** Numbers that this Matinee no longer accepts are the same as none. */
function areSame(stored: unknown, numbers: PolicyNumbers) {
  const { data } = storedNumbers.safeParse(stored);
  if (!data) return false;
  return Object.entries(numbers).every(
    ([name, value]) => data[name as keyof typeof data] === value,
  );
}

/** Puts a stored version in force, or by 0 the shipped one; tell the engines by `refreshPolicy`. */
export async function saveVersionInForce(version: number) {
  const { rowCount } = await pool().query(
    `insert into setting (key, value)
     select 'policy', jsonb_build_object('name', $1::text, 'version', $2::int)
     where $2 = 0 or exists (select from policy where name = $1 and version = $2)
     on conflict (key) do update set value = excluded.value, updated_at = now()`,
    [shippedPolicy.name, version],
  );
  if (rowCount === 0) throw new AppError("notFound", `There is no version ${version}.`);
}
