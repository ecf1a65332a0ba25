import type { HomePage } from "@/lib/rankings/home-page";

/** Fetches the viewer's page, one request at a time; a wish during a request is granted by one more after it. */
export class PageFetcher {
  readonly #onPage: (page: HomePage) => void;
  #etag: string | null = null;
  #isFetching = false;
  #isWanted = false;
  #isStopped = false;

  constructor(onPage: (page: HomePage) => void) {
    this.#onPage = onPage;
  }

  async refresh() {
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
    try {
      const headers: HeadersInit = this.#etag ? { "if-none-match": this.#etag } : {};
      const answer = await fetch("/api/home", { headers, cache: "no-store" });
      if (!answer.ok) return; // 304: nothing changed; anything else: the next signal asks again
      this.#etag = answer.headers.get("etag");
      const page: HomePage = await answer.json();
      if (!this.#isStopped) this.#onPage(page);
    } catch {
      // offline: the live connection asks again when it is back
    }
  }
}
