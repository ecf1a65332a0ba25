import { pool } from "@/lib/db";

/** The sites from which imported titles take their media; none on a Matinee that imported none. */
export async function readMediaOrigins(): Promise<string[]> {
  const { rows } = await pool().query<{ value: string[] }>(
    "select value from setting where key = 'mediaOrigins'",
  );
  return rows.at(0)?.value ?? [];
}
