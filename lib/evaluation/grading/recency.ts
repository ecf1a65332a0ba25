import type { World } from "@/lib/evaluation/model";

const DAY = 86_400; // seconds

/** Strengths that count half for every half-life before the viewer's own last act in train. */
export function fadedBy(halfLifeDays: number) {
  return ({ train, times }: World) => {
    if (!times) throw new Error("A half-life needs times, and the data has none.");
    const last = new Float64Array(train.rows).fill(Number.NEGATIVE_INFINITY);
    for (let row = 0; row < train.rows; row++) {
      for (let i = train.starts[row]; i < train.starts[row + 1]; i++) {
        last[row] = Math.max(last[row], times[i]);
      }
    }
    let cell = 0; // `mapped` walks the cells in the order of their times
    return train.mapped((strength, row) => {
      const ageDays = (last[row] - times[cell++]) / DAY;
      return strength * Math.max(LEAST, 2 ** (-ageDays / halfLifeDays));
    });
  };
}

const LEAST = 1e-9; // a cell of zero would vanish, and old acts with it
