import type { Dataset } from "@/lib/exports/dataset";

export const impressions: Dataset = {
  name: "impressions",
  columns: [
    { name: "id", type: "id" },
    { name: "viewer", type: "viewer" },
    { name: "origin", type: "origin" },
    { name: "visit", type: "id" },
    { name: "title", type: "id" },
    { name: "ranking", type: "id" },
    { name: "row", type: "integer" },
    { name: "position", type: "integer" },
    { name: "visible_ms", type: "number" },
    { name: "first_visible_at", type: "time" },
    { name: "corrected_at", type: "time" },
    { name: "received_at", type: "time" },
  ],
  query: ({ viewerIds, from, to }) => ({
    // the browser's clock read first_visible_at, so it is corrected by what its event was corrected by
    text: `select e.id, e.viewer_id, e.viewer_id, e.visit_id, e.title_id, e.ranking_id, e."row", e.position,
        (e.detail ->> 'visibleMs')::float8,
        (e.detail ->> 'firstVisibleAt')::timestamptz + (e.corrected_at - e.occurred_at),
        e.corrected_at, e.received_at
      from event e
      where e.kind = 'impression' and e.viewer_id = any($1::uuid[])
        and ($2::timestamptz is null or e.corrected_at >= $2)
        and ($3::timestamptz is null or e.corrected_at < $3)
      order by e.seq`,
    values: [viewerIds, from, to],
  }),
};
