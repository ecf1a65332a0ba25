// AssemblyScript, compiled by scripts/kernel/compile.ts. Regions stand in the order of base-layout.ts.

const BLOCK: u32 = 4096;
const STRIDE: u32 = 128;
const PLAN: usize = 1024;
const AHEAD: u32 = 10; // segments that memory is asked for before they are added up

// prettier-ignore
const enum Field {
  plan, dictionary, norms, titleSums, titleSquares, own, sums, scores, inverseNorms, rowStarts, segments,
  titleRaters, viewerOf, rowOf, titleOf, columnOf, bounds, asked, weights, found, shared, pointers, titles,
  codes, sparse, dense, products, levels, viewers, columns, preferences, blocks, titleBytes, codeBytes, group,
}

// @ts-ignore: decorator
@inline
function field(name: Field): u32 {
  return load<u32>(PLAN + ((<usize>name) << 2));
}

/**
 * Adds up, for every viewer of a block, the quanta of `count` asked titles: first all that the viewer
 * likes, from `likes` on those disliked. Titles of equal weight stand together, so that thick segments
 * are added up in bytes before they are multiplied.
 */
export function accumulate(block: u32, count: u32, likes: u32): void {
  const rows = (field(Field.viewers) + STRIDE - 1) & ~(STRIDE - 1);
  const into = field(Field.bounds) + ((block * BLOCK) << 2);
  const size = min(BLOCK, rows - block * BLOCK);
  memory.fill(into, 0, size << 2);
  addSegments(findSegments(block, 0, likes), field(Field.levels), into, size);
  addSegments(findSegments(block, likes, count), field(Field.levels) + 16, into, size);
}

/**
 * Lists the segments of the asked titles where anybody stands, with the titles' weights: a pass of its own, as
 * the table of segments is larger than a cache and its entries are then waited for together. Gives how many there are.
 */
function findSegments(block: u32, from: u32, to: u32): u32 {
  const asked: usize = field(Field.asked);
  const weights: usize = field(Field.weights);
  const segments: usize = field(Field.segments) + ((block * field(Field.columns)) << 2);
  const places: usize = field(Field.shared);
  const own: usize = field(Field.found);
  let held: u32 = 0;
  for (let i = from; i < to; i++) {
    const segment = load<u32>(segments + (load<u32>(asked + (i << 2)) << 2));
    store<u32>(places + (held << 2), segment);
    store<u32>(own + (held << 2), load<u32>(weights + (i << 2)));
    held += <u32>(segment != 0);
  }
  for (let ahead: u32 = 0; ahead < AHEAD; ahead++) store<u32>(places + ((held + ahead) << 2), 0);
  return held;
}

function addSegments(count: u32, levels: usize, into: usize, size: u32): void {
  const places: usize = field(Field.shared);
  const weights: usize = field(Field.found);
  const sparse: usize = field(Field.sparse);
  const dense: usize = field(Field.dense);
  const pointers: usize = field(Field.pointers);
  const products: usize = field(Field.products);
  const group = field(Field.group);
  let waiting: u32 = 0;
  let weight: u32 = 0;
  let touched: u32 = 0;
  for (let i: u32 = 0; i < count; i++) {
    const own = load<u32>(weights + (i << 2));
    if (own != weight) {
      if (waiting > 0) addDense(pointers, waiting, weight, levels, into, size);
      waiting = 0;
      weight = own;
      multiply(levels, own, products);
    }
    touched += touch(load<u32>(places + ((i + AHEAD) << 2)), sparse, dense);
    const segment = load<u32>(places + (i << 2));
    if ((segment & 1) == 0) {
      addSparse(sparse + segment, products, into);
      continue;
    }
    store<u32>(pointers + (waiting << 2), dense + ((segment >> 1) << 6));
    waiting++;
    if (waiting == group) {
      addDense(pointers, waiting, weight, levels, into, size);
      waiting = 0;
    }
  }
  if (waiting > 0) addDense(pointers, waiting, weight, levels, into, size);
  store<u32>(pointers + 1020, touched); // past what groups need, so that it is not left out
}

