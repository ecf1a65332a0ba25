import { ridgeBytes } from "@/lib/recommender/kernel/ridge-bytes";
import { bytesOf } from "@/lib/recommender/kernel/webassembly-kernel";

/** Rows, the titles they may name, and preferences in all of them together. */
type Size = { rows: number; titles: number; preferences: number };

type Steps = { solve(share: number, steps: number): number; addUp(): void };

const FIELDS = 13; // words, in the order of assembly/ridge.ts
const ALIGNED = 16; // bytes
const PAGE = 65_536; // bytes
const MOST_PAGES = 65_536;

const zero = { rows: 0, titles: 0, preferences: 0 };

/**
 * Where the ridge of one viewer is solved: X Xᵀ + Λ over some rows, never written out, by conjugate gradients (Hestenes
 * and Stiefel 1952) with the diagonal as preconditioner, from zero and always in the same order, so that the
 * same world gives the same bits. Whoever asks writes the rows and all that is per row or title, and reads the solution.
 */
export class RidgeRoom {
  starts = new Int32Array(0); // of each row among the preferences, and where the last one ends
  ids = new Int32Array(0); // of titles, each at most once in a row
  values = new Float64Array(0);
  likeness = new Float64Array(0); // by title
  penalties = new Float64Array(0); // of each row: Λ
  diagonal = new Float64Array(0); // of X Xᵀ + Λ; all above zero
  right = new Float64Array(0); // overwritten by what is left of it
  solution = new Float64Array(0);
  #sums = new Float64Array(0); // by title
  #memory = new WebAssembly.Memory({ initial: 1, maximum: MOST_PAGES });
  #kernel: Steps;
  #room: Size = zero;
  #titles = 0; // of the question that stands there

  constructor() {
    const module = new WebAssembly.Module(bytesOf(ridgeBytes));
    const { exports } = new WebAssembly.Instance(module, { env: { memory: this.#memory } });
    this.#kernel = exports as Steps;
  }

  /** Makes room; what stood there before may be gone. */
  fit(size: Size) {
    const { rows, titles, preferences } = this.#room;
    const isEnough = size.rows <= rows && size.titles <= titles && size.preferences <= preferences;
    if (!isEnough) this.#lay(size);
    this.#titles = size.titles;
    new Uint32Array(this.#memory.buffer, (FIELDS - 2) * 4, 2).set([size.rows, size.titles]);
  }

  /** Writes the solution and gives the number of steps that it took. */
  solve({ tolerance, steps }: { tolerance: number; steps: number }) {
    return this.#kernel.solve(tolerance ** 2, steps);
  }

  /** What the rows say in sum by title, each times its part of the solution. */
  added() {
    this.#kernel.addUp();
    return this.#sums.slice(0, this.#titles);
  }

  #lay(size: Size) {
    const grown = (part: keyof Size) => Math.max(this.#room[part], 2 * size[part]);
    const [rows, titles, preferences] = [grown("rows"), grown("titles"), grown("preferences")];
    const whole = [rows + 1, preferences]; // in four bytes each
    const fractions = [preferences, titles, rows, rows, rows, rows, rows, rows, titles];
    const bytes = [...whole.map((many) => many * 4), ...fractions.map((many) => many * 8)];
    let end = Math.ceil((FIELDS * 4) / ALIGNED) * ALIGNED;
    const places = bytes.map((many) => {
      const place = end;
      end += Math.ceil(many / ALIGNED) * ALIGNED;
      return place;
    });
    const missing = Math.ceil(end / PAGE) - this.#memory.buffer.byteLength / PAGE;
    if (missing > 0) this.#memory.grow(missing);
    const { buffer } = this.#memory;
    new Uint32Array(buffer).set(places);
    this.starts = new Int32Array(buffer, places[0], rows + 1);
    this.ids = new Int32Array(buffer, places[1], preferences);
    const numbers = (field: number) => new Float64Array(buffer, places[field], bytes[field] / 8);
    [this.values, this.likeness, this.penalties] = [numbers(2), numbers(3), numbers(4)];
    [this.diagonal, this.right, this.solution] = [numbers(5), numbers(6), numbers(7)];
    this.#sums = numbers(10);
    this.#room = { rows, titles, preferences };
  }
}
