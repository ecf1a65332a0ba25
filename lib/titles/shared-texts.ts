import type { Title } from "@/lib/titles/read";

const LISTS = ["directors", "cast", "genres", "countries", "tags", "openTo"] as const;

/**
 * Texts of which only one copy is kept. A database gives each title its own, and in a large library a few thousand names
 * stand hundreds of thousands of times.
 */
export class SharedTexts {
  #known = new Map<string, string>();

  /** Gives a title the copies that the others have. */
  shareIn(title: Title) {
    for (const field of LISTS) {
      const texts = title[field];
      if (texts) title[field] = texts.map((text) => this.#one(text));
    }
  }

  #one(text: string) {
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    this.#known.set(text, text);
    return text;
  }
}
