const BEST_BY_MEAN = 200; // titles sent, so that any slider finds its own among them
const BEST_OF_EACH = 20; // and of each friend

/** Places of the titles worth sending, by friend and title: the best on the whole, and the best of each friend. */
export function placesToSend(interests: number[][]): number[] {
  const places = [...(interests.at(0)?.keys() ?? [])];
  const sums = places.map((at) => interests.reduce((sum, line) => sum + line[at], 0));
  const best = (scores: number[], most: number) =>
    places.toSorted((a, b) => scores[b] - scores[a] || a - b).slice(0, most);
  const each = interests.flatMap((line) => best(line, BEST_OF_EACH));
  return [...new Set([...best(sums, BEST_BY_MEAN), ...each])];
}
