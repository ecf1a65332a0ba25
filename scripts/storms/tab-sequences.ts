import pg from "pg";
import type { Figure } from "@/scripts/bench/figure";
import type { MadeEvents } from "./made-events";
import { none } from "./weather";

const LEAST_EVENTS = 20; // fewer would prove nothing

type StoredEvent = { id: string; tabId: string; seq: number };

/** Each page numbers its events from 0: no number may be missing without a reason, and none come twice. */
export async function compareTabs(
  databaseUrl: string,
  since: Date,
  made: MadeEvents,
): Promise<Figure[]> {
  const stored = await readStored(databaseUrl, since);
  const ids = new Set(stored.map(({ id }) => id));
  const places = stored.map(({ tabId, seq }) => `${tabId} ${seq}`);
  const missing = [...made.notes.values()].filter(({ id }) => !ids.has(id));
  const unexplained = missing.filter((note) => !made.isOfExit(note));
  for (const { kind, tabId, seq } of missing.slice(0, 10))
    console.log(`  missing: ${kind}, number ${seq} of ${tabId}`);
  const { gaps, pages } = gapsOf(stored);
  const known = new Set([...made.notes.values()].map(({ tabId, seq }) => `${tabId} ${seq}`));
  return [
    { name: "pages that made events", value: pages, unit: "" },
    {
      name: "events the browsers made",
      value: made.notes.size,
      unit: "",
      limit: { at: "least", value: LEAST_EVENTS },
    },
    {
      name: "events in the database",
      value: stored.length,
      unit: "",
    },
    none("numbers of a page that came twice", places.length - new Set(places).size),
    {
      name: "events lost with their page, while the network was troubled",
      value: missing.length - unexplained.length,
      unit: "",
    },
    none("events missing for no reason", unexplained.length),
    { name: "numbers missing between others of a page", value: gaps.length, unit: "" },
    none("of these, never seen to be made", gaps.filter((place) => !known.has(place)).length),
  ];
}

function gapsOf(stored: StoredEvent[]) {
  const byTab = Map.groupBy(stored, ({ tabId }) => tabId);
  const gaps: string[] = [];
  for (const [tabId, events] of byTab) {
    const numbers = new Set(events.map(({ seq }) => seq));
    for (let seq = 0; seq < Math.max(...numbers); seq += 1)
      if (!numbers.has(seq)) gaps.push(`${tabId} ${seq}`);
  }
  return { gaps, pages: byTab.size };
}

async function readStored(databaseUrl: string, since: Date) {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<StoredEvent>(
      `select id, tab_id as "tabId", tab_seq as seq from event
       where received_at >= $1 and tab_id is not null`,
      [since],
    );
    return rows;
  } finally {
    await client.end();
  }
}
