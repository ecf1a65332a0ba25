import { randomUUID } from "node:crypto";
import { pool } from "@/lib/db";
import { eventBatch } from "@/lib/events/schema";
import { saveEvents } from "@/lib/events/write";
import type { ViewerId } from "@/lib/session";

const watched = { position: 20, duration: 20, played: [[0, 20]] };

const byKind: Record<string, object> = {
  skip: { from: 2, to: 9, input: "key" },
  complete: watched,
  close: { ...watched, position: 4, played: [[0, 4]] },
  progress: watched,
  impression: { visibleMs: 1_500, firstVisibleAt: "2026-05-01T11:59:58.500Z" },
  search: { query: "private words" },
};

type Acts = { viewer: ViewerId; title: string; kinds: string[]; at?: string };

/** Stores one viewing of a title; the acts are sent when they happen. Returns the viewing's id. */
export async function addViewing({ viewer, title, kinds, at = "2026-05-01T12:00:00.000Z" }: Acts) {
  const viewingId = randomUUID();
  const events = kinds.map((kind) => ({
    id: randomUUID(),
    kind,
    titleId: kind === "search" ? null : title,
    occurredAt: at,
    viewingId,
    ...byKind[kind],
  }));
  const batch = eventBatch.parse({ sentAt: at, events });
  const { accepted } = await saveEvents({ id: viewer, loggingPaused: false }, batch);
  if (accepted !== events.length) throw new Error(`Stored ${accepted} of ${events.length} events.`);
  return viewingId;
}

/** Stores a page of one row of titles as served to a viewer. */
export async function addRanking(viewer: ViewerId, titles: string[]) {
  const id = randomUUID();
  const rows = [
    {
      kind: "because-friend",
      label: "Because Bruno watched it",
      titles: titles.map((title, index) => ({
        id: title,
        score: 1 / (index + 1),
        reason: { kind: "neighbour", text: "Bruno liked it", evidence: [{ viewer: "Bruno" }] },
      })),
    },
  ];
  await pool().query(
    `insert into ranking (id, viewer_id, policy, policy_version, weights_version, grid, rows)
      values ($1, $2, 'neighbours', '1', 1, $3, $4)`,
    [id, viewer, JSON.stringify([titles]), JSON.stringify(rows)],
  );
  return id;
}
