import type { Dataset } from "@/lib/exports/dataset";

const list = (column: string) => `array_to_string(t.${column}, '|')`;

/** What only some friends may see in their library leaves where one of them is in the export. */
const CHOSEN = `title t where ($1::text[] is null or t.id = any($1)) and t.id <> all($2::text[])
  and (t.open_to is null or t.open_to && $3::uuid[])`;

export const titles: Dataset = {
  columns: [
    { name: "id", type: "id" },
    { name: "slug", type: "id" },
    { name: "kind", type: "id" },
    { name: "title", type: "text" },
    { name: "original_title", type: "text" },
    { name: "year", type: "integer" },
    { name: "runtime_minutes", type: "integer" },
    { name: "directors", type: "text" },
    { name: "cast", type: "text" },
    { name: "genres", type: "text" },
    { name: "countries", type: "text" },
    { name: "tags", type: "text" },
    { name: "maturity", type: "id" },
    { name: "imdb_id", type: "id" },
    { name: "rights", type: "text" },
    { name: "synopsis", type: "text" },
    { name: "trailer_seconds", type: "number" },
    { name: "source", type: "id" },
    { name: "added_at", type: "time" },
    { name: "withdrawn_at", type: "time" },
  ],
  query: ({ titles, withheld, viewerIds }) => ({
    text: `select t.id, t.slug, t.kind, t.title, t.original_title, t.year, t.runtime_minutes,
        ${list("directors")}, ${list('"cast"')}, ${list("genres")}, ${list("countries")}, ${list("tags")},
        t.maturity, t.imdb_id, t.rights, t.synopsis, (t.media -> 'trailer' ->> 'durationSeconds')::float8,
        t.source, t.added_at, t.withdrawn_at
      from ${CHOSEN} order by t.id`,
    count: `select count(*)::float8 as rows from ${CHOSEN}`,
    values: [titles, withheld, viewerIds],
  }),
};
