import { BestFirst } from "@/lib/recommender/best-first";
import { CosineScan, shrunkCosine } from "@/lib/recommender/cosine-scan";
import { DenseIds } from "@/lib/recommender/dense-ids";
import { SparseLine } from "@/lib/recommender/sparse-line";

export type Neighbour = {
  name: string; // the neighbour's id
  viewer: number;
  score: number; // the similarity, under the name that orders use
  shared: number; // titles both know
};

export type SimilarTitle = { name: string; title: number; score: number; shared: number };

/**
 * Viewers × titles with one confidence each, kept by row and by column. Rows hold everybody; columns
 * hold only viewers who help others, so that nobody else can ever influence a stranger's page.
 */
export class PreferenceIndex {
  readonly viewers = new DenseIds();
  readonly titles = new DenseIds();
  #rows: SparseLine[] = [];
  #columns: SparseLine[] = [];
  #helping = new Set<number>();
  #scan = new CosineScan();
  #size = 0;

  /** Preferences held. */
  get size() {
    return this.#size;
  }

  get helpers() {
    return this.#helping.size;
  }

  /** Sets one confidence; zero takes the preference away. */
  set(viewerName: string, titleName: string, confidence: number) {
    if (!Number.isFinite(confidence)) throw new Error(`A confidence is ${confidence}.`);
    const viewer = this.#viewer(viewerName);
    const title = this.#title(titleName);
    const row = this.#rows[viewer];
    const before = row.length;
    row.set(title, confidence);
    this.#size += row.length - before;
    if (this.#helping.has(viewer)) this.#columns[title].set(viewer, confidence);
  }

  /** Says whether a viewer's taste helps others; who never said so helps nobody. */
  setHelping(viewerName: string, helps: boolean) {
    const viewer = this.#viewer(viewerName);
    if (this.#helping.has(viewer) === helps) return;
    if (helps) this.#helping.add(viewer);
    else this.#helping.delete(viewer);
    const row = this.#rows[viewer];
    for (let i = 0; i < row.length; i++) {
      this.#columns[row.ids[i]].set(viewer, helps ? row.values[i] : 0);
    }
  }

  /** Takes away everything a viewer said. */
  remove(viewerName: string) {
    const viewer = this.viewers.find(viewerName);
    if (viewer === undefined) return;
    this.setHelping(viewerName, false);
    this.#size -= this.#rows[viewer].length;
    this.#rows[viewer] = new SparseLine();
  }

  /** What one viewer said; empty for strangers. */
  row(viewerName: string) {
    const viewer = this.viewers.find(viewerName);
    return viewer === undefined ? new SparseLine() : this.#rows[viewer];
  }

  rowOf(viewer: number) {
    return this.#rows[viewer];
  }

  /** What the helping viewers said about one title. */
  column(title: number) {
    return this.#columns[title];
  }

  /** The helping viewers most like this one, nearest first, without the unlike. */
  neighbours(viewerName: string, options: { neighbours: number; shrinkage: number }): Neighbour[] {
    const viewer = this.viewers.find(viewerName);
    if (viewer === undefined) return [];
    const best = new BestFirst<Neighbour>(options.neighbours);
    const world = { lines: this.#rows, crossing: this.#columns, shrinkage: options.shrinkage };
    this.#scan.scan(this.#rows[viewer], world, (other, score, shared) => {
      if (other === viewer || score <= 0 || score < best.threshold) return;
      best.offer({ name: this.viewers.nameOf(other), viewer: other, score, shared });
    });
    return best.sorted();
  }

  /** Titles that the same helping viewers like, nearest first (item-item cosine, Sarwar et al. 2001). */
  similarTitles(titleName: string, options: { limit: number; shrinkage: number }): SimilarTitle[] {
    const title = this.titles.find(titleName);
    if (title === undefined) return [];
    const best = new BestFirst<SimilarTitle>(options.limit);
    const world = { lines: this.#columns, crossing: this.#rows, shrinkage: options.shrinkage };
    this.#scan.scan(this.#columns[title], world, (other, score, shared) => {
      if (other === title || score <= 0 || score < best.threshold) return;
      best.offer({ name: this.titles.nameOf(other), title: other, score, shared });
    });
    return best.sorted();
  }

  /** Similarity of two viewers and the titles both like, whether they help others or not. */
  compare(nameA: string, nameB: string, shrinkage: number) {
    const a = this.row(nameA);
    const b = this.row(nameB);
    let dot = 0;
    let shared = 0;
    const both: { name: string; score: number }[] = [];
    for (let i = 0; i < a.length; i++) {
      const other = b.get(a.ids[i]);
      if (other === 0) continue;
      shared++;
      dot += a.values[i] * other;
      if (a.values[i] < 0 || other < 0) continue;
      both.push({ name: this.titles.nameOf(a.ids[i]), score: a.values[i] * other });
    }
    const similarity = shrunkCosine({ dot, shared, lengths: a.norm * b.norm }, shrinkage);
    return { similarity, both };
  }

  #viewer(name: string) {
    const viewer = this.viewers.intern(name);
    if (viewer === this.#rows.length) this.#rows.push(new SparseLine());
    return viewer;
  }

  #title(name: string) {
    const title = this.titles.intern(name);
    if (title === this.#columns.length) this.#columns.push(new SparseLine());
    return title;
  }
}
