import type { Dataset } from "@/lib/exports/dataset";

export const viewers: Dataset = {
  name: "viewers",
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
      from viewer v
      left join lateral (
        select version, decided_at from consent
        where viewer_id = v.id and choice = 'research_export' order by id desc limit 1
      ) c on true
      left join lateral (
        select count(*)::int as events, min(corrected_at) as first_at, max(corrected_at) as last_at
        from event where viewer_id = v.id
      ) l on true
      where v.id = any($1::uuid[]) order by v.created_at, v.id`,
    values: [viewerIds],
  }),
};
