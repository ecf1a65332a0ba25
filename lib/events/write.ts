import { setTimeout as sleep } from "node:timers/promises";
import { inTurn, pool } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { tellActs } from "@/lib/events/acts-told";
import { columnsOf, INSERT_EVENTS } from "@/lib/events/insert-statement";
import { commandKinds, type EventWeights, scoringKinds } from "@/lib/events/kinds";
import { WEIGHT_COLUMNS } from "@/lib/events/read";
import { countRefusals, refusalColumns } from "@/lib/events/refusals";
import {
  type CheckedEvent,
  checkEvents,
  type EventBatch,
  type Rejection,
  rejection,
} from "@/lib/events/schema";
import { LOG_CHANNEL, wake, wakePayload } from "@/lib/events/wake";
import { log } from "@/lib/log";
import type { ViewerId } from "@/lib/session";

export type SavedBatch = {
  accepted: number;
  duplicates: number;
  rejected: Rejection[];
  paused?: number; // acts dropped because the viewer paused logging
};

type Logger = { id: ViewerId; loggingPaused: boolean; erasedAt?: Date | null };

const VIEWER_IS_GONE = "23503"; // foreign key: the account was removed while its browser was sending

const commands: ReadonlySet<string> = new Set(commandKinds);

/** Stores a batch. Sending the same batch twice stores it once. */
export async function saveEvents(viewer: Logger, batch: EventBatch): Promise<SavedBatch> {
  const { checked, rejected } = checkEvents(batch, viewer.erasedAt);
  const wanted = viewer.loggingPaused ? commandsIn(checked) : checked;
  const refusals = refusalColumns(countRefusals(batch.events, rejected));
  const { sentAt } = batch;
  const { accepted, known, unknown } = await insert(viewer.id, {
    sentAt,
    events: wanted,
    refusals,
  });
  if (accepted > 0) {
    announceGrowth();
    tellActs(viewer.id, wanted);
  }
  const strangers = unknown.map((index) => rejection(batch.events, index, "unknown_title"));
  return {
    accepted,
    duplicates: known - accepted,
    rejected: [...rejected, ...strangers].sort((a, b) => a.index - b.index),
    ...(viewer.loggingPaused && { paused: checked.length - wanted.length }),
  };
}

/** What a viewer told Matinee while logging was paused; where they saw it is on no record to check against. */
function commandsIn(events: CheckedEvent[]): CheckedEvent[] {
  return events
    .filter(({ kind }) => commands.has(kind))
    .map((event) => ({ ...event, placement: null }));
}

type Inserted = { accepted: number; known: number; unknown: number[] };

type Insertion = {
  sentAt: Date;
  events: CheckedEvent[];
  refusals: ReturnType<typeof refusalColumns>;
};

async function insert(
  viewerId: ViewerId,
  { sentAt, events, refusals }: Insertion,
): Promise<Inserted> {
  if (events.length === 0 && refusals[0].length === 0)
    return { accepted: 0, known: 0, unknown: [] };
  try {
    const { rows } = await pool().query<Inserted>({
      name: "save-events",
      text: INSERT_EVENTS,
      values: [
        viewerId,
        ...columnsOf(events),
        sentAt.toISOString(),
        new Date().toISOString(),
        ...refusals,
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

const TELL_EVERY_MILLISECONDS = 50; // at most: a burst of batches is one piece of news

const growth = { isTelling: false, isNews: false };

/**
 * Wakes this process at once and the others through Postgres. NOTIFY holds a lock over its commit that
 * would make all batches wait for one another's flush to disk, so it travels apart from them, one at
 * a time, each speaking for whatever was stored meanwhile.
 */
function announceGrowth() {
  wake("events");
  growth.isNews = true;
  if (!growth.isTelling) void tellOthers();
}

async function tellOthers() {
  growth.isTelling = true;
  while (growth.isNews) {
    growth.isNews = false;
    try {
      await pool().query({
        name: "tell-log-growth",
        text: "select set_config('synchronous_commit', 'off', true), pg_notify($1, $2)",
        values: [LOG_CHANNEL, wakePayload("events")],
      });
    } catch (error) {
      log().debug({ error }, "other processes were not told"); // they read on when their own connection is back
    }
    await sleep(TELL_EVERY_MILLISECONDS);
  }
  growth.isTelling = false;
}

type Weights = Omit<EventWeights, "version">;

export type SavedWeights = { version: number; isNew: boolean };

/** Puts a new version of the weights in force and tells whoever folds the log; those in force are not stored again. */
export async function saveWeights(weights: Weights, note: string): Promise<SavedWeights> {
  const { click, play, skip, complete, close, fold = "viewing", halfLifeDays = null } = weights;
  const saved = await inTurn("versions of the weights", async (client) => {
    const { rows: known } = await client.query<EventWeights>(
      `select ${WEIGHT_COLUMNS} from weight_set order by version desc limit 1`,
    );
    const inForce = known.at(0);
    if (inForce && areSame(inForce, { ...weights, fold, halfLifeDays })) {
      return { version: inForce.version, isNew: false };
    }
    const version = (inForce?.version ?? 0) + 1;
    await client.query(
      `insert into weight_set (version, click, play, skip, complete, close, fold, half_life_days, note)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [version, click, play, skip, complete, close, fold, halfLifeDays, note],
    );
    await client.query("select pg_notify($1, $2)", [LOG_CHANNEL, wakePayload("weights")]);
    return { version, isNew: true };
  });
  if (saved.isNew) wake("weights");
  return saved;
}

function areSame(one: Weights, other: Weights) {
  return [...scoringKinds, "fold" as const, "halfLifeDays" as const].every(
    (part) => one[part] === other[part],
  );
}
