import { pool } from "@/lib/db";
import { AppError } from "@/lib/errors";
import type { PolicyNumbers } from "@/lib/policies/factors";
import { shippedPolicy } from "@/lib/policies/policy";
import type { ViewerId } from "@/lib/session";

type NewVersion = { numbers: PolicyNumbers; note: string; authorId: ViewerId };

/** Adds a version; which one is in force stays as it is. */
export async function savePolicyVersion({ numbers, note, authorId }: NewVersion): Promise<number> {
  const { rows } = await pool().query<{ version: number }>(
    `insert into policy (name, version, numbers, note, author_id)
     select $1, coalesce(max(version), 0) + 1, $2, $3, $4 from policy where name = $1
     returning version`,
    [shippedPolicy.name, JSON.stringify(numbers), note, authorId],
  );
  return rows[0].version;
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
