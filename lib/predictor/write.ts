import { gzipSync } from "node:zlib";
import { inTransaction } from "@/lib/auth/write";
import { pool } from "@/lib/db";
import type { ForetoldTitle } from "@/lib/predictor/forecast";
import type { PredictorReport } from "@/lib/predictor/schema";

export type NewPredictor = {
  viewerId: string;
  trainedAt: Date;
  erasedAt: Date | null; // as it was when the labels were read
  catalogueVersion: string;
  labels: number;
  report: PredictorReport;
  model: object;
  predictions: { titleId: string; chance: number; pro: string[]; contra: string[] }[];
  foretold: ForetoldTitle[];
};

/**
 * Stores what was learnt in the place of what was known before. A viewer who left, or erased what they did while it
 * was learnt from, gets nothing; tells whether it was stored.
 */
export async function savePredictor(learnt: NewPredictor): Promise<boolean> {
  return inTransaction(async (client) => {
    const { rowCount } = await client.query(
      "select from viewer where id = $1 and erased_at is not distinct from $2 for share",
      [learnt.viewerId, learnt.erasedAt],
    );
    if (rowCount === 0) return false;
    await client.query("delete from predictor where viewer_id = $1", [learnt.viewerId]);
    await client.query(
      `insert into predictor (viewer_id, trained_at, catalogue_version, labels, report, model)
       values ($1, $2, $3, $4, $5, $6)`,
      [
        learnt.viewerId,
        learnt.trainedAt,
        learnt.catalogueVersion,
        learnt.labels,
        JSON.stringify(learnt.report),
        gzipSync(JSON.stringify(learnt.model, inFewDigits)),
      ],
    );
    await client.query(
      `insert into prediction (viewer_id, title_id, chance, pro, contra)
       select $1, said->>'titleId', (said->>'chance')::real,
         array(select jsonb_array_elements_text(said->'pro')),
         array(select jsonb_array_elements_text(said->'contra'))
       from jsonb_array_elements($2::jsonb) said`,
      [learnt.viewerId, JSON.stringify(learnt.predictions)],
    );
    await client.query("insert into forecast (viewer_id, titles) values ($1, $2)", [
      learnt.viewerId,
      JSON.stringify(learnt.foretold),
    ]);
    return true;
  });
}

/** Forgets what was learnt of a viewer, such as when too few labels are left: nothing is foretold from then on. */
export async function deletePredictor(viewerId: string) {
  await pool().query(
    `with forgotten as (delete from predictor where viewer_id = $1 returning viewer_id)
     insert into forecast (viewer_id, titles) select viewer_id, '[]' from forgotten`,
    [viewerId],
  );
}

/** Deletes what was foretold once, has had a successor for some time, and made no page that is still on record. */
export async function deleteOldForecasts(): Promise<number> {
  const { rowCount } = await pool().query(
    `delete from forecast f
     where exists (select from forecast later where later.viewer_id = f.viewer_id and later.made_at > f.made_at
         and later.made_at < now() - interval '1 hour') -- by then every process has heard of it
       and not exists (select from ranking r where r.forecast_id = f.id)`,
  );
  return rowCount ?? 0;
}

const DIGITS = 6; // of a weight or a cut: chances are told in two

function inFewDigits(_: string, value: unknown) {
  if (
    value instanceof Float64Array ||
    value instanceof Float32Array ||
    value instanceof Int16Array
  ) {
    return Array.from(value, rounded);
  }
  return typeof value === "number" ? rounded(value) : value;
}

function rounded(value: number) {
  if (!Number.isFinite(value)) return String(value);
  return Number(value.toPrecision(DIGITS));
}
