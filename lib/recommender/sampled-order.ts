import { byScoreThenName, type Ranked } from "@/lib/recommender/best-first";

/** An item in the place it was drawn for, with the chance it had there given those before it. */
export type Drawn<Item> = { item: Item; propensity: number };

type Draw = {
  limit: number;
  temperature: number; // in parts of the best score; 0 is the order by score
  chanceOf: (name: string) => number; // between 0 and 1, evenly
};

const SMALLEST = 1e-9; // scores are settled to as much; less is none, and would divide into infinity

/**
 * Draws an order without repetition in which each next item has a chance in proportion to
 * exp(score / temperature): the model of Plackett (1975) and Luce (1959), drawn at once by adding Gumbel
 * noise to the exponents and sorting. Where no score is positive nothing is known, and nothing is drawn.
 */
export function sampledOrder<Item extends Ranked>(items: Item[], draw: Draw): Drawn<Item>[] {
  const best = items.reduce((most, { score }) => Math.max(most, score), 0);
  const heat = draw.temperature * best;
  if (heat < SMALLEST) return items.slice(0, draw.limit).map((item) => ({ item, propensity: 1 }));
  const drawn = items
    .map((item) => {
      const exponent = (item.score - best) / heat;
      const noise = -Math.log(-Math.log(draw.chanceOf(item.name)));
      return { item, exponent, name: item.name, score: exponent + noise };
    })
    .sort(byScoreThenName);
  return withPropensities(drawn).slice(0, draw.limit);
}

/** Weight against the weight of all that were still to be drawn, summed from the last to the first. */
function withPropensities<Item>(drawn: { item: Item; exponent: number }[]): Drawn<Item>[] {
  const placed: Drawn<Item>[] = new Array(drawn.length);
  let left = Number.NEGATIVE_INFINITY; // in logarithms, as weights may be smaller than any number
  for (let at = drawn.length - 1; at >= 0; at--) {
    const { item, exponent } = drawn[at];
    left = logOfSum(left, exponent);
    placed[at] = { item, propensity: Math.exp(exponent - left) };
  }
  return placed;
}

/** log(exp(a) + exp(b)) */
function logOfSum(a: number, b: number) {
  const [more, less] = a > b ? [a, b] : [b, a];
  return more + Math.log1p(Math.exp(less - more));
}
