import { BestScores } from "@/lib/recommender/best-scores";
import { ChangeLog, WHOLE_VIEWER } from "@/lib/recommender/change-log";
import { compareAll } from "@/lib/recommender/compare-all";
import { compareRows } from "@/lib/recommender/compare-rows";
import { CosineScan } from "@/lib/recommender/cosine-scan";
import type { DenseIds } from "@/lib/recommender/dense-ids";
import { emptyParts, type IndexParts } from "@/lib/recommender/index-parts";
import type { BaseIndex } from "@/lib/recommender/kernel/base-index";
import type { MergeOrder } from "@/lib/recommender/kernel/merge-order";
import { MergeWatch } from "@/lib/recommender/merge-watch";
import type { NumberSet } from "@/lib/recommender/number-set";
import { Overlay } from "@/lib/recommender/overlay";
import { SparseLine } from "@/lib/recommender/sparse-line";
import { TitleColumn } from "@/lib/recommender/title-column";

export type Neighbour = {
  name: string; // the neighbour's id
  viewer: number;
  score: number; // the similarity, under the name that orders use
  shared: number; // titles both know
};

export type NeighbourOptions = {
  neighbours: number;
  shrinkage: number;
  isAmong?: (viewer: number) => boolean; // of those in a base, only the nearest are asked about
};

const everybody = () => true;

/**
 * Viewers × titles with one confidence each, kept by row and by column. Rows hold everybody; columns
 * hold only viewers who help others, so that nobody else can ever influence a stranger's page.
 *
 * It begins as an overlay of lines that can change. When many have gathered, a merge puts them into a
 * base that cannot, and answers faster in a fraction of the memory; a viewer of the base who changes is
 * copied back into the overlay. No answer depends on what stands where.
 */
export class PreferenceIndex {
  readonly viewers: DenseIds;
  readonly titles: DenseIds;
  readonly changes = new ChangeLog(); // what was made of the index at the same count still holds
  #overlay: Overlay;
  #base: BaseIndex | undefined;
  #helping: NumberSet;
  #size: number;
  #scan = new CosineScan();
  #last: { base: BaseIndex; viewer: number; row: SparseLine } | undefined; // asked for of the base
  #merge = new MergeWatch();

  constructor(parts: IndexParts = emptyParts()) {
    this.viewers = parts.viewers;
    this.titles = parts.titles;
    this.#overlay = parts.overlay;
    this.#base = parts.base;
    this.#helping = parts.helping;
    this.#size = parts.size;
  }

  /** Preferences held. */
  get size() {
    return this.#size;
  }

  get helpers() {
    return this.#helping.size;
  }

  isHelping(viewer: number) {
    return this.#helping.has(viewer);
  }

  /** Where the preferences stand, and the base's memory in bytes. */
  get shape() {
    return {
      isMerging: this.#merge.isUnderWay,
      overlay: this.#overlay.size,
      base: this.#base?.size ?? 0,
      baseBytes: this.#base?.bytes ?? 0,
    };
  }

