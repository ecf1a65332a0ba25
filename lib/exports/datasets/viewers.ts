import type { Dataset } from "@/lib/exports/dataset";

export const viewers: Dataset = {
  columns: [
    { name: "viewer", type: "viewer" },
    { name: "origin", type: "origin" },
    { name: "created_at", type: "time" },
    { name: "consent_version", type: "integer" },
    { name: "consented_at", type: "time" },
    { name: "events", type: "integer" },
    { name: "first_event_at", type: "time" },
    { name: "last_event_at", type: "time" },
  ],
  query: ({ viewerIds }) => ({
    text: `select v.id, v.id, v.created_at, c.version, c.decided_at, l.events, l.first_at, l.last_at
      from unnest($1::uuid[]) as asked (id)
      join lateral (select id, created_at from viewer where id = asked.id offset 0) v on true
      left join lateral (
        select version, decided_at from consent
        where viewer_id = v.id and choice = 'research_export' order by id desc limit 1
      ) c on true
      left join lateral (
        select count(*)::int as events, min(corrected_at) as first_at, max(corrected_at) as last_at
        from event where viewer_id = v.id
      ) l on true`,
    count: "select cardinality($1::uuid[])::float8 as rows",
    values: [viewerIds],
  }),
};