/** Asks memory for a segment's first line before it is wanted. */
// @ts-ignore: decorator
@inline
function touch(segment: u32, sparse: usize, dense: usize): u32 {
  return load<u8>((segment & 1) == 0 ? sparse + segment : dense + ((segment >> 1) << 6));
}

function multiply(levels: usize, own: u32, products: usize): void {
  for (let level: u32 = 0; level < 16; level++) {
    store<u32>(products + (level << 2), own * <u32>load<u8>(levels + level));
  }
}

/** Raters as words: place in the block below, level in the upper four bits. */
function addSparse(segment: usize, products: usize, into: usize): void {
  const length = <u32>load<u16>(segment);
  let at = segment + 2;
  const end = at + (length << 1);
  const even = at + ((length & ~3) << 1);
  while (at < even) {
    const four = load<u64>(at);
    add(into, products, <u32>four & 0xffff);
    add(into, products, <u32>four >> 16);
    add(into, products, <u32>(four >> 32) & 0xffff);
    add(into, products, <u32>(four >> 48));
    at += 8;
  }
  while (at < end) {
    add(into, products, <u32>load<u16>(at));
    at += 2;
  }
}

// @ts-ignore: decorator
@inline
function add(into: usize, products: usize, rater: u32): void {
  const at = into + ((rater & 4095) << 2);
  store<u32>(at, load<u32>(at) + load<u32>(products + ((rater >> 12) << 2)));
}

/** Segments of two levels a byte, of equal weight: 128 viewers at a time, one line of the cache each. */
function addDense(pointers: usize, count: u32, own: u32, levels: usize, into: usize, size: u32): void {
  const quanta = v128.load(levels);
  const low = i8x16.splat(15);
  const end = pointers + (count << 2);
  const weight = i32x4.splat(own);
  const bytes = size >> 1;
  for (let offset: u32 = 0; offset < bytes; offset += 64) {
    let a = i8x16.splat(0), b = a, c = a, d = a, e = a, f = a, g = a, h = a;
    for (let pointer = pointers; pointer < end; pointer += 4) {
      const line: usize = load<u32>(pointer) + offset;
      const w = v128.load(line);
      const x = v128.load(line, 16);
      const y = v128.load(line, 32);
      const z = v128.load(line, 48);
      a = i8x16.add(a, i8x16.relaxed_swizzle(quanta, v128.and(w, low)));
      b = i8x16.add(b, i8x16.relaxed_swizzle(quanta, v128.and(i16x8.shr_u(w, 4), low)));
      c = i8x16.add(c, i8x16.relaxed_swizzle(quanta, v128.and(x, low)));
      d = i8x16.add(d, i8x16.relaxed_swizzle(quanta, v128.and(i16x8.shr_u(x, 4), low)));
      e = i8x16.add(e, i8x16.relaxed_swizzle(quanta, v128.and(y, low)));
      f = i8x16.add(f, i8x16.relaxed_swizzle(quanta, v128.and(i16x8.shr_u(y, 4), low)));
      g = i8x16.add(g, i8x16.relaxed_swizzle(quanta, v128.and(z, low)));
      h = i8x16.add(h, i8x16.relaxed_swizzle(quanta, v128.and(i16x8.shr_u(z, 4), low)));
    }
    const at: usize = into + (offset << 3);
    widen(at, a, weight);
    widen(at + 64, b, weight);
    widen(at + 128, c, weight);
    widen(at + 192, d, weight);
    widen(at + 256, e, weight);
    widen(at + 320, f, weight);
    widen(at + 384, g, weight);
    widen(at + 448, h, weight);
  }
}

// @ts-ignore: decorator
@inline
function widen(at: usize, sums: v128, weight: v128): void {
  const low = i16x8.extend_low_i8x16_u(sums);
  const high = i16x8.extend_high_i8x16_u(sums);
  widenPart(at, i32x4.extend_low_i16x8_u(low), weight);
  widenPart(at + 16, i32x4.extend_high_i16x8_u(low), weight);
  widenPart(at + 32, i32x4.extend_low_i16x8_u(high), weight);
  widenPart(at + 48, i32x4.extend_high_i16x8_u(high), weight);
}

// @ts-ignore: decorator
@inline
function widenPart(at: usize, sums: v128, weight: v128): void {
  v128.store(at, i32x4.add(v128.load(at), i32x4.mul(sums, weight)));
}

