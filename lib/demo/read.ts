import { pool } from "@/lib/db";

export type DemoAudienceState = "present" | "removed";

/** Whether the demo audience was added or removed; null before either happened. */
export async function readAudienceState(): Promise<DemoAudienceState | null> {
  const { rows } = await pool().query<{ value: DemoAudienceState }>(
    "select value #>> '{}' as value from setting where key = 'demo-audience'",
  );
  return rows.at(0)?.value ?? null;
}

/** True when a host turned demo mode off. */
export async function isDemoTurnedOff(): Promise<boolean> {
  const { rows } = await pool().query(
    "select 1 from setting where key = 'demo' and value ->> 'enabled' = 'false'",
  );
  return rows.length > 0;
}

/** Those of the demo audience who can be signed in as, in the order they are shown. */
export async function readDemoViewers() {
  const { rows } = await pool().query<{ name: string; role: "friend" | "researcher" | "host" }>(
    "select name, role from viewer where origin = 'demo' order by role, lower(name)",
  );
  return rows;
}
