import { randomUUID } from "node:crypto";
import { pool } from "@/lib/db";
import { eventBatch } from "@/lib/events/schema";
import { saveEvents } from "@/lib/events/write";
import type { ViewerId } from "@/lib/session";
import { addTitles, addViewer, answerConsent } from "@/scripts/database/test-viewer";

type Shelf = { kind: string; propensity?: number; titles: Record<string, number | undefined> };

type ToldAct = {
  kind: string;
  title: string;
  minutesAgo: number;
  viewingId?: string;
  placement?: { rankingId: string; row: number; position: number };
  [detail: string]: unknown;
};

/** Stores a page as served: rows of titles, each with its propensity where the policy explored. */
export async function addPage(viewer: ViewerId, shelves: Shelf[], policy = "neighbours") {
  const id = randomUUID();
  const rows = shelves.map(({ kind, propensity, titles }) => ({
    ...{ kind, label: kind, propensity, reason: null },
    titles: Object.entries(titles).map(([title, chance]) => ({
      ...{ id: title, score: 1, reason: null, propensity: chance },
    })),
  }));
  const grid = shelves.map(({ titles }) => Object.keys(titles));
  await pool().query(
    `insert into ranking (id, viewer_id, policy, policy_version, weights_version, grid, rows)
      values ($1, $2, $3, '1', 1, $4, $5)`,
    [id, viewer, policy, JSON.stringify(grid), JSON.stringify(rows)],
  );
  return id;
}

/** Stores acts as one batch that was sent just now. */
export async function addActs(viewer: ViewerId, acts: ToldAct[]) {
  const now = Date.now();
  const events = acts.map(({ title, minutesAgo, ...rest }, seq) => {
    const occurredAt = new Date(now - minutesAgo * 60_000).toISOString();
    const seen = rest.kind === "impression" && { visibleMs: 1_500, firstVisibleAt: occurredAt };
    return { id: randomUUID(), titleId: title, occurredAt, seq, ...seen, ...rest };
  });
  const batch = eventBatch.parse({ sentAt: new Date(now).toISOString(), events });
  const { accepted } = await saveEvents({ id: viewer, loggingPaused: false }, batch);
  if (accepted !== events.length) throw new Error(`Stored ${accepted} of ${events.length} acts.`);
}

/**
 * A small world for exports: Ada agreed to research, and saw two pages; Bruno did not agree; Dalia is a demo
 * friend who found a title by searching.
 */
export async function addExportWorld() {
  await addTitles("caligari", "metropolis", "nosferatu");
  await pool().query(
    `update title set genres = '{Science fiction,Drama}', media = '{"trailer": {"durationSeconds": 20}}'`,
  );
  const ada = await addViewer({ name: "Ada" });
  const bruno = await addViewer({ name: "Bruno" });
  const dalia = await addViewer({ name: "Dalia", origin: "demo" });
  await answerConsent(ada, "research_export", true);
  const first = await addPage(ada, [
    { kind: "top-picks", propensity: 1, titles: { metropolis: 0.5, nosferatu: 0.25 } },
    { kind: "trending", propensity: 0.5, titles: { caligari: 1 } },
  ]);
  const second = await addPage(ada, [{ kind: "new-here", titles: { nosferatu: undefined } }]);
  const [viewingId, later] = [randomUUID(), randomUUID()];
  const at = (rankingId: string, row: number, position: number) => ({
    placement: { rankingId, row, position },
  });
  const metropolis = { title: "metropolis", viewingId };
  const nosferatu = { title: "nosferatu", ...at(second, 0, 0) };
  await addActs(ada, [
    { kind: "impression", title: "metropolis", minutesAgo: 95, ...at(first, 0, 0) },
    { kind: "impression", title: "nosferatu", minutesAgo: 95, ...at(first, 0, 1) },
    { kind: "impression", title: "caligari", minutesAgo: 95, ...at(first, 1, 0) },
    { kind: "click", ...metropolis, minutesAgo: 94, ...at(first, 0, 0) },
    { kind: "play", ...metropolis, minutesAgo: 93 },
    { kind: "pause", ...metropolis, minutesAgo: 92, position: 6 },
    { kind: "resume", ...metropolis, minutesAgo: 91, position: 6 },
    { kind: "skip", ...metropolis, minutesAgo: 90, from: 8, to: 15, input: "key" },
    {
      ...{ kind: "close", ...metropolis, minutesAgo: 89, position: 18, duration: 20 },
      ...{ played: [...[[0, 8]], [15, 18]], reason: "my own words" },
    },
    { kind: "like", title: "metropolis", minutesAgo: 50 },
    { kind: "impression", ...nosferatu, minutesAgo: 40 },
    { kind: "click", ...nosferatu, minutesAgo: 39 },
  ]);
  const whole = { position: 20, duration: 20, played: [[0, 20]] };
  await addActs(bruno, [{ kind: "click", title: "caligari", minutesAgo: 30 }]);
  await addActs(dalia, [
    { kind: "click", title: "nosferatu", minutesAgo: 20, viewingId: later },
    { kind: "play", title: "nosferatu", minutesAgo: 19, viewingId: later },
    { kind: "complete", title: "nosferatu", minutesAgo: 18, viewingId: later, ...whole },
  ]);
  return { ada, bruno, dalia, first, second, viewing: viewingId };
}
