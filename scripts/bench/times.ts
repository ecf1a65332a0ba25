/** Milliseconds that an act takes for each of many, the best of some rounds. */
export function timesOf<Item>(items: Iterable<Item>, act: (item: Item) => unknown, rounds: number) {
  return Array.from(items, (item) => {
    let best = Number.POSITIVE_INFINITY;
    for (let round = 0; round < rounds; round++) {
      const startedAt = performance.now();
      act(item);
      best = Math.min(best, performance.now() - startedAt);
    }
    return best;
  });
}

/** Milliseconds that each of many is waited for, one after another, the first time they are asked. */
export async function waitsFor<Item>(items: Iterable<Item>, act: (item: Item) => Promise<unknown>) {
  const waits: number[] = [];
  for (const item of items) {
    const startedAt = performance.now();
    await act(item);
    waits.push(performance.now() - startedAt);
  }
  return waits;
}

export function quantile(times: number[], part: number) {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))];
}
