import { type Faults, type Interactions, noFaults } from "@/lib/evaluation/interactions";
import { groupsOf } from "@/lib/evaluation/splits/groups";
import { DenseIds } from "@/lib/recommender/dense-ids";

const EXAMPLES = 5;
const EXAMPLE_CHARACTERS = 120;
const FIRST_CAPACITY = 1 << 16;
const GROWTH = 1.6;
const SHORT = 13; // from here on a slice keeps the whole text alive it was cut from

export type Act = { viewer: string; title: string; strength: number; seconds: number | null };

/** Gathers what a source says in a few bytes an entry, and settles what it says twice. */
export class InteractionList {
  readonly faults: Faults = noFaults();
  #viewers = new DenseIds();
  #titles = new DenseIds();
  #viewer = new Int32Array(FIRST_CAPACITY);
  #title = new Int32Array(FIRST_CAPACITY);
  #strength = new Float32Array(FIRST_CAPACITY);
  #seconds = new Float64Array(FIRST_CAPACITY);
  #size = 0;
  #isTimed = true;
  #lastViewer: string | null = null; // files mostly keep a viewer's lines together

  /** Viewers that other lists know already keep the numbers they have there. */
  constructor(viewers: string[] = []) {
    for (const viewer of viewers) this.#viewers.intern(viewer);
  }

  add({ viewer, title, strength, seconds }: Act) {
    if (this.#size === this.#viewer.length) this.#grow();
    const at = this.#size++;
    this.#viewer[at] = viewer === this.#lastViewer ? this.#viewer[at - 1] : this.#meet(viewer);
    this.#title[at] = numberOf(this.#titles, title);
    this.#strength[at] = strength;
    this.#seconds[at] = seconds ?? 0;
    if (seconds === null) this.#isTimed = false;
  }

  #meet(viewer: string) {
    this.#lastViewer = viewer;
    return numberOf(this.#viewers, viewer);
  }

  reject(line: number, text: string, reason: string) {
    this.faults.malformed++;
    if (this.faults.examples.length >= EXAMPLES) return;
    this.faults.examples.push({ line, text: text.slice(0, EXAMPLE_CHARACTERS), reason });
  }

  /** One entry per viewer and title: the latest, of equal times the later line. */
  settled(tagsOf?: Map<string, string[]>): Interactions {
    const isKept = this.#latest();
    const wanted = placesWhere(this.#size, (at) => isKept[at] === 1 && this.#strength[at] > 0);
    const unwanted = placesWhere(this.#size, (at) => isKept[at] === 1 && this.#strength[at] <= 0);
    this.faults.duplicates = this.#size - wanted.length - unwanted.length;
    this.faults.withoutStrength = unwanted.length;
    const titles = namesOf(this.#titles);
    return {
      viewers: namesOf(this.#viewers),
      titles,
      ...this.#entries(wanted),
      unwanted: pick(this.#viewer, this.#title, unwanted),
      tags: tagsOf ? titles.map((title) => tagsOf.get(title) ?? []) : null,
    };
  }

  #entries(wanted: Int32Array) {
    const [strength, seconds] = [new Float32Array(wanted.length), new Float64Array(wanted.length)];
    for (const [i, at] of wanted.entries()) {
      strength[i] = this.#strength[at];
      seconds[i] = this.#seconds[at];
    }
    const pairs = pick(this.#viewer, this.#title, wanted);
    return { ...pairs, strength, seconds: this.#isTimed ? seconds : null };
  }

  #latest() {
    const isKept = new Uint8Array(this.#size);
    const latest = new Int32Array(this.#titles.size).fill(-1);
    for (const own of groupsOf(this.#viewer.subarray(0, this.#size), this.#viewers.size)) {
      for (const at of own) {
        const other = latest[this.#title[at]];
        if (other === -1 || this.#seconds[at] >= this.#seconds[other]) latest[this.#title[at]] = at;
      }
      for (const at of own) {
        const kept = latest[this.#title[at]];
        if (kept !== -1) isKept[kept] = 1;
        latest[this.#title[at]] = -1;
      }
    }
    return isKept;
  }

  #grow() {
    const capacity = Math.ceil(this.#size * GROWTH);
    this.#viewer = grown(this.#viewer, new Int32Array(capacity));
    this.#title = grown(this.#title, new Int32Array(capacity));
    this.#strength = grown(this.#strength, new Float32Array(capacity));
    this.#seconds = grown(this.#seconds, new Float64Array(capacity));
  }
}

function grown<Numbers extends Int32Array | Float32Array | Float64Array>(
  from: Numbers,
  to: Numbers,
) {
  to.set(from);
  return to;
}

function numberOf(ids: DenseIds, name: string) {
  const known = ids.find(name);
  if (known !== undefined) return known;
  return ids.intern(name.length < SHORT ? name : Buffer.from(name).toString());
}

function namesOf(ids: DenseIds) {
  return Array.from({ length: ids.size }, (_, number) => ids.nameOf(number));
}

function placesWhere(size: number, isWanted: (at: number) => boolean) {
  const places = new Int32Array(size);
  let found = 0;
  for (let at = 0; at < size; at++) if (isWanted(at)) places[found++] = at;
  return places.slice(0, found);
}

function pick(viewer: Int32Array, title: Int32Array, places: Int32Array) {
  return { viewer: places.map((at) => viewer[at]), title: places.map((at) => title[at]) };
}
