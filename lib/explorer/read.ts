import { pool } from "@/lib/db";
import type { LogMark } from "@/lib/events/stream";
import { EVENTS_AT_ONCE, type EventFilter } from "@/lib/explorer/schema";
import { detailOf } from "@/lib/exports/datasets/events";
import type { ServedRow } from "@/lib/rankings/candidate-row";
import type { CircleViewer } from "@/lib/rankings/circle-model";
import { TITLE_COLUMNS, type Title } from "@/lib/titles/read";

/** An event as it is stored, with what may not leave taken out of its detail. */
export type EventRow = {
  viewerId: string;
  id: string;
  kind: string;
  titleId: string | null;
  title: string | null;
  weight: number;
  weightsVersion: number;
  occurredAt: Date;
  sentAt: Date;
  receivedAt: Date;
  correctedAt: Date;
  viewingId: string | null;
  visitId: string | null;
  tabId: string | null;
  tabSeq: number | null;
  rankingId: string | null;
  row: number | null;
  position: number | null;
  placementFault: boolean;
  appVersion: string | null;
  viewport: string | null;
  device: string | null;
  detail: Record<string, unknown>;
  xid: string;
  seq: string;
};

const DETAIL = detailOf({ isCoarse: false });

const COLUMNS = `e.viewer_id as "viewerId", e.id, e.kind, e.title_id as "titleId", t.title, e.weight,
  e.weights_version as "weightsVersion", e.occurred_at as "occurredAt", e.sent_at as "sentAt",
  e.received_at as "receivedAt", e.corrected_at as "correctedAt", e.viewing_id as "viewingId",
  e.visit_id as "visitId", e.tab_id as "tabId", e.tab_seq as "tabSeq", e.ranking_id as "rankingId",
  e."row", e.position, e.placement_fault as "placementFault",
  e.app_version as "appVersion", e.viewport, e.device, ${DETAIL}::jsonb as detail,
  e.xid::text, e.seq::text`;

const FROM = "from event e left join title t on t.id = e.title_id";

/**
 * Events of these viewers, the latest stored first. What an open transaction is older than stays out, as it does
 * for the engine: nothing can appear behind a place that was handed out.
 */
export async function readEvents(viewerIds: string[], filter: EventFilter): Promise<EventRow[]> {
  const { kinds, title, visit, from, to, before, after } = filter;
  const { rows } = await pool().query<EventRow>(
    `select ${COLUMNS} ${FROM}
     where e.viewer_id = any($1::uuid[]) and ($2::text[] is null or e.kind = any($2))
       and ($3::text is null or e.title_id = $3 or t.title ilike '%' || $12 || '%')
       and ($4::uuid is null or e.visit_id = $4)
       and ($5::timestamptz is null or e.corrected_at >= $5) and ($6::timestamptz is null or e.corrected_at < $6)
       and ($7::xid8 is null or (e.xid, e.seq) < ($7, $8::bigint))
       and ($9::xid8 is null or (e.xid, e.seq) > ($9, $10::bigint))
       and e.xid < pg_snapshot_xmin(pg_current_snapshot())
     order by e.xid desc, e.seq desc limit $11`,
    [
      ...[viewerIds, kinds, title, visit, from, to],
      ...[before?.xid ?? null, before?.seq ?? null, after?.xid ?? null, after?.seq ?? null],
      EVENTS_AT_ONCE + 1, // one more tells whether there are more
      title?.replaceAll(/[\\%_]/g, "\\$&") ?? null,
    ],
  );
  return rows;
}

export async function readEvent(viewerId: string, id: string): Promise<EventRow | null> {
  const { rows } = await pool().query<EventRow>(
    `select ${COLUMNS} ${FROM} where e.viewer_id = $1 and e.id = $2`,
    [viewerId, id],
  );
  return rows.at(0) ?? null;
}

const MOST_OF_A_VISIT = 2_000; // events; a visit of hours has some hundred

/** A viewer's events of one visit, in the order in which they happened. */
export async function readVisitEvents(viewerId: string, visitId: string): Promise<EventRow[]> {
  const { rows } = await pool().query<EventRow>(
    `select ${COLUMNS} ${FROM} where e.viewer_id = $1 and e.visit_id = $2
     order by e.corrected_at, e.tab_seq, e.id limit ${MOST_OF_A_VISIT}`,
    [viewerId, visitId],
  );
  return rows;
}

/** A viewer's events of one tab, in the order of their numbers. */
export async function readTabEvents(viewerId: string, tabId: string): Promise<EventRow[]> {
  const { rows } = await pool().query<EventRow>(
    `select ${COLUMNS} ${FROM} where e.viewer_id = $1 and e.tab_id = $2
     order by e.tab_seq nulls last, e.corrected_at limit ${MOST_OF_A_VISIT}`,
    [viewerId, tabId],
  );
  return rows;
}

/** How many events of a tab were refused, by reason. */
export async function readTabRefusals(viewerId: string, tabId: string) {
  const { rows } = await pool().query<{ outcome: string; events: number }>(
    `select outcome, sum(events)::int as events from delivery_count
     where viewer_id = $1 and tab_id = $2 group by 1 order by 1`,
    [viewerId, tabId],
  );
  return rows;
}

/** A page on record. */
export type StoredRanking = {
  id: string;
  viewerId: string;
  policy: string;
  policyVersion: string;
  weightsVersion: number;
  createdAt: Date;
  rows: ServedRow[];
  mark: LogMark | null; // what it was made from; null on records that came without
  forecastId: string | null; // what was foretold to the viewer then
};

