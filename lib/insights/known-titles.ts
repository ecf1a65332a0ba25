import { folded } from "@/lib/search/fold";

/** What Matinee's catalogue knows of a title; the list of them comes to the browser, so that no history need leave it. */
export type KnownTitle = {
  names: string[];
  kind: "film" | "series";
  year: number;
  genres: string[];
  tags: string[];
  runtimeMinutes: number | null;
};

/** Finds titles of the catalogue by their names, when only one of their kind has them. */
export class KnownTitles {
  #byName = new Map<string, KnownTitle | "several">();

  constructor(titles: KnownTitle[]) {
    for (const title of titles)
      for (const name of new Set(title.names.map(folded)))
        if (name !== "") this.#add(`${title.kind} ${name}`, title); // such as "…" is folded to nothing
  }

  find(kind: "film" | "series", names: string[]): KnownTitle | null {
    for (const name of names) {
      const found = this.#byName.get(`${kind} ${folded(name)}`);
      if (found && found !== "several") return found;
    }
    return null;
  }

  #add(key: string, title: KnownTitle) {
    this.#byName.set(key, this.#byName.has(key) ? "several" : title);
  }
}
