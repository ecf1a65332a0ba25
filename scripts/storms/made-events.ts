import type { BrowserContext, Page } from "playwright";

export type MadeEvent = { id: string; kind: string; tabId: string; seq: number };

type Note = MadeEvent & { page: Page | null; atMs: number };

const EXIT_MILLISECONDS = 1_500; // around a page's end; what it does then may have no time to be kept
const TAKES_TO_LEAVE_MILLISECONDS = 5_000;

/** Every event the browsers made, noted from inside the page before the outbox has it. */
export class MadeEvents {
  readonly notes = new Map<string, Note>(); // by id
  readonly #departures = new Map<Page, number[]>();

  async listenTo(context: BrowserContext) {
    await context.exposeBinding("noteMadeEvent", ({ page }, event: MadeEvent) => {
      this.notes.set(event.id, { ...event, page: page ?? null, atMs: Date.now() });
    });
    await context.addInitScript(noteWhatIsWeighed);
  }

  /** The page is about to be reloaded, left or closed. */
  leaving(page: Page) {
    this.#departures.set(page, [...(this.#departures.get(page) ?? []), Date.now()]);
  }

  /** True when the event was made while its page went away. */
  isOfExit({ page, atMs }: Note) {
    const departures = page ? (this.#departures.get(page) ?? []) : [];
    return departures.some(
      (at) => atMs > at - EXIT_MILLISECONDS && atMs < at + TAKES_TO_LEAVE_MILLISECONDS,
    );
  }
}

/** Runs in the page: the tracker weighs each event as JSON the moment it is made. */
function noteWhatIsWeighed() {
  const weigh = TextEncoder.prototype.encode;
  TextEncoder.prototype.encode = function encode(text?: string) {
    if (text?.startsWith("{") && text.includes('"tabId"')) {
      const { id, kind, tabId, seq } = JSON.parse(text);
      const note: unknown = Reflect.get(window, "noteMadeEvent");
      if (typeof note === "function")
        void Promise.resolve(note({ id, kind, tabId, seq })).catch(() => undefined);
    }
    return weigh.call(this, text);
  };
}
