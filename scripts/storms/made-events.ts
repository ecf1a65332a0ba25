import type { BrowserContext, Frame, Page } from "playwright";

export type MadeEvent = { id: string; kind: string; tabId: string; seq: number };

type Note = MadeEvent & { page: Page | null; atMs: number };

const BEFORE_MILLISECONDS = 1_500; // what a page does so shortly before its end may have no time to be kept
const AFTER_MILLISECONDS = 1_000; // until we hear of what it did while it ended

/** Every event the browsers made, noted from inside the page before the outbox has it. */
export class MadeEvents {
  readonly notes = new Map<string, Note>(); // by id
  readonly #ends = new Map<Page, number[]>();

  async listenTo(context: BrowserContext) {
    await context.exposeBinding("noteMadeEvent", ({ page }, event: MadeEvent) => {
      this.notes.set(event.id, { ...event, page: page ?? null, atMs: Date.now() });
    });
    await context.addInitScript({ content: NOTE_WHAT_IS_WEIGHED });
  }

  /** Does what ends the document of the page, and notes when that was. */
  async leave(page: Page, act: () => Promise<unknown>) {
    const note = () => this.#ends.set(page, [...(this.#ends.get(page) ?? []), Date.now()]);
    const onNavigated = (frame: Frame) => {
      if (frame === page.mainFrame()) note();
    };
    page.on("framenavigated", onNavigated);
    page.once("close", note);
    try {
      await act();
    } finally {
      page.off("framenavigated", onNavigated);
    }
  }

  /** True when the event was made while its page went away. */
  isOfExit({ page, atMs }: Note) {
    const ends = page ? (this.#ends.get(page) ?? []) : [];
    return ends.some((at) => atMs > at - BEFORE_MILLISECONDS && atMs < at + AFTER_MILLISECONDS);
  }
}

// In the page; as text, because what compiles this file adds names that a page does not know.
// The tracker weighs each event as JSON the moment it is made.
const NOTE_WHAT_IS_WEIGHED = `
  const weigh = TextEncoder.prototype.encode;
  TextEncoder.prototype.encode = function (text) {
    if (typeof text === "string" && text.startsWith("{") && text.includes('"tabId"')) {
      const { id, kind, tabId, seq } = JSON.parse(text);
      window.noteMadeEvent({ id, kind, tabId, seq }).catch(() => undefined);
    }
    return weigh.call(this, text);
  };
`;