/** Finds, among the first `rows` viewers, the `most` with the largest bounds into `found` and `scores`, largest first; gives how many there are. */
export function seed(most: u32, self: u32, rows: u32): u32 {
  const bounds: usize = field(Field.bounds);
  const inverse: usize = field(Field.inverseNorms);
  const found: usize = field(Field.found);
  const scores: usize = field(Field.scores);
  let held: u32 = 0;
  let least: f32 = 0;
  let threshold = f32x4.splat(0);
  for (let row: u32 = 0; row < rows; row += 4) {
    const at = <usize>row << 2;
    const four = f32x4.mul(f32x4.convert_i32x4_u(v128.load(bounds + at)), v128.load(inverse + at));
    if (!v128.any_true(f32x4.gt(four, threshold))) continue;
    for (let lane: u32 = 0; lane < 4; lane++) {
      const bound = boundOf(bounds, inverse, row + lane);
      if (row + lane == self || bound <= least) continue;
      held = push(found, scores, held, most, row + lane, <f64>bound);
      if (held == most) {
        least = <f32>load<f64>(scores);
        threshold = f32x4.splat(least);
      }
    }
  }
  order(found, scores, held);
  return held;
}

// @ts-ignore: decorator
@inline
function boundOf(bounds: usize, inverse: usize, row: u32): f32 {
  return <f32>load<u32>(bounds + (row << 2)) * load<f32>(inverse + (row << 2));
}

/** Puts what was found in order, the largest score first (Shell's sort): the finer order asked for then has little to move. */
function order(ids: usize, scores: usize, count: u32): void {
  for (let gap = count >> 1; gap > 0; gap = gap == 2 ? 1 : (gap * 5) / 11) {
    for (let from = gap; from < count; from++) {
      const score = load<f64>(scores + (from << 3));
      const id = load<u32>(ids + (from << 2));
      let at = from;
      while (at >= gap && load<f64>(scores + ((at - gap) << 3)) < score) {
        store<f64>(scores + (at << 3), load<f64>(scores + ((at - gap) << 3)));
        store<u32>(ids + (at << 2), load<u32>(ids + ((at - gap) << 2)));
        at -= gap;
      }
      store<f64>(scores + (at << 3), score);
      store<u32>(ids + (at << 2), id);
    }
  }
}

/** Keeps the `most` largest in a heap whose root is the least kept; gives how many are held. */
function push(ids: usize, scores: usize, held: u32, most: u32, id: u32, score: f64): u32 {
  let at: u32 = held;
  if (held < most) {
    while (at > 0) {
      const parent = (at - 1) >> 1;
      const above = load<f64>(scores + (parent << 3));
      if (above <= score) break;
      store<f64>(scores + (at << 3), above);
      store<u32>(ids + (at << 2), load<u32>(ids + (parent << 2)));
      at = parent;
    }
    held++;
  } else {
    at = 0;
    for (;;) {
      let child: u32 = 2 * at + 1;
      if (child >= held) break;
      if (child + 1 < held && load<f64>(scores + ((child + 1) << 3)) < load<f64>(scores + (child << 3))) child++;
      const below = load<f64>(scores + (child << 3));
      if (below >= score) break;
      store<f64>(scores + (at << 3), below);
      store<u32>(ids + (at << 2), load<u32>(ids + (child << 2)));
      at = child;
    }
  }
  store<f64>(scores + (at << 3), score);
  store<u32>(ids + (at << 2), id);
  return held;
}

/** Lists every one of the first `rows` viewers but the asking one whose bound reaches `threshold`; gives how many there are. */
export function collect(threshold: f32, self: u32, rows: u32): u32 {
  const bounds: usize = field(Field.bounds);
  const inverse: usize = field(Field.inverseNorms);
  const found: usize = field(Field.found);
  const limit = f32x4.splat(threshold);
  const zero = f32x4.splat(0);
  let count: u32 = 0;
  for (let row: u32 = 0; row < rows; row += 4) {
    const at = <usize>row << 2;
    const four = f32x4.mul(f32x4.convert_i32x4_u(v128.load(bounds + at)), v128.load(inverse + at));
    const reached = v128.and(f32x4.ge(four, limit), f32x4.gt(four, zero));
    if (!v128.any_true(reached)) continue;
    let lanes = i32x4.bitmask(reached);
    while (lanes != 0) {
      const viewer = row + ctz(lanes);
      lanes &= lanes - 1;
      if (viewer == self) continue;
      store<u32>(found + (count << 2), viewer);
      count++;
    }
  }
  return count;
}

