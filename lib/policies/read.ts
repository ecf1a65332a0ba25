import { pool } from "@/lib/db";
import { log } from "@/lib/log";
import {
  type PagePolicy,
  type PolicyVersion,
  policyOf,
  shippedPolicy,
  withElsewhere,
} from "@/lib/policies/policy";
import { storedNumbers } from "@/lib/policies/schema";

/** The number of the version in force; 0 for the policy as shipped. */
export async function readVersionInForce(): Promise<number> {
  const { rows } = await pool().query<{ version: number }>(
    `select p.version from setting s
     join policy p on p.name = s.value ->> 'name' and p.version = (s.value ->> 'version')::int
     where s.key = 'policy' and p.name = $1`,
    [shippedPolicy.name],
  );
  return rows.at(0)?.version ?? 0;
}

/** What pages are made by now. Numbers that this Matinee no longer accepts give way to the shipped ones. */
export async function readPolicyInForce(): Promise<PagePolicy> {
  const isHeard = await readIsElsewhereHeard();
  return withElsewhere(await readNumbersInForce(), isHeard);
}

/** Whether the host lets people elsewhere speak in everybody's rows, and there are any. */
export async function readIsElsewhereHeard(): Promise<boolean> {
  const { rowCount } = await pool().query(
    `select from setting where key = 'elsewhere' and value = 'true'::jsonb
       and exists (select from wider_likeness)`,
  );
  return rowCount === 1;
}

async function readNumbersInForce(): Promise<PagePolicy> {
  const version = await readVersionInForce();
  if (version === 0) return shippedPolicy;
  const { rows } = await pool().query<{ numbers: unknown }>(
    "select numbers from policy where name = $1 and version = $2",
    [shippedPolicy.name, version],
  );
  const parsed = storedNumbers.safeParse(rows.at(0)?.numbers);
  if (parsed.success) return policyOf(parsed.data, version);
  log().warn({ version, fault: parsed.error.issues.at(0)?.message }, "a policy was not taken up");
  return shippedPolicy;
}

/** Every stored version that can be shown, the latest first. */
export async function readPolicyVersions(): Promise<PolicyVersion[]> {
  const { rows } = await pool().query<Omit<PolicyVersion, "numbers"> & { numbers: unknown }>(
    `select p.version, p.numbers, p.note, v.name as author, p.created_at as "createdAt"
     from policy p left join viewer v on v.id = p.author_id
     where p.name = $1 order by p.version desc`,
    [shippedPolicy.name],
  );
  return rows.flatMap((row) => {
    const parsed = storedNumbers.safeParse(row.numbers);
    return parsed.success ? { ...row, numbers: parsed.data } : [];
  });
}
