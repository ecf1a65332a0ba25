import type { Dataset, RowChoice } from "@/lib/exports/dataset";
import { eventsAsTheyCame } from "@/lib/exports/datasets/event-source";

/**
 * Words a viewer typed, or a browser's message about one machine, never leave: free text can name people. Nor
 * does what stands where a browser writes one word, but is more than that.
 */
const WORDS = `array(select word from unnest(array['input', 'reason', 'state', 'codec']) word
  where e.detail ->> word !~ '^[A-Za-z0-9._,-]*$')`;

/** A word that a browser sent, as far as it is one. */
const plainWord = (column: string) =>
  `case when ${column} ~ '^[A-Za-z0-9._,+-]*$' then ${column} end`;

/** What a kind adds, as it may leave. */
export function detailOf({ isCoarse }: Pick<RowChoice, "isCoarse">) {
  const moments = isCoarse ? " - 'firstVisibleAt'" : "";
  return `(e.detail - 'query' - 'message' - ${WORDS}${moments})::text`;
}

export const events: Dataset = {
  columns: [
    { name: "id", type: "key" },
    { name: "viewer", type: "viewer" },
    { name: "origin", type: "origin" },
    { name: "visit", type: "key" },
    { name: "viewing", type: "key" },
    { name: "tab", type: "key" },
    { name: "tab_seq", type: "integer" },
    { name: "title", type: "id" },
    { name: "kind", type: "id" },
    { name: "weight", type: "integer" },
    { name: "weights_version", type: "integer" },
    { name: "occurred_at", type: "time" },
    { name: "sent_at", type: "time" },
    { name: "corrected_at", type: "time" },
    { name: "received_at", type: "time" },
    { name: "ranking", type: "key" },
    { name: "row", type: "integer" },
    { name: "position", type: "integer" },
    { name: "placement_fault", type: "boolean" },
    { name: "app_version", type: "id" },
    { name: "viewport", type: "id" },
    { name: "device", type: "id" },
    { name: "detail", type: "json" },
  ],
  query: (choice) =>
    eventsAsTheyCame(choice, {
      columns: `e.id, e.viewer_id, e.viewer_id, e.visit_id, e.viewing_id, e.tab_id, e.tab_seq, e.title_id, e.kind,
        e.weight, e.weights_version, e.occurred_at, e.sent_at, e.corrected_at, e.received_at, e.ranking_id, e."row",
        e.position, e.placement_fault, ${plainWord("e.app_version")}, e.viewport, e.device, ${detailOf(choice)}`,
      only: "($6::text[] is null or e.kind = any($6))",
      values: [choice.kinds],
    }),
};
