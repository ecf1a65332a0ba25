import { pool } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { commandKinds, type EventWeights } from "@/lib/events/kinds";
import {
  type CheckedEvent,
  checkEvents,
  type EventBatch,
  type Rejection,
  rejection,
} from "@/lib/events/schema";
import { LOG_CHANNEL, wake, wakePayload } from "@/lib/events/wake";
import type { ViewerId } from "@/lib/session";

export type SavedBatch = {
  accepted: number;
  duplicates: number;
  rejected: Rejection[];
  paused?: number; // acts dropped because the viewer paused logging
};

type Logger = { id: ViewerId; loggingPaused: boolean };

const VIEWER_IS_GONE = "23503"; // foreign key: the account was removed while its browser was sending

const commands: ReadonlySet<string> = new Set(commandKinds);

/**
 * One round trip: stamps the weights in force, checks titles and placements, ignores known ids, and
 * tells other processes at the commit. Placements are right when the viewer's own ranking had that
 * very title there. Stored by id, so that two tabs sending the same events cannot deadlock.
 */
const INSERT = `
  with incoming as (
    select * from unnest($2::int[], $3::uuid[], $4::text[], $5::text[], $6::timestamptz[], $7::uuid[], $8::uuid[],
      $9::uuid[], $10::int[], $11::uuid[], $12::smallint[], $13::smallint[], $14::boolean[], $15::jsonb[])
      as t (index, id, kind, title_id, occurred_at, viewing_id, visit_id, tab_id, tab_seq, ranking_id, "row",
        position, has_bad_placement, detail)
  ),
  weights as materialized (select * from weight_set order by version desc limit 1),
  grids as materialized (
    select id, grid from ranking where viewer_id = $1 and id in (select ranking_id from incoming)
  ),
  known as (
    select i.*, coalesce(g.grid -> i."row"::int ->> i.position::int = i.title_id, false) as is_placed
    from incoming i left join grids g on g.id = i.ranking_id
    where i.title_id is null or exists (select from title t where t.id = i.title_id)
  ),
  stored as (
    insert into event (viewer_id, id, kind, title_id, weight, weights_version, occurred_at, sent_at, received_at,
      corrected_at, viewing_id, visit_id, tab_id, tab_seq, ranking_id, "row", position, placement_fault, detail)
    select $1, k.id, k.kind, k.title_id,
      case k.kind when 'click' then w.click when 'play' then w.play when 'skip' then w.skip
        when 'complete' then w.complete when 'close' then w.close else 0 end,
      w.version, k.occurred_at, $16, $17, $17::timestamptz - ($16::timestamptz - k.occurred_at),
      k.viewing_id, k.visit_id, k.tab_id, k.tab_seq,
      case when k.is_placed then k.ranking_id end, case when k.is_placed then k."row" end,
      case when k.is_placed then k.position end,
      k.has_bad_placement or (k.ranking_id is not null and not k.is_placed), k.detail
    from known k cross join weights w order by k.id, k.index
    on conflict (viewer_id, id) do nothing
    returning id
  )
  select
    (select count(*)::int from stored) as accepted,
    (select count(*)::int from known) as known,
    array(select index from incoming except select index from known order by 1) as unknown,
    (select pg_notify($18, $19) from (select from stored limit 1) news)::text as told`;

/** Stores a batch. Sending the same batch twice stores it once. */
export async function saveEvents(viewer: Logger, batch: EventBatch): Promise<SavedBatch> {
  const { checked, rejected } = checkEvents(batch);
  const wanted = viewer.loggingPaused ? checked.filter(({ kind }) => commands.has(kind)) : checked;
  const { accepted, known, unknown } = await insert(viewer.id, batch.sentAt, wanted);
  if (accepted > 0) wake("events");
  const strangers = unknown.map((index) => rejection(batch.events, index, "unknown_title"));
  return {
    accepted,
    duplicates: known - accepted,
    rejected: [...rejected, ...strangers].sort((a, b) => a.index - b.index),
    ...(viewer.loggingPaused && { paused: checked.length - wanted.length }),
  };
}

type Inserted = { accepted: number; known: number; unknown: number[] };

async function insert(viewerId: ViewerId, sentAt: Date, events: CheckedEvent[]): Promise<Inserted> {
  if (events.length === 0) return { accepted: 0, known: 0, unknown: [] };
  try {
    const { rows } = await pool().query<Inserted>({
      name: "save-events",
      text: INSERT,
      values: [
        viewerId,
        ...columnsOf(events),
        sentAt.toISOString(),
        new Date().toISOString(),
        LOG_CHANNEL,
        wakePayload("events"),
      ],
    });
    return rows[0];
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === VIEWER_IS_GONE) {
      throw new AppError("signInNeeded");
    }
    throw error;
  }
}

/** The columns of the `unnest`, in its order. */
function columnsOf(events: CheckedEvent[]): unknown[][] {
  return [
    events.map((event) => event.index),
    events.map((event) => event.id),
    events.map((event) => event.kind),
    events.map((event) => event.titleId ?? null),
    events.map((event) => event.occurredAt.toISOString()),
    events.map((event) => event.viewingId ?? null),
    events.map((event) => event.visitId ?? null),
    events.map((event) => event.tabId ?? null),
    events.map((event) => event.seq ?? null),
    events.map((event) => event.placement?.rankingId ?? null),
    events.map((event) => event.placement?.row ?? null),
    events.map((event) => event.placement?.position ?? null),
    events.map((event) => event.hasBadPlacement),
    events.map((event) => JSON.stringify(event.detail)),
  ];
}

/** Puts a new version of the weights in force and tells whoever folds the log. */
export async function saveWeights(weights: Omit<EventWeights, "version">, note: string) {
  const { rows } = await pool().query<{ version: number }>(
    `with added as (
       insert into weight_set (version, click, play, skip, complete, close, note)
       select coalesce(max(version), 0) + 1, $1, $2, $3, $4, $5, $6 from weight_set returning version
     )
     select version, pg_notify($7, $8)::text from added`,
    [
      weights.click,
      weights.play,
      weights.skip,
      weights.complete,
      weights.close,
      note,
      LOG_CHANNEL,
      wakePayload("weights"),
    ],
  );
  wake("weights");
  return rows[0].version;
}
