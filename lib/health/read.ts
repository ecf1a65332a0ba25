import { pool } from "@/lib/db";

/** Asks the least that can be asked of the database; throws when it does not answer. */
export async function readPulse() {
  await pool().query("select 1");
}