const RANKING = `select id, viewer_id as "viewerId", policy, policy_version as "policyVersion",
    weights_version as "weightsVersion", created_at as "createdAt", rows,
    forecast_id as "forecastId",
    case when log_xid is not null then jsonb_build_object('xid', log_xid::text, 'seq', log_seq::text) end as mark
  from ranking`;

export async function readRanking(viewerId: string, id: string): Promise<StoredRanking | null> {
  const { rows } = await pool().query<StoredRanking>(
    `${RANKING} where viewer_id = $1 and id = $2`,
    [viewerId, id],
  );
  return rows.at(0) ?? null;
}

/** The page that a viewer was served last before a moment, or at it. */
export async function readRankingAt(viewerId: string, at: Date): Promise<StoredRanking | null> {
  const { rows } = await pool().query<StoredRanking>(
    `${RANKING} where viewer_id = $1 and created_at <= $2 order by created_at desc, id limit 1`,
    [viewerId, at],
  );
  return rows.at(0) ?? null;
}

export type ServedAt = { id: string; createdAt: Date; policy: string; rows: number };

/** When a viewer was served pages within a span of time, the latest before it included. */
export async function readServedWithin(
  viewerId: string,
  from: Date,
  to: Date,
): Promise<ServedAt[]> {
  const { rows } = await pool().query<ServedAt>(
    `select id, created_at as "createdAt", policy || ' ' || policy_version as policy, jsonb_array_length(rows) as rows
     from ranking where viewer_id = $1 and created_at <= $3
       and created_at >= coalesce((select max(created_at) from ranking where viewer_id = $1 and created_at <= $2), $2)
     order by created_at limit 500`,
    [viewerId, from, to],
  );
  return rows;
}

/** The moments of a viewer's pages next to a given one, to step through. */
export async function readNeighbouringPages(viewerId: string, at: Date) {
  const { rows } = await pool().query<{ earlier: Date | null; later: Date | null }>(
    `select (select max(created_at) from ranking where viewer_id = $1 and created_at < $2) as earlier,
       (select min(created_at) from ranking where viewer_id = $1 and created_at > $2) as later`,
    [viewerId, at],
  );
  return rows[0];
}

export async function readTitleNames(ids: string[]): Promise<Map<string, string>> {
  const { rows } = await pool().query<{ id: string; title: string }>(
    "select id, title from title where id = any($1)",
    [[...new Set(ids)]],
  );
  return new Map(rows.map(({ id, title }) => [id, title]));
}

/** Names of labelled viewers; of real ones the lab shows none. */
export async function readLabels(viewerIds: string[]): Promise<Map<string, string>> {
  const { rows } = await pool().query<{ id: string; name: string }>(
    "select id, name from viewer where id = any($1::uuid[]) and origin <> 'real'",
    [viewerIds],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/**
 * The catalogue at a moment, with the titles that left it since; what was changed in a title, and whose library
 * holds it, is as it is now.
 */
export async function readPastCatalogue(at: Date): Promise<Title[]> {
  const { rows } = await pool().query<Title>(
    `select ${TITLE_COLUMNS} from title left join library_title on title_id = id
     where coalesce(imported_at, added_at) <= $1 and (withdrawn_at is null or withdrawn_at > $1) order by id`,
    [at],
  );
  return rows;
}

/** The circle at a moment, with the answers that were in force then; who left since is not in it. */
export async function readPastCircle(at: Date): Promise<CircleViewer[]> {
  const { rows } = await pool().query<CircleViewer>(
    `select v.id, v.name, v.avatar, v.origin, v.maturity_limit as "maturityLimit",
       v.erased_at as "erasedAt",
       coalesce(h.granted, false) as "isHelping", coalesce(n.granted, false) as "isVisible"
     from viewer v
     left join (select distinct on (viewer_id) viewer_id, granted from consent
       where choice = 'helps_others' and decided_at <= $1 order by viewer_id, id desc) h on h.viewer_id = v.id
     left join (select distinct on (viewer_id) viewer_id, granted from consent
       where choice = 'visible_by_name' and decided_at <= $1 order by viewer_id, id desc) n on n.viewer_id = v.id
     where v.created_at <= $1
     order by v.id`,
    [at],
  );
  return rows;
}

/** Which version of the policy made pages at a moment: what the last page before it says, whoever's it was. */
export async function readPastPolicyVersion(at: Date): Promise<string | null> {
  const { rows } = await pool().query<{ version: string }>(
    `select policy_version as version from ranking where created_at <= $1 order by created_at desc limit 1`,
    [at],
  );
  return rows.at(0)?.version ?? null;
}

/** What was changed since a page was served that no record keeps the past of. */
export async function readChangesSince({ createdAt, viewerId }: StoredRanking) {
  const { rows } = await pool().query<{
    isPastErased: boolean;
    isCatalogueRenewed: boolean;
    isLibraryChanged: boolean;
    hasLimit: boolean;
  }>(
    `select exists (select from setting where key = 'past' and updated_at > $1)
         or exists (select from erasure where erased_at > $1) as "isPastErased",
       exists (select from setting where key = 'catalogue' and updated_at > $1) as "isCatalogueRenewed",
       exists (select from setting where key = 'libraries' and updated_at > $1) as "isLibraryChanged",
       exists (select from viewer where id = $2 and maturity_limit is not null) as "hasLimit"`,
    [createdAt, viewerId],
  );
  return rows[0];
}
