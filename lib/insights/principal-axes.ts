/** A sparse row: features and how much of each. */
export type Features = ReadonlyMap<number, number>;

type Axis = { loadings: Float64Array; variance: number };

const MOST_STEPS = 300; // of the power method; the axes of a catalogue settle in a few dozen
const SETTLED = 1e-12; // what is left of a turn, as 1 - cosine

/**
 * The directions in which rows differ most (principal components), by the power method on the centred rows, one after the
 * other (Hotelling's deflation). Nothing in it is drawn by chance: the same rows give the same axes.
 */
export function principalAxes(rows: Features[], width: number, count: number): Axis[] {
  const mean = meanOf(rows, width);
  const covariance = covarianceOf(rows, mean);
  const axes: Axis[] = [];
  for (let axis = 0; axis < count; axis++) {
    let loadings = squareTo(axes, startOf(width, axis));
    for (let step = 0; step < MOST_STEPS; step++) {
      const next = squareTo(axes, times(covariance, loadings));
      if (norm(next) === 0) break;
      const turn = 1 - Math.abs(dot(next, loadings));
      loadings = next;
      if (turn < SETTLED) break;
    }
    const variance = rows.reduce((sum, row) => sum + project(row, { mean, loadings }) ** 2, 0);
    axes.push({ loadings: pointed(loadings), variance: variance / Math.max(1, rows.length) });
  }
  return axes;
}

/** Where a row stands on an axis, from the mean on. */
export function project(
  row: Features,
  { mean, loadings }: { mean: Float64Array; loadings: Float64Array },
) {
  let place = 0;
  for (const [feature, value] of row) place += value * loadings[feature];
  return place - dot(mean, loadings);
}

export function meanOf(rows: Features[], width: number) {
  const mean = new Float64Array(width);
  for (const row of rows) for (const [feature, value] of row) mean[feature] += value / rows.length;
  return mean;
}

/** All variance there is, of which each axis has a part. */
export function varianceOf(rows: Features[], mean: Float64Array) {
  const squares = rows.reduce(
    (sum, row) => sum + [...row.values()].reduce((own, value) => own + value ** 2, 0),
    0,
  );
  return Math.max(0, squares / Math.max(1, rows.length) - dot(mean, mean));
}

/** Made once, as a power method over thousands of rows would hold everybody else up. */
function covarianceOf(rows: Features[], mean: Float64Array) {
  const width = mean.length;
  const covariance = new Float64Array(width * width);
  for (const row of rows)
    for (const [one, value] of row)
      for (const [other, beside] of row) covariance[one * width + other] += value * beside;
  for (let one = 0; one < width; one++)
    for (let other = 0; other < width; other++) {
      const place = one * width + other;
      covariance[place] = covariance[place] / rows.length - mean[one] * mean[other];
    }
  return covariance;
}

function times(matrix: Float64Array, vector: Float64Array) {
  const width = vector.length;
  const product = new Float64Array(width);
  for (let row = 0; row < width; row++) {
    let sum = 0;
    for (let at = 0; at < width; at++) sum += matrix[row * width + at] * vector[at];
    product[row] = sum;
  }
  return product;
}

/** A start that hardly any axis is square to, the same every time. */
function startOf(width: number, axis: number) {
  return Float64Array.from({ length: width }, (_, at) => 1 + ((at * 7 + axis) % 11));
}

/** What of a vector lies along none of the axes, of length one; nothing where it lies along them altogether. */
function squareTo(axes: Axis[], vector: Float64Array) {
  const rest = vector.slice();
  for (const { loadings } of axes) takeOff(rest, loadings);
  for (const { loadings } of axes) takeOff(rest, loadings); // twice, as rounding leaves some of it
  return norm(rest) > 1e-12 ? unit(rest) : new Float64Array(rest.length);
}

function takeOff(vector: Float64Array, axis: Float64Array) {
  const along = dot(vector, axis);
  for (let at = 0; at < vector.length; at++) vector[at] -= along * axis[at];
}

/** An axis has two ends, and either could come first: the one with the heavier feature points up. */
function pointed(loadings: Float64Array) {
  const heaviest = loadings.reduce(
    (best, value) => (Math.abs(value) > Math.abs(best) ? value : best),
    0,
  );
  return heaviest < 0 ? loadings.map((value) => -value) : loadings;
}

function unit(vector: Float64Array) {
  const length = norm(vector);
  return length > 0 ? vector.map((value) => value / length) : vector;
}

function norm(vector: Float64Array) {
  return Math.sqrt(dot(vector, vector));
}

function dot(one: Float64Array, other: Float64Array) {
  let sum = 0;
  for (let at = 0; at < one.length; at++) sum += one[at] * other[at];
  return sum;
}
