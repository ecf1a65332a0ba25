/** Which titles people elsewhere liked together: of each title the ones most like it. */
export type Elsewhere = Map<string, { name: string; weight: number }[]>;

/**
 * What people elsewhere say about titles to somebody who likes some: the likenesses of these add up, each by its
 * confidence, and are bounded by 1, so that however many they were, they count for no more than the policy lets them.
 */
export class ElsewhereTaste {
  #sums = new Map<string, number>();
  #grounds = new Map<string, { name: string; share: number }>();

  constructor(
    elsewhere: Elsewhere | null,
    liked: Iterable<[titleName: string, confidence: number]>,
  ) {
    if (elsewhere === null) return;
    for (const [name, confidence] of liked) {
      for (const like of elsewhere.get(name) ?? [])
        this.#add(like.name, name, confidence * like.weight);
    }
  }

  #add(titleName: string, name: string, share: number) {
    this.#sums.set(titleName, (this.#sums.get(titleName) ?? 0) + share);
    const ground = this.#grounds.get(titleName);
    const isFirst = ground !== undefined && share === ground.share && name < ground.name;
    if (share > (ground?.share ?? 0) || isFirst) this.#grounds.set(titleName, { name, share });
  }

  /** From 0 to below 1. */
  of(titleName: string) {
    const sum = this.#sums.get(titleName) ?? 0;
    return sum > 0 ? sum / (1 + sum) : 0;
  }

  /** The liked title without which they would say least; of several such the first by name. */
  groundOf(titleName: string): string | undefined {
    return this.#grounds.get(titleName)?.name;
  }
}
