import type { Query, RowChoice } from "@/lib/exports/dataset";

/** What every question about events leaves out by itself; its values are the first five of any query. */
export const COVERED = `($2::timestamptz is null or e.corrected_at >= $2)
  and ($3::timestamptz is null or e.corrected_at < $3)
  and ($4::text[] is null or e.title_id = any($4))
  and (e.title_id is null or e.title_id <> all($5::text[]))`;

type EventQuestion = { columns: string; only?: string; values?: unknown[] };

/** Events in order of arrival. */
export function eventsAsTheyCame(choice: RowChoice, question: EventQuestion): Query {
  const source = `event e where e.viewer_id = any($1::uuid[]) and ${COVERED} and ${question.only ?? "true"}`;
  return {
    text: `select ${question.columns} from ${source} order by e.seq`,
    count: `select count(*)::float8 as rows from ${source}`,
    values: [...valuesOf(choice), ...(question.values ?? [])],
  };
}

/**
 * Events one viewer after the other, in the order of the pseudonyms, which says nothing about any stored order.
 * A lateral question for each viewer follows the index, where one for all would sort the whole log first.
 */
export function eventsByViewer(
  choice: RowChoice,
  { order, ...question }: EventQuestion & { order: string },
): Query {
  const only = `${COVERED} and ${question.only ?? "true"}`;
  return {
    text: `select ${question.columns} from unnest($1::uuid[]) as asked (id), lateral (
        select * from event e where e.viewer_id = asked.id and ${only} order by ${order} offset 0
      ) e`,
    count: `select count(*)::float8 as rows from event e where e.viewer_id = any($1::uuid[]) and ${only}`,
    values: [...valuesOf(choice), ...(question.values ?? [])],
    isByViewer: true,
  };
}

function valuesOf({ viewerIds, from, to, titles, withheld }: RowChoice) {
  return [viewerIds, from, to, titles, withheld];
}
