/** How several friends' interests become one order. */
export const aggregations = {
  proportional: "Everybody in turn",
  average: "Average",
  agreement: "Average, then agreement",
  leastMisery: "Nobody suffers",
  mostPleasure: "Somebody loves it",
  borda: "By places (Borda)",
} as const;

export type Aggregation = keyof typeof aggregations;

export type Wishes = {
  aggregation: Aggregation;
  fairness: number; // 0 to 1: in turn, how much counts what a friend was given so far; else, what one likes less than all
  diversity: number; // 0 to 1: how much counts against a title that is like one above it
  present: boolean[]; // by friend; who is not there tonight has no say
};

/** What an order is made from; the same for everybody in the blend. */
export type Choosable = {
  id: string;
  interest: number[]; // by friend, 0 to 1
  features: string[]; // genres and tags
};

const LONGEST = 60; // titles in the list
const COMPARED = 200; // of the best, that diversity chooses from

/** The list of tonight, best first. Pure and quick, so that it can follow a slider. */
export function jointOrder<Title extends Choosable>(titles: Title[], wishes: Wishes): Title[] {
  const friends = wishes.present.flatMap((isPresent, friend) => (isPresent ? [friend] : []));
  if (friends.length === 0 || titles.length === 0) return [];
  const lines = titles.map(({ interest }) => friends.map((friend) => interest[friend]));
  const scores = scoresOf(lines, wishes);
  const order = lines
    .map((_, at) => at)
    .sort((a, b) => scores[b] - scores[a] || (titles[a].id < titles[b].id ? -1 : 1));
  const chosen =
    wishes.diversity > 0 ? diversified({ order, scores, titles }, wishes.diversity) : order;
  return chosen.slice(0, LONGEST).map((at) => titles[at]);
}

function scoresOf(lines: number[][], { aggregation, fairness }: Wishes) {
  if (aggregation === "proportional") return inTurn(lines, fairness);
  const base = basesOf(lines, aggregation);
  // at full fairness it is the least pleased friend's interest (Hurwicz 1951)
  return lines.map((line, at) => base[at] - fairness * (base[at] - Math.min(...line)));
}

function basesOf(lines: number[][], aggregation: Exclude<Aggregation, "proportional">): number[] {
  switch (aggregation) {
    case "average":
      return lines.map(mean);
    case "agreement":
      return byAgreement(lines);
    case "leastMisery":
      return lines.map((line) => Math.min(...line) + TIE * mean(line));
    case "mostPleasure":
      return lines.map((line) => Math.max(...line) + TIE * mean(line));
    case "borda":
      return byPlaces(lines);
  }
}

const TIE = 1e-3; // of the mean, where the extremes are equal
const AGREED = 20; // titles that agreement keeps, out of twice as many

/** The best by their mean, of which those stay in front that the friends differ least about. */
function byAgreement(lines: number[][]) {
  const means = lines.map(mean);
  const best = means
    .map((_, at) => at)
    .sort((a, b) => means[b] - means[a])
    .slice(0, 2 * AGREED);
  const kept = new Set(
    best.toSorted((a, b) => deviation(lines[a]) - deviation(lines[b])).slice(0, AGREED),
  );
  return means.map((average, at) => average + Number(kept.has(at)));
}

/** Each friend ranks all titles; the places count (Borda 1781), as a part of the most points there are. */
function byPlaces(lines: number[][]) {
  const points = new Array<number>(lines.length).fill(0);
  for (let friend = 0; friend < lines[0].length; friend++) {
    const order = lines.map((_, at) => at).sort((a, b) => lines[b][friend] - lines[a][friend]);
    let place = 0;
    for (const [rank, at] of order.entries()) {
      // equals share the place of the first of them
      if (rank === 0 || lines[at][friend] < lines[order[rank - 1]][friend]) place = rank;
      points[at] += lines.length - 1 - place;
    }
  }
  const most = lines[0].length * Math.max(1, lines.length - 1);
  return points.map((sum) => sum / most);
}

const MOST_POWER = 4; // of what a friend was given; at a quarter of the fairness it is 1

/**
 * One title after another, each time the one that pleases most those who got least so far: a friend's say is divided by 1
 * plus what the titles above already gave them, as in sequential proportional voting (Thiele 1895). The fairness is the power
 * of that divisor: 0 leaves the plain average, a quarter is Thiele's, a half its square.
 */
function inTurn(lines: number[][], fairness: number) {
  const given = new Array<number>(lines[0].length).fill(0);
  const places = new Array<number>(lines.length).fill(0);
  const left = new Set(lines.keys());
  for (let turn = 0; turn < Math.min(COMPARED, lines.length); turn++) {
    const say = given.map((sum) => (1 + sum) ** -(MOST_POWER * fairness));
    let best = -1;
    let most = Number.NEGATIVE_INFINITY;
    for (const at of left) {
      const line = lines[at];
      let worth = 0;
      for (let friend = 0; friend < line.length; friend++) worth += line[friend] * say[friend];
      if (worth > most) [best, most] = [at, worth];
    }
    left.delete(best);
    places[best] = 1 - turn / lines.length;
    for (const [friend, one] of lines[best].entries()) given[friend] += one;
  }
  return places;
}

type Ordered = { order: number[]; scores: number[]; titles: Choosable[] };

/** Maximal marginal relevance (Carbonell and Goldstein 1998), with shared genres and tags as likeness. */
function diversified({ order, scores, titles }: Ordered, weight: number) {
  const left = order.slice(0, COMPARED);
  const sets = new Map(left.map((at) => [at, featuresOf(titles[at])]));
  const nearest = new Map(left.map((at) => [at, 0]));
  const chosen: number[] = [];
  while (chosen.length < LONGEST && left.length > 0) {
    const worth = (at: number) => scores[at] - weight * (nearest.get(at) ?? 0);
    let best = 0;
    for (let i = 1; i < left.length; i++) if (worth(left[i]) > worth(left[best])) best = i;
    const [at] = left.splice(best, 1);
    chosen.push(at);
    for (const other of left) {
      const likeness = jaccard(sets.get(at) ?? new Set(), sets.get(other) ?? new Set());
      nearest.set(other, Math.max(nearest.get(other) ?? 0, likeness));
    }
  }
  return chosen;
}

const known = new WeakMap<Choosable, Set<string>>(); // every move of a slider asks again

function featuresOf(title: Choosable) {
  const features = known.get(title) ?? new Set(title.features);
  known.set(title, features);
  return features;
}

function jaccard(one: Set<string>, other: Set<string>) {
  let shared = 0;
  for (const feature of one) if (other.has(feature)) shared++;
  const all = one.size + other.size - shared;
  return all === 0 ? 0 : shared / all;
}

function mean(line: number[]) {
  return line.reduce((sum, one) => sum + one, 0) / line.length;
}

function deviation(line: number[]) {
  const average = mean(line);
  return Math.sqrt(line.reduce((sum, one) => sum + (one - average) ** 2, 0) / line.length);
}
