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
      order: "e.title_id, e.corrected_at, e.kind = 'forget'", // which takes out what came at its own moment as well
    }),
  reshape: foldPairs,
};

/** A viewer's pairs leave together, because acts that fade do so as seen from the viewer's own last one. */
async function* foldPairs(rows: AsyncIterable<Row[]>, { weights }: ReshapeContext) {
  let pairs: Pair[] = []; // of one viewer
  for await (const batch of rows) {
    const finished: Row[] = [];
    for (const row of batch) {
      const [viewerId, titleId] = row.map(String);
      if (pairs.length > 0 && pairs[0].viewerId !== viewerId) {
        finished.push(...rowsOf(pairs, weights));
        pairs = [];
      }
      const pair = pairs.at(-1);
      const isKnown = pair?.titleId === titleId;
      pairs.splice(isKnown ? -1 : pairs.length, 1, addEvent(isKnown ? pair : undefined, row));
    }
    if (finished.length > 0) yield finished;
  }
  if (pairs.length > 0) yield rowsOf(pairs, weights);
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

function rowsOf(pairs: Pair[], weights: EventWeights): Row[] {
  const asOf = Math.max(...pairs.map(({ record }) => record.lastActAt));
  return pairs.flatMap((pair) => rowOf(pair, weights, asOf));
}

/** A forgotten title is no preference. */
function rowOf(pair: Pair, weights: EventWeights, asOf: number): Row[] {
  const { viewerId, titleId, record, firstAt, lastAt } = pair;
  const strength = record.strength(weights, asOf);
  if (strength === 0) return [];
  const sum = record.strength({ ...weights, fold: "sum" }, asOf);
  return [
    [viewerId, viewerId, titleId, strength, sum, record.viewings, weights.version, firstAt, lastAt],
  ];
}
