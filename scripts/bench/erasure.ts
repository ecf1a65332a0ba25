import { eraseActs } from "@/lib/circle/write";
import { pool } from "@/lib/db";
import { addDemoAudience, rewindDemoAudience } from "@/lib/demo/audience";
import { forgetPageOf, freshEngine, refreshViewers, stopEngine } from "@/lib/rankings/engine";
import type { ViewerId } from "@/lib/session";
import { loadShippedCatalogue } from "@/lib/titles/catalogue";
import { withBenchDatabase } from "./bench-database";
import type { Figure } from "./figure";
import { quantile, waitsFor } from "./times";

const MOST_ERASURE_MS = 1_000;
const MOST_REWIND_MS = 5_000;
const REWINDS = 5;

/** How long a word of erasure takes until nothing here knows anything more, and the demo audience until it is as it was. */
export async function benchErasure(): Promise<Figure[]> {
  return withBenchDatabase({}, async () => {
    try {
      await loadShippedCatalogue();
      await addDemoAudience();
      await freshEngine();
      const rewinds = await waitsFor(Array(REWINDS).fill(null), () => rewindDemoAudience());
      return [
        worst(
          "erasure of one of 67 viewers, from log to neighbours",
          await erasures(),
          MOST_ERASURE_MS,
        ),
        worst("demo audience rewound", rewinds, MOST_REWIND_MS),
      ];
    } finally {
      await stopEngine();
    }
  });
}

/** Each of them until log and preferences are empty of them and they are nobody's neighbour. */
async function erasures() {
  const { rows } = await pool().query<{ id: ViewerId }>(
    "select distinct viewer_id as id from event order by viewer_id limit 40",
  );
  return waitsFor(rows, async ({ id }) => {
    await eraseActs(id);
    await forgetPageOf(id);
    await refreshViewers();
    const { model } = await freshEngine();
    if (model.states.get(id)) throw new Error(`Something of ${id} is known after the erasure.`);
  });
}

function worst(name: string, times: number[], most: number): Figure {
  return {
    name: `${name}, slowest of ${times.length}`,
    value: quantile(times, 1),
    unit: "ms",
    limit: { at: "most", value: most },
  };
}
