import { TitleRecord } from "@/lib/events/fold";
import { type EventKind, type EventWeights, isScoring } from "@/lib/events/kinds";
import type { Dataset, ReshapeContext, Row } from "@/lib/exports/dataset";
import { eventsByViewer } from "@/lib/exports/datasets/event-source";

type Pair = {
  viewerId: string;
  titleId: string;
  record: TitleRecord;
  firstAt: Date | null; // of what was not forgotten
  lastAt: Date | null;
};

/** What a preference is made of. */
export const FOLDED = `e.title_id is not null
  and e.kind in ('click', 'play', 'skip', 'complete', 'close', 'forget')`;

/** Viewer × title × strength under one version of the weights, folded while the log streams past. */
export const preferences: Dataset = {
  columns: [
    { name: "viewer", type: "viewer" },
    { name: "origin", type: "origin" },
    { name: "title", type: "id" },
    { name: "strength", type: "number" },
    { name: "strength_sum", type: "number" },
    { name: "viewings", type: "integer" },
    { name: "weights_version", type: "integer" },
    { name: "first_at", type: "time" },
    { name: "last_at", type: "time" },
  ],
  query: (choice) =>
    eventsByViewer(choice, {
      columns: "e.viewer_id, e.title_id, e.id, e.kind, e.viewing_id, e.corrected_at",
      only: FOLDED,
      order: "e.title_id, e.corrected_at",
    }),
  reshape: foldPairs,
};

async function* foldPairs(rows: AsyncIterable<Row[]>, { weights }: ReshapeContext) {
  let pair: Pair | undefined;
  for await (const batch of rows) {
    const finished: Row[] = [];
    for (const row of batch) {
      const [viewerId, titleId] = row.map(String);
      if (pair?.viewerId !== viewerId || pair.titleId !== titleId) {
        if (pair) finished.push(...rowOf(pair, weights));
        pair = undefined;
      }
      pair = addEvent(pair, row);
    }
    if (finished.length > 0) yield finished;
  }
  if (pair) yield rowOf(pair, weights);
}

function addEvent(pair: Pair | undefined, row: Row): Pair {
  const [viewerId, titleId, id, kind, viewingId, at] = row as [
    string,
    string,
    string,
    EventKind,
    string | null,
    Date,
  ]; // as the query selects them
  const record = pair?.record ?? new TitleRecord();
  record.add({ id, kind, viewingId, at: at.getTime() });
  // in the order of time, so that a forget drops all that came so far
  const [firstAt, lastAt] = isScoring(kind) ? [pair?.firstAt ?? at, at] : [null, null];
  return { viewerId, titleId, record, firstAt, lastAt };
}

/** A forgotten title is no preference. */
function rowOf({ viewerId, titleId, record, firstAt, lastAt }: Pair, weights: EventWeights): Row[] {
  const strength = record.strength(weights);
  if (strength === 0) return [];
  const sum = record.strength(weights, "sum");
  return [
    [viewerId, viewerId, titleId, strength, sum, record.viewings, weights.version, firstAt, lastAt],
  ];
}
