import type { Dataset } from "@/lib/exports/dataset";

/** A row per placement of every page that was served. Labels and reasons in words stay out: they name friends. */
export const rankings: Dataset = {
  name: "rankings",
  columns: [
    { name: "ranking", type: "id" },
    { name: "viewer", type: "viewer" },
    { name: "origin", type: "origin" },
    { name: "policy", type: "id" },
    { name: "policy_version", type: "id" },
    { name: "weights_version", type: "integer" },
    { name: "created_at", type: "time" },
    { name: "row", type: "integer" },
    { name: "row_kind", type: "id" },
    { name: "position", type: "integer" },
    { name: "title", type: "id" },
    { name: "score", type: "number" },
    { name: "reason", type: "id" },
    { name: "source", type: "id" },
    { name: "propensity", type: "number" },
  ],
  query: ({ viewerIds, from, to }) => ({
    text: `select r.id, r.viewer_id, r.viewer_id, r.policy, r.policy_version, r.weights_version, r.created_at,
        (shelf.number - 1)::int, shelf.entry ->> 'kind', (spot.number - 1)::int, spot.entry ->> 'id',
        (spot.entry ->> 'score')::float8, spot.entry -> 'reason' ->> 'kind', coalesce(spot.entry ->> 'source', shelf.entry ->> 'kind'),
        (spot.entry ->> 'propensity')::float8
      from ranking r,
        jsonb_array_elements(r.rows) with ordinality as shelf (entry, number),
        jsonb_array_elements(shelf.entry -> 'titles') with ordinality as spot (entry, number)
      where r.viewer_id = any($1::uuid[])
        and ($2::timestamptz is null or r.created_at >= $2)
        and ($3::timestamptz is null or r.created_at < $3)
      order by r.viewer_id, r.created_at, r.id, shelf.number, spot.number`,
    values: [viewerIds, from, to],
  }),
};
