import type pg from "pg";
import { pool } from "@/lib/db";
import { type Audit, type CountedSequences, sequencesOf } from "@/lib/delivery/audit";
import { auditStatement } from "@/lib/delivery/audit-statement";
import { clockClasses, clockEdges } from "@/lib/delivery/clocks";
import { type DelayClass, delaysByDay, delaysOf } from "@/lib/delivery/delays";
import { OUTCOMES, TOLD_LOSSES } from "@/lib/delivery/outcome-statement";
import type { AuditFilter } from "@/lib/delivery/schema";
import { AppError } from "@/lib/errors";
import type { Origin } from "@/lib/exports/origins";
import { pseudonym } from "@/lib/exports/pseudonym";
import { readPseudonymKey } from "@/lib/exports/read";

const SHOWN = 50; // of the tabs and visits that miss something
const WAITING_DAYS = 14; // after which a browser lets an event go and no server takes it

/** Whom the audit covers, by stored id, and the names it tells them by. */
export type Audited = ReadonlyMap<string, { pseudonym: string }>;

type OfViewer = { viewerId: string };

type AuditRow = CountedSequences & {
  delays: DelayClass[];
  torn: (Omit<Audit["tabs"][number], "viewer" | "firstAt" | "lastAt"> &
    OfViewer & { firstAt: string; lastAt: string })[];
  tornVisits: (Omit<Audit["tornVisits"][number], "viewer"> & OfViewer)[];
  clocks: { bucket: number; tabs: number }[];
  changedClocks: number;
  worstClocks: ({ tabId: string; seconds: number } & OfViewer)[];
};

/** Every viewer of these origins, whatever they agreed to, under the pseudonyms of exports. */
export async function readEveryone(origins: Origin[], secret: string): Promise<Audited> {
  const key = await readPseudonymKey(secret, null);
  const { rows } = await pool().query<{ id: string }>(
    "select id from viewer where origin = any($1)",
    [origins],
  );
  return new Map(rows.map(({ id }) => [id, { pseudonym: pseudonym(id, key) }]));
}

/** How well the events of these viewers were delivered, and nothing about anybody else; `unprocessable` past `mostSeconds`. */
export async function readAudit(
  { from, to, late, mostSeconds }: AuditFilter & { mostSeconds?: number },
  viewers: Audited,
  now: Date,
): Promise<Audit> {
  const covered = [[...viewers.keys()], from, to];
  const overAt = new Date(now.getTime() - WAITING_DAYS * 24 * 60 * 60 * 1000);
  const [counted, outcomes, toldLosses] = await withRoomToCount(mostSeconds, async (client) => {
    const { rows } = await client.query<AuditRow>(auditStatement({ isWholeLog: !from && !to }), [
      ...covered,
      clockEdges,
      overAt,
      SHOWN,
      late,
    ]);
    const { rows: unstored } = await client.query<Audit["outcomeDays"][number]>(OUTCOMES, covered);
    const { rows: told } = await client.query<Audit["toldLosses"][number]>(TOLD_LOSSES, covered);
    return [rows[0], unstored, told] as const;
  });
  const named = nameWith(viewers);
  return {
    madeAt: now,
    viewers: viewers.size,
    lateSeconds: late,
    sequences: sequencesOf(counted),
    tabs: counted.torn.map((tab) => ({
      ...named(tab),
      firstAt: new Date(tab.firstAt),
      lastAt: new Date(tab.lastAt),
    })),
    tornVisits: counted.tornVisits.map(named),
    delays: delaysOf(counted.delays),
    days: delaysByDay(counted.delays),
    outcomes: totalsOf(outcomes),
    toldLosses,
    outcomeDays: outcomes,
    clocks: {
      classes: clockClasses(counted.clocks),
      changed: counted.changedClocks,
      worst: counted.worstClocks.map(named),
    },
  };
}

/** The log as of one moment, counted in memory: sorting a million events first would take most of the time. */
async function withRoomToCount<Answer>(
  mostSeconds: number | undefined,
  ask: (client: pg.PoolClient) => Promise<Answer>,
) {
  const client = await pool().connect();
  try {
    await client.query("begin isolation level repeatable read, read only");
    await client.query("set local work_mem = '64MB'");
    await client.query("set local enable_sort = off");
    await client.query("set local jit = off");
    await client.query(`set local statement_timeout = ${1000 * (mostSeconds ?? 0)}`);
    return await ask(client);
  } catch (error) {
    if (!isCancelled(error)) throw error;
    throw new AppError("unprocessable", `Counting took longer than ${mostSeconds} seconds.`);
  } finally {
    await client.query("rollback").catch(() => undefined);
    client.release();
  }
}

const QUERY_CANCELED = "57014"; // SQLSTATE of a statement past its time

function isCancelled(error: unknown) {
  return error instanceof Error && "code" in error && error.code === QUERY_CANCELED;
}

function nameWith(viewers: Audited) {
  return <Fact extends OfViewer>({ viewerId, ...fact }: Fact) => ({
    viewer: viewers.get(viewerId)?.pseudonym ?? "",
    ...fact,
  });
}

function totalsOf(rows: Audit["outcomeDays"]) {
  const totals: Record<string, number> = {};
  for (const { outcome, events } of rows) totals[outcome] = (totals[outcome] ?? 0) + events;
  return totals;
}