/** The exact dot product with `own`, and the titles shared, of each viewer found. */
export function measure(count: u32): void {
  const rows: usize = field(Field.rowStarts);
  const found: usize = field(Field.found);
  const isWide = field(Field.titleBytes) == 4;
  const codeBytes = field(Field.codeBytes);
  for (let i: u32 = 0; i < count; i++) {
    const row = <usize>load<u32>(found + (i << 2)) << 2;
    const from = load<u32>(rows + row);
    const to = load<u32>(rows + row, 4);
    if (isWide) {
      if (codeBytes == 1) dot<u32, u8>(i, from, to);
      else if (codeBytes == 2) dot<u32, u16>(i, from, to);
      else dot<u32, f64>(i, from, to);
    } else if (codeBytes == 1) dot<u16, u8>(i, from, to);
    else if (codeBytes == 2) dot<u16, u16>(i, from, to);
    else dot<u16, f64>(i, from, to);
  }
}

/** Two sums side by side. Titles that are not shared are counted, as a comparison with zero gives ones for those. */
function dot<Title, Code>(i: u32, from: u32, to: u32): void {
  const own: usize = field(Field.own);
  const dictionary: usize = field(Field.dictionary);
  const length = to - from;
  let title = field(Field.titles) + from * sizeof<Title>();
  let code = codesAt<Code>(from);
  let sums = f64x2.splat(0);
  let unshared = i64x2.splat(0);
  const end = title + (length & ~1) * sizeof<Title>();
  while (title < end) {
    const mine = pairAt<Title>(own, title);
    const theirs = isFloat<Code>() ? v128.load(code) : pairAt<Code>(dictionary, code);
    sums = f64x2.add(sums, f64x2.mul(mine, theirs));
    unshared = i64x2.sub(unshared, i64x2.eq(mine, i64x2.splat(0)));
    title += 2 * sizeof<Title>();
    code += 2 * sizeof<Code>();
  }
  let even = f64x2.extract_lane(sums, 0);
  let both = length - <u32>(i64x2.extract_lane(unshared, 0) + i64x2.extract_lane(unshared, 1));
  if ((length & 1) != 0) {
    const last = load<f64>(own + ((<usize>load<Title>(title)) << 3));
    even += last * valueOf<Code>(dictionary, load<Code>(code));
    if (last == 0) both--;
  }
  store<f64>(field(Field.scores) + (i << 3), even + f64x2.extract_lane(sums, 1));
  store<u32>(field(Field.shared) + (i << 2), both);
}

/** The values of a table under two numbers that stand side by side. */
// @ts-ignore: decorator
@inline
function pairAt<Number>(table: usize, at: usize): v128 {
  const one: usize = load<Number>(at);
  const other: usize = load<Number>(at, sizeof<Number>());
  return v128.load_lane<f64>(table + (other << 3), v128.load_zero<f64>(table + (one << 3)), 1);
}

/** Where the codes of preferences begin, or their values where there are no codes. */
// @ts-ignore: decorator
@inline
function codesAt<Code>(from: u32): usize {
  if (isFloat<Code>()) return field(Field.dictionary) + (from << 3);
  return field(Field.codes) + from * sizeof<Code>();
}

/** What a code stands for; a value stands for itself. */
// @ts-ignore: decorator
@inline
function valueOf<Code>(dictionary: usize, code: Code): f64 {
  if (isFloat<Code>()) return <f64>code;
  return load<f64>(dictionary + ((<usize>code) << 3));
}

