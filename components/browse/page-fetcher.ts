import type { HomePage } from "@/lib/rankings/home-page";

/** A page that came, or null when the one before is still the viewer's; with the events named before it was asked for. */
export type OnAnswer = (page: HomePage | null, causes: string[]) => void;

/** Fetches the viewer's page, one request at a time; a wish during a request is granted by one more after it. */
export class PageFetcher {
  readonly #onAnswer: OnAnswer;
  #etag: string | null = null;
  #causes: string[] = [];
  #isFetching = false;
  #isWanted = false;
  #isStopped = false;

  constructor(onAnswer: OnAnswer) {
    this.#onAnswer = onAnswer;
  }

  /** The page on the screen need not be sent again while it is still the viewer's. */
  startFrom(etag: string) {
    this.#etag = etag;
  }

  async refresh(causes: string[]) {
    this.#causes.push(...causes);
    this.#isWanted = true;
    if (this.#isFetching) return;
    this.#isFetching = true;
    while (this.#isWanted && !this.#isStopped) {
      this.#isWanted = false;
      await this.#fetchOnce();
    }
    this.#isFetching = false;
  }

  stop() {
    this.#isStopped = true;
  }

  async #fetchOnce() {
    const causes = this.#causes.splice(0);
    try {
      const headers: HeadersInit = this.#etag ? { "if-none-match": this.#etag } : {};
      const answer = await fetch("/api/home", { headers, cache: "no-store" });
      if (answer.status === 304) return this.#onAnswer(null, causes);
      if (!answer.ok) return; // the next signal asks again
      this.#etag = answer.headers.get("etag");
      const page: HomePage = await answer.json();
      if (!this.#isStopped) this.#onAnswer(page, causes);
    } catch {
      // offline: the live connection asks again when it is back
    }
  }
}
