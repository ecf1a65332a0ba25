/** What is computed over the memory of a base index; answers stand in its scratch regions. */
export type Kernel = {
  /** Adds up, for every viewer of a block, the quanta of the asked titles; from `likes` on those that are disliked. */
  accumulate(block: number, count: number, likes: number): void;
  /** Finds, among the first `rows` viewers, the `most` with the largest bounds; gives how many were found. */
  seed(most: number, self: number, rows: number): number;
  /** Finds every one of the first `rows` viewers whose bound reaches the threshold; gives how many were found. */
  collect(threshold: number, self: number, rows: number): number;
  /** The exact dot products and shared titles of the viewers that stand found. */
  measure(count: number): void;
  /** Adds the rows that stand found to the titles' sums, each as many times as the score beside it says. */
  addRows(count: number): void;
  /** Finds the titles with the largest sums above zero, and whatever ties with the last of them; forgets the sums. */
  topTitles(most: number): number;
};

export const NOBODY = 0xffff_ffff;
