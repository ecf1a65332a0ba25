import { pool } from "@/lib/db";
import type { KeptRun, RunUnderWay } from "@/lib/evaluation/schema";

const KEPT_RUNS = 10;

/** Keeps a run on the own log, with the ones before it as long as they are few. */
export async function saveRun(run: KeptRun) {
  await pool().query(
    `insert into setting (key, value) values ('evaluations', jsonb_build_array($1::jsonb))
     on conflict (key) do update set updated_at = now(), value = (
       select jsonb_agg(kept order by place)
       from jsonb_array_elements(jsonb_build_array($1::jsonb) || setting.value)
         with ordinality as runs (kept, place)
       where place <= $2)`,
    [JSON.stringify(run), KEPT_RUNS],
  );
}

/** Notes that a run goes on, for whoever asks after its process was killed. */
export async function saveRunUnderWay(run: RunUnderWay) {
  await pool().query(
    `insert into setting (key, value) values ('evaluationUnderWay', $1::jsonb)
     on conflict (key) do update set updated_at = now(), value = excluded.value`,
    [JSON.stringify(run)],
  );
}

/** Notes that a run of this process is over. */
export async function deleteRunUnderWay(process: string) {
  await pool().query(
    "delete from setting where key = 'evaluationUnderWay' and value ->> 'process' = $1",
    [process],
  );
}
