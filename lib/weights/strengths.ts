/** How strong one viewer's preference for one title is by the weights in force, and by others. */
export type StrengthPair = { titleId: string; before: number; after: number };

export type StrengthBin = {
  from: number;
  to: number | null; // null for everything from there on
  before: number; // preferences
  after: number;
};

export type Spread = { preferences: number; mean: number; median: number; most: number };

export type PlaceMove = {
  titleId: string;
  from: number | null; // its place counted from 1; null where it had none
  to: number | null;
  before: number; // strength
  after: number;
};

const MOST_BINS = 12;
const COVERED = 0.98; // of the preferences stand in bins of equal width, the rest in the last one

/** How strengths are spread, in bins that begin alike before and after; zero is no preference. */
export function binsOf(pairs: StrengthPair[]): StrengthBin[] {
  const all = pairs.flatMap(({ before, after }) => [before, after]).filter((size) => size > 0);
  if (all.length === 0) return [];
  const sorted = Float64Array.from(all).sort();
  const reach = sorted[Math.ceil(COVERED * sorted.length) - 1];
  const width = niceWidth(reach / MOST_BINS);
  const count = Math.max(
    1,
    Math.min(MOST_BINS + 1, Math.floor(sorted[sorted.length - 1] / width) + 1),
  );
  const bins = Array.from({ length: count }, (_, place) => ({
    from: place * width,
    to: place === count - 1 ? null : (place + 1) * width,
    before: 0,
    after: 0,
  }));
  const binOf = (strength: number) => bins[Math.min(count - 1, Math.floor(strength / width))];
  for (const { before, after } of pairs) {
    if (before > 0) binOf(before).before++;
    if (after > 0) binOf(after).after++;
  }
  return bins;
}

/** The next of 1, 2 and 5 times a power of ten. */
function niceWidth(width: number) {
  const power = 10 ** Math.floor(Math.log10(width));
  const step = [1, 2, 5, 10].find((factor) => factor * power >= width * (1 - 1e-9)) ?? 10;
  return step * power;
}

export function spreadOf(strengths: number[]): Spread {
  const known = Float64Array.from(strengths.filter((strength) => strength > 0)).sort();
  const { length } = known;
  if (length === 0) return { preferences: 0, mean: 0, median: 0, most: 0 };
  const mean = known.reduce((sum, strength) => sum + strength, 0) / length;
  const median = (known[(length - 1) >> 1] + known[length >> 1]) / 2;
  return { preferences: length, mean, median, most: known[length - 1] };
}

/** Titles by what all pairs of them add up to, in their new order, with the places they had and have. */
export function placesOf(pairs: StrengthPair[]): PlaceMove[] {
  const totals = new Map<string, StrengthPair>();
  for (const { titleId, before, after } of pairs) {
    const known = totals.get(titleId) ?? { titleId, before: 0, after: 0 };
    totals.set(titleId, {
      titleId,
      before: known.before + before,
      after: known.after + after,
    });
  }
  const was = placesBy([...totals.values()], ({ before }) => before);
  const is = placesBy([...totals.values()], ({ after }) => after);
  return [...totals.values()]
    .map((pair) => {
      const { titleId } = pair;
      return { ...pair, from: was.get(titleId) ?? null, to: is.get(titleId) ?? null };
    })
    .sort((a, b) => (a.to ?? Infinity) - (b.to ?? Infinity) || (a.titleId < b.titleId ? -1 : 1));
}

function placesBy(pairs: StrengthPair[], sizeOf: (pair: StrengthPair) => number) {
  const ordered = pairs
    .filter((pair) => sizeOf(pair) > 0)
    .sort((a, b) => sizeOf(b) - sizeOf(a) || (a.titleId < b.titleId ? -1 : 1));
  return new Map(ordered.map(({ titleId }, place) => [titleId, place + 1]));
}

/** Those that rose or fell by most places, the farthest first. */
export function farthest(moves: PlaceMove[], few: number): PlaceMove[] {
  const distance = ({ from, to }: PlaceMove) =>
    Math.abs((from ?? moves.length + 1) - (to ?? moves.length + 1));
  return moves
    .filter(({ from, to }) => from !== to)
    .sort((a, b) => distance(b) - distance(a) || (a.titleId < b.titleId ? -1 : 1))
    .slice(0, few);
}
