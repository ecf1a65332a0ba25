import { pool } from "@/lib/db";
import { addDemoAudience } from "@/lib/demo/audience";
import { SeededRandom } from "@/lib/demo/seeded-random";
import type { ViewerId } from "@/lib/session";
import { loadShippedCatalogue } from "@/lib/titles/catalogue";
import { addActs, addPage } from "@/scripts/database/test-showing";

const VIEWERS = 40;
const PAGES = 3;
const SHELF = 8; // titles drawn for a row, all with the same chance

/** The shipped catalogue, the demo audience with its history, and pages that were drawn, seen and clicked. */
export async function makeLog() {
  await loadShippedCatalogue();
  await addDemoAudience();
  const viewers = await pool().query<{ id: ViewerId }>(
    "select id from viewer where origin in ('demo', 'synthetic') order by id limit $1",
    [VIEWERS],
  );
  const titles = await pool().query<{ id: string }>("select id from title order by id");
  const ids = titles.rows.map(({ id }) => id);
  const random = new SeededRandom("interop");
  for (const { id } of viewers.rows) {
    for (let page = 1; page <= PAGES; page += 1) {
      await show(id, { titles: shuffled(ids, random), minutesAgo: page * 60, random });
    }
  }
}

function shuffled(ids: string[], random: SeededRandom) {
  return ids
    .map((id) => ({ id, draw: random.next() }))
    .sort((a, b) => a.draw - b.draw)
    .map(({ id }) => id);
}

type Showing = { titles: string[]; minutesAgo: number; random: SeededRandom };

async function show(viewer: ViewerId, { titles, minutesAgo, random }: Showing) {
  const shelves = ["top-picks", "trending"].map((kind, row) => ({
    kind,
    propensity: 1,
    titles: Object.fromEntries(
      titles
        .slice(row * SHELF, (row + 1) * SHELF)
        .map((id, position) => [id, 1 / (titles.length - row * SHELF - position)]),
    ),
  }));
  const rankingId = await addPage(viewer, shelves, "uniform");
  const places = shelves.flatMap(({ titles: shelf }, row) =>
    Object.keys(shelf).map((title, position) => ({
      title,
      placement: { rankingId, row, position },
    })),
  );
  const seen = places.map((place) => ({ kind: "impression", minutesAgo, ...place }));
  const clicked = places.filter(() => random.isTrue(0.1));
  await addActs(viewer, [
    ...seen,
    ...clicked.map((place) => ({ kind: "click", minutesAgo: minutesAgo - 1, ...place })),
  ]);
}
