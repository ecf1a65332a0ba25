import type { Dataset } from "@/lib/exports/dataset";

const MADE_WITHIN = `($2::timestamptz is null or r.created_at >= $2)
  and ($3::timestamptz is null or r.created_at < $3)`;

const SPOTS = `jsonb_array_elements(r.rows) with ordinality as shelf (entry, number),
  jsonb_array_elements(shelf.entry -> 'titles') with ordinality as spot (entry, number)
  where ($4::text[] is null or spot.entry ->> 'id' = any($4)) and spot.entry ->> 'id' <> all($5::text[])`;

/** A row per placement of every page that was served. Labels and reasons in words stay out: they name friends. */
export const rankings: Dataset = {
  columns: [
    { name: "ranking", type: "key" },
    { name: "viewer", type: "viewer" },
    { name: "origin", type: "origin" },
    { name: "policy", type: "id" },
    { name: "policy_version", type: "id" },
    { name: "weights_version", type: "integer" },
    { name: "created_at", type: "time" },
    { name: "row", type: "integer" },
    { name: "row_kind", type: "id" },
    { name: "row_propensity", type: "number" },
    { name: "position", type: "integer" },
    { name: "title", type: "id" },
    { name: "score", type: "number" },
    { name: "reason", type: "id" },
    { name: "source", type: "id" },
    { name: "propensity", type: "number" },
  ],
  query: ({ viewerIds, from, to, titles, withheld }) => ({
    text: `select r.id, r.viewer_id, r.viewer_id, r.policy, r.policy_version, r.weights_version, r.created_at,
        (shelf.number - 1)::int, shelf.entry ->> 'kind', (shelf.entry ->> 'propensity')::float8, (spot.number - 1)::int,
        spot.entry ->> 'id', (spot.entry ->> 'score')::float8, spot.entry -> 'reason' ->> 'kind',
        coalesce(spot.entry ->> 'source', shelf.entry ->> 'kind'), (spot.entry ->> 'propensity')::float8
      from unnest($1::uuid[]) as asked (id),
        lateral (select * from ranking r where r.viewer_id = asked.id and ${MADE_WITHIN}
          order by r.created_at, r.id offset 0) r,
        ${SPOTS}`,
    count: `select count(*)::float8 as rows from ranking r, ${SPOTS}
      and r.viewer_id = any($1::uuid[]) and ${MADE_WITHIN}`,
    values: [viewerIds, from, to, titles, withheld],
    isByViewer: true,
  }),
};