/** Adds the confidences of each row found to the titles' sums, as many times as the score beside it says. */
export function addRows(count: u32): void {
  const isWide = field(Field.titleBytes) == 4;
  const codeBytes = field(Field.codeBytes);
  for (let i: u32 = 0; i < count; i++) {
    const row = load<u32>(field(Field.found) + (i << 2)) << 2;
    const from = load<u32>(field(Field.rowStarts) + row);
    const to = load<u32>(field(Field.rowStarts) + row, 4);
    const pull = load<f64>(field(Field.scores) + (i << 3));
    if (isWide) {
      if (codeBytes == 1) pullRow<u32, u8>(from, to, pull);
      else if (codeBytes == 2) pullRow<u32, u16>(from, to, pull);
      else pullRow<u32, f64>(from, to, pull);
    } else if (codeBytes == 1) pullRow<u16, u8>(from, to, pull);
    else if (codeBytes == 2) pullRow<u16, u16>(from, to, pull);
    else pullRow<u16, f64>(from, to, pull);
  }
}

function pullRow<Title, Code>(from: u32, to: u32, pull: f64): void {
  const sums: usize = field(Field.sums);
  const dictionary: usize = field(Field.dictionary);
  let title = field(Field.titles) + from * sizeof<Title>();
  let code = codesAt<Code>(from);
  const end = title + (to - from) * sizeof<Title>();
  const even = title + ((to - from) & ~3) * sizeof<Title>();
  while (title < even) {
    const a = valueOf<Code>(dictionary, load<Code>(code));
    const b = valueOf<Code>(dictionary, load<Code>(code, sizeof<Code>()));
    const c = valueOf<Code>(dictionary, load<Code>(code, 2 * sizeof<Code>()));
    const d = valueOf<Code>(dictionary, load<Code>(code, 3 * sizeof<Code>()));
    pullOne(sums, load<Title>(title), pull * a);
    pullOne(sums, load<Title>(title, sizeof<Title>()), pull * b);
    pullOne(sums, load<Title>(title, 2 * sizeof<Title>()), pull * c);
    pullOne(sums, load<Title>(title, 3 * sizeof<Title>()), pull * d);
    title += 4 * sizeof<Title>();
    code += 4 * sizeof<Code>();
  }
  while (title < end) {
    pullOne(sums, load<Title>(title), pull * valueOf<Code>(dictionary, load<Code>(code)));
    title += sizeof<Title>();
    code += sizeof<Code>();
  }
}

// @ts-ignore: decorator
@inline
function pullOne(sums: usize, title: usize, value: f64): void {
  const at = sums + (title << 3);
  store<f64>(at, load<f64>(at) + value);
}

/**
 * Finds the titles with the largest positive sums, and all whose sums are as good as the last of them,
 * largest first; forgets the sums. Gives how many there are.
 */
export function topTitles(most: u32): u32 {
  const sums: usize = field(Field.sums);
  const found: usize = field(Field.found);
  const scores: usize = field(Field.scores);
  const columns = field(Field.columns);
  const zero = f64x2.splat(0);
  let held: u32 = 0;
  let least: f64 = 0;
  let threshold = zero;
  for (let title: u32 = 0; title < columns; title += 2) {
    if (!v128.any_true(f64x2.gt(v128.load(sums + (<usize>title << 3)), threshold))) continue;
    for (let lane: u32 = title; lane < title + 2; lane++) {
      const sum = load<f64>(sums + (<usize>lane << 3));
      if (sum <= least) continue;
      held = push(found, scores, held, most, lane, sum);
      if (held == most) {
        least = load<f64>(scores);
        threshold = f64x2.splat(least);
      }
    }
  }
  const floor = held == most ? least - 2e-9 : 0;
  const limit = f64x2.splat(floor);
  held = 0;
  for (let title: u32 = 0; title < columns; title += 2) {
    const at = sums + (<usize>title << 3);
    const two = v128.load(at);
    v128.store(at, zero);
    if (!v128.any_true(f64x2.gt(two, limit))) continue;
    for (let lane: u32 = 0; lane < 2; lane++) {
      const sum = lane == 0 ? f64x2.extract_lane(two, 0) : f64x2.extract_lane(two, 1);
      if (sum <= floor || sum <= 0) continue;
      store<u32>(found + (held << 2), title + lane);
      store<f64>(scores + (held << 3), sum);
      held++;
    }
  }
  order(found, scores, held);
  return held;
}
