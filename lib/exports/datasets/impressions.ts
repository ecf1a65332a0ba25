import type { Dataset } from "@/lib/exports/dataset";
import { eventsAsTheyCame } from "@/lib/exports/datasets/event-source";

const SECONDS_BEFORE = `extract(epoch from e.occurred_at - (e.detail ->> 'firstVisibleAt')::timestamptz)`;
const YEAR = 31_536_000; // seconds

/**
 * The browser's clock read firstVisibleAt, so it is corrected by what its event was corrected by. What lies a year from
 * its event is no such reading, and may lie where no calendar reaches once it is corrected.
 */
export const FIRST_VISIBLE_AT = `case when abs(${SECONDS_BEFORE}) < ${YEAR}
  then e.corrected_at - ${SECONDS_BEFORE} * interval '1 s' end`;

export const impressions: Dataset = {
  columns: [
    { name: "id", type: "key" },
    { name: "viewer", type: "viewer" },
    { name: "origin", type: "origin" },
    { name: "visit", type: "key" },
    { name: "title", type: "id" },
    { name: "ranking", type: "key" },
    { name: "row", type: "integer" },
    { name: "position", type: "integer" },
    { name: "visible_ms", type: "number" },
    { name: "first_visible_at", type: "time" },
    { name: "corrected_at", type: "time" },
    { name: "received_at", type: "time" },
  ],
  query: (choice) =>
    eventsAsTheyCame(choice, {
      columns: `e.id, e.viewer_id, e.viewer_id, e.visit_id, e.title_id, e.ranking_id, e."row", e.position,
        (e.detail ->> 'visibleMs')::float8, ${FIRST_VISIBLE_AT}, e.corrected_at, e.received_at`,
      only: "e.kind = 'impression'",
    }),
};