  /** Sets one confidence; zero takes the preference away. */
  set(viewerName: string, titleName: string, confidence: number) {
    if (!Number.isFinite(confidence)) throw new Error(`A confidence is ${confidence}.`);
    const viewer = this.viewers.intern(viewerName);
    const title = this.titles.intern(titleName);
    const said = this.rowOf(viewer).get(title);
    if (said === confidence) return; // nothing made of the index need be renewed
    const row = this.#changeable(viewer);
    const before = row.length;
    this.#overlay.set(viewer, title, confidence);
    this.#size += row.length - before;
    this.changes.note(viewer, title);
    if (this.#helping.has(viewer)) this.#tell(viewer, title, [said, confidence]);
  }

  /** Says whether a viewer's taste helps others; who never said so helps nobody. */
  setHelping(viewerName: string, helps: boolean) {
    const viewer = this.viewers.intern(viewerName);
    if (this.#helping.has(viewer) === helps) return;
    const { ids, values, length } = this.#changeable(viewer);
    this.changes.note(viewer, WHOLE_VIEWER);
    if (helps) this.#helping.add(viewer);
    else this.#helping.delete(viewer);
    for (let i = 0; i < length; i++) {
      this.changes.note(viewer, ids[i]);
      this.#tell(viewer, ids[i], helps ? [0, values[i]] : [values[i], 0]);
    }
  }

  /** Takes away everything a viewer said. */
  remove(viewerName: string) {
    const viewer = this.viewers.find(viewerName);
    if (viewer === undefined) return;
    this.setHelping(viewerName, false);
    this.#size -= this.#changeable(viewer).length;
    this.#overlay.hold(viewer, new SparseLine());
  }

  /** What one viewer said; empty for strangers. */
  row(viewerName: string) {
    return this.rowOf(this.viewers.find(viewerName) ?? this.viewers.size);
  }

  rowOf(viewer: number): SparseLine {
    return this.#overlay.row(viewer) ?? this.#baseRow(viewer);
  }

  /** The same for who walks row after row: it may stand in the given line, until that is used for another. */
  readRow(viewer: number, into: SparseLine): SparseLine {
    const held = this.#overlay.row(viewer);
    if (held) return held;
    return this.#base?.has(viewer) ? into.fill(this.#base.row(viewer)) : new SparseLine();
  }

  /** How many titles a viewer said something about. */
  lengthOf(viewer: number) {
    const held = this.#overlay.row(viewer);
    if (held) return held.length;
    return this.#base?.has(viewer) ? this.#base.lengthOf(viewer) : 0;
  }

  /** What the helping viewers said about one title. */
  column(title: number): SparseLine | TitleColumn {
    const base = this.#base;
    if (!base || title >= base.titles) return this.#overlay.column(title);
    return new TitleColumn(title, base, {
      forEachRater: (visit) => this.forEachRater(title, visit),
      confidence: (viewer) => {
        if (!this.#helping.has(viewer)) return 0;
        return this.#overlay.row(viewer)?.get(title) ?? base.confidence(viewer, title);
      },
    });
  }

  /** The helping viewers most like this one, nearest first, without the unlike. */
  neighbours(viewerName: string, options: NeighbourOptions): Neighbour[] {
    const viewer = this.viewers.find(viewerName);
    if (viewer === undefined) return [];
    const best = new BestScores();
    const { isAmong = everybody } = options;
    const offer = (other: number, score: number, shared: number) => {
      if (other !== viewer && isAmong(other)) best.offer(other, score, shared);
    };
    const own = this.rowOf(viewer);
    if (this.#base) {
      const nearest = this.#base.nearest(own, { ...options, except: viewer });
      for (const near of nearest) offer(near.viewer, near.score, near.shared);
      const terms = { titles: this.titles.size, shrinkage: options.shrinkage, offer };
      compareAll(own, (visit) => this.#overlay.forEachRow(this.#helping, visit), terms);
    } else {
      this.#scan.fit(this.viewers.size);
      this.#scan.cross(own, (title) => this.#overlay.column(title));
      const normOf = (other: number) => this.rowOf(other).norm;
      this.#scan.visit({ norm: own.norm, normOf, shrinkage: options.shrinkage }, offer);
    }
    return best.best(options.neighbours, (other, score, shared) => {
      return { name: this.viewers.nameOf(other), viewer: other, score, shared };
    });
  }

  /** Visits the helping viewers who said something about a title, in no order. */
  forEachRater(title: number, visit: (viewer: number, confidence: number) => void) {
    const base = this.#base;
    if (!base || title >= base.titles) {
      const { ids, values, length } = this.#overlay.column(title);
      for (let i = 0; i < length; i++) visit(ids[i], values[i]);
      return;
    }
    base.forEachRater(title, visit);
    this.#overlay.forEachRow(this.#helping, (viewer, row) => {
      const confidence = row.get(title);
      if (confidence !== 0) visit(viewer, confidence);
    });
  }

  /** Similarity of two viewers and the titles both like, whether they help others or not. */
  compare(nameA: string, nameB: string, shrinkage: number) {
    const nameOf = (title: number) => this.titles.nameOf(title);
    return compareRows([this.row(nameA), this.row(nameB)], { shrinkage, nameOf });
  }

  /** True when so much has gathered that a merge pays, and none is under way. */
  get isMergeDue() {
    return this.#merge.isDue(this.shape);
  }

  /** What a merge takes: pack it, build a base elsewhere, and bring that to `finishMerge`. */
  beginMerge(): MergeOrder {
    this.#merge.begin();
    return this.order;
  }

  /** Everything but the names, to be packed. */
  get order(): MergeOrder {
    return {
      base: this.#base,
      titles: () => this.titles.size,
      viewers: this.viewers.size,
      changedRow: (viewer) => this.#overlay.row(viewer),
      isHelping: (viewer) => this.#helping.has(viewer),
    };
  }

  /** Puts a new base in the place of the old one; who changed since the merge began stays in the overlay. */
  finishMerge(base: BaseIndex) {
    const before = this.#overlay;
    this.#overlay = new Overlay(base.titles);
    this.#base = base;
    for (const viewer of this.#merge.end()) {
      const row = before.row(viewer);
      if (!row) continue;
      base.withdraw(viewer);
      this.#overlay.hold(viewer, row);
      if (!this.#helping.has(viewer)) continue;
      for (let i = 0; i < row.length; i++) this.#tell(viewer, row.ids[i], [0, row.values[i]]);
    }
  }

  /** Forgets that a merge began; another is due when twice as much has gathered. */
  cancelMerge() {
    this.#merge.refuse(this.#overlay.size);
  }

  /** The row of a viewer where it can be changed, taken out of the base first. */
  #changeable(viewer: number) {
    this.#merge.touch(viewer);
    const held = this.#overlay.row(viewer);
    if (held) return held;
    this.#overlay.hold(viewer, this.#baseRow(viewer));
    this.#last = undefined; // the overlay's from now on, where it changes
    this.#base?.cover(viewer);
    return this.rowOf(viewer);
  }

  /** A page asks for the row of its viewer over and over. */
  #baseRow(viewer: number) {
    const base = this.#base;
    if (!base?.has(viewer)) return new SparseLine();
    if (this.#last?.base !== base || this.#last.viewer !== viewer) {
      this.#last = { base, viewer, row: SparseLine.of(base.row(viewer)) };
    }
    return this.#last.row;
  }

  /** Lets a title know what a helper says about it now, and said before. */
  #tell(viewer: number, title: number, change: [before: number, now: number]) {
    this.#overlay.setInColumn(title, viewer, change[1]);
    this.#base?.reweigh(title, change);
  }
}
