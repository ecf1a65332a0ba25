import type { ReshapeContext, Row } from "@/lib/exports/dataset";

const RANKING = 8; // places in a row of acts
const ROW = 9;
const POSITION = 10;
const KEPT_RANKINGS = 200; // acts of one viewer in order of time return to few pages

type Shelf = [kind: string, propensity: number | null, spots: [string, number | null][]];
type Page = { id: string; policy: string; shelves: Shelf[] | null };

/** Adds to every act what stood on record for its place when the page was served. */
export async function* withPlaces(
  rows: AsyncIterable<Row[]>,
  { ask, withheld }: ReshapeContext,
): AsyncGenerator<Row[]> {
  let known = new Map<string, Page>();
  for await (const batch of rows) {
    const wanted = new Set(batch.flatMap((row) => (row[RANKING] ? [String(row[RANKING])] : [])));
    const missing = [...wanted].filter((id) => !known.has(id));
    if (known.size > KEPT_RANKINGS) known = new Map([...known].filter(([id]) => wanted.has(id)));
    if (missing.length > 0) {
      for (const page of await ask<Page>(PAGES, [missing])) known.set(page.id, page);
    }
    for (const row of batch) row.push(...placeOf(row, known.get(String(row[RANKING])), withheld));
    yield batch;
  }
}

const PAGES = `select r.id, r.policy || ' ' || r.policy_version as policy, (
    select jsonb_agg(jsonb_build_array(shelf.entry ->> 'kind', shelf.entry -> 'propensity', (
        select coalesce(jsonb_agg(
          jsonb_build_array(spot.entry ->> 'id', spot.entry -> 'propensity') order by spot.number), '[]')
        from jsonb_array_elements(shelf.entry -> 'titles') with ordinality as spot (entry, number)
      )) order by shelf.number)
    from jsonb_array_elements(r.rows) with ordinality as shelf (entry, number)
  ) as shelves
  from ranking r where r.id = any($1::uuid[])`;

/** Kind and propensity of the row, propensity of the title, the policy, and the titles of the whole row. */
function placeOf(row: Row, page: Page | undefined, withheld: ReadonlySet<string>): Row {
  const shelf = page?.shelves?.at(Number(row[ROW]));
  if (!page || !shelf || row[ROW] === null) return [null, null, null, page?.policy ?? null, null];
  const [kind, rowPropensity, spots] = shelf;
  const propensity = spots.at(Number(row[POSITION]))?.[1] ?? null;
  const titles = spots.map(([id]) => id).filter((id) => !withheld.has(id));
  return [kind, rowPropensity, propensity, page.policy, JSON.stringify(titles)];
}
