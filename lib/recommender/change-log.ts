const REMEMBERED = 4_096;

/** That a viewer says something else about a title, or begins or ceases to help. */
export type Change = { viewer: number; title: number };

export const WHOLE_VIEWER = -1; // in place of a title

/** The latest changes of an index, in their order, so that what was made of it need not be made anew. */
export class ChangeLog {
  #viewers = new Int32Array(REMEMBERED);
  #titles = new Int32Array(REMEMBERED);
  #count = 0;

  /** Changes there ever were. */
  get count() {
    return this.#count;
  }

  note(viewer: number, title: number) {
    const at = this.#count++ % REMEMBERED;
    this.#viewers[at] = viewer;
    this.#titles[at] = title;
  }

  /** The changes after so many; undefined where they are too many to be remembered. */
  since(count: number): Change[] | undefined {
    const many = this.#count - count;
    if (many > REMEMBERED) return;
    return Array.from({ length: many }, (_, turn) => {
      const at = (count + turn) % REMEMBERED;
      return { viewer: this.#viewers[at], title: this.#titles[at] };
    });
  }
}
