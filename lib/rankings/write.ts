import { randomUUID } from "node:crypto";
import { pool } from "@/lib/db";
import type { LogMark } from "@/lib/events/stream";
import { LOG_CHANNEL, type Topic, wake, wakePayload } from "@/lib/events/wake";
import type { ServedRow } from "@/lib/rankings/candidate-row";

type ServedRanking = {
  id: string;
  viewerId: string;
  policy: string;
  policyVersion: string;
  weightsVersion: number;
  mark: LogMark; // how far of the log it was made from
  forecastId: string | null; // what was foretold to the viewer then
  rows: ServedRow[];
};

/** Records a page before it is served, so that no placement can come back that is not on record. */
export async function saveRanking(ranking: ServedRanking) {
  const { id, viewerId, policy, policyVersion, weightsVersion, mark, forecastId, rows } = ranking;
  const grid = rows.map(({ titles }) => titles.map((title) => title.id));
  await pool().query({
    name: "save-ranking",
    text: `insert into ranking (id, viewer_id, policy, policy_version, weights_version, grid, rows, log_xid, log_seq, forecast_id)
      values ($1, $2, $3, $4, $5, $6, $7, $8::xid8, $9,
        (select id from forecast where id = $10))`, // null when it was erased just now
    values: [
      id,
      viewerId,
      policy,
      policyVersion,
      weightsVersion,
      JSON.stringify(grid),
      JSON.stringify(rows),
      mark.xid,
      mark.seq,
      forecastId,
    ],
  });
}

/**
 * Forgets pages first served longer ago than this that no event refers to. The latest of each viewer
 * stays, however old: it may still be on a screen, and is served again after a restart.
 */
export async function deleteOldRankings(days: number): Promise<number> {
  const { rowCount } = await pool().query(
    `delete from ranking r
     where created_at < now() - make_interval(days => $1)
       and exists (select from ranking later
         where later.viewer_id = r.viewer_id and later.created_at > r.created_at)
       and not exists (select from event e where e.ranking_id = r.id)`,
    [days],
  );
  return rowCount ?? 0;
}

/** Tells every process, this one included, that viewers, consents, titles or blends changed. */
export async function announce(topic: Topic) {
  await pool().query("select pg_notify($1, $2)", [LOG_CHANNEL, wakePayload(topic)]);
  wake(topic);
}

/** Tells every process that past events were deleted and the log has to be folded anew. */
export async function announceChangedPast() {
  await pool().query(
    `insert into setting (key, value) values ('past', to_jsonb($1::text))
     on conflict (key) do update set value = excluded.value, updated_at = now()`,
    [randomUUID()],
  );
  await announce("past");
}
