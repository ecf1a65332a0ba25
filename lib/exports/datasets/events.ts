import type { Dataset } from "@/lib/exports/dataset";

/** Words a viewer typed, or a browser's message about one machine, never leave: free text can name people. */
const DETAIL = "(e.detail - 'query' - 'message')::text";

export const events: Dataset = {
  name: "events",
  columns: [
    { name: "id", type: "id" },
    { name: "viewer", type: "viewer" },
    { name: "origin", type: "origin" },
    { name: "visit", type: "id" },
    { name: "viewing", type: "id" },
    { name: "tab", type: "id" },
    { name: "tab_seq", type: "integer" },
    { name: "title", type: "id" },
    { name: "kind", type: "id" },
    { name: "weight", type: "integer" },
    { name: "weights_version", type: "integer" },
    { name: "occurred_at", type: "time" },
    { name: "sent_at", type: "time" },
    { name: "corrected_at", type: "time" },
    { name: "received_at", type: "time" },
    { name: "ranking", type: "id" },
    { name: "row", type: "integer" },
    { name: "position", type: "integer" },
    { name: "placement_fault", type: "boolean" },
    { name: "detail", type: "json" },
  ],
  query: ({ viewerIds, from, to, kinds }) => ({
    text: `select e.id, e.viewer_id, e.viewer_id, e.visit_id, e.viewing_id, e.tab_id, e.tab_seq, e.title_id, e.kind,
        e.weight, e.weights_version, e.occurred_at, e.sent_at, e.corrected_at, e.received_at, e.ranking_id, e."row",
        e.position, e.placement_fault, ${DETAIL}
      from event e
      where e.viewer_id = any($1::uuid[])
        and ($2::timestamptz is null or e.corrected_at >= $2)
        and ($3::timestamptz is null or e.corrected_at < $3)
        and ($4::text[] is null or e.kind = any($4))
      order by e.seq`,
    values: [viewerIds, from, to, kinds],
  }),
};
