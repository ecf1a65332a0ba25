import type { Engine } from "@/lib/rankings/engine";
import { lookAtPage } from "@/lib/rankings/served-page";
import type { ViewerId } from "@/lib/session";

export type Presence = { online: { viewer: string; avatar: string }[]; others: number };

export type LiveMessage =
  | { event: "page"; data: { causes: string[] } }
  | { event: "presence"; data: Presence };

export type Send = (message: LiveMessage) => void;

/** How soon a change is looked into: what the viewer did, what is about titles on their page, anything else. */
export const urgencies = ["any", "likely", "own"] as const;
export type Urgency = (typeof urgencies)[number];

const PAGE_MILLISECONDS = 1_000; // a browser is told of its page at most this often
const MAX_CAUSES = 50;

/** A viewer who is here, in one browser or several, and the page that those were told of or came with. */
export class LiveViewer {
  readonly sends = new Set<Send>();
  #engine: Pick<Engine, "model" | "served">;
  #digest: string | null = null; // null: the page that the viewer fetched last
  #titles: ReadonlySet<string> = new Set(); // that stood on it
  #causes: string[] = [];
  #staleSince: number | null = null;
  #urgency = 0;
  #toldAt = 0;

  constructor(
    readonly id: ViewerId,
    engine: Pick<Engine, "model" | "served">,
  ) {
    this.#engine = engine;
    const served = engine.served.get(id);
    if (served)
      void served.page.then(
        ({ rows }) => this.#note(rows),
        () => undefined,
      );
    else this.#digest = this.#look();
  }

  /** Since when there may be another page, as long as nobody looked. */
  get staleSince() {
    return this.#staleSince;
  }

  get urgency() {
    return this.#urgency;
  }

  /** When this viewer may be told again. */
  get dueAt() {
    return this.#toldAt + PAGE_MILLISECONDS;
  }

  has(titleId: string) {
    return this.#titles.has(titleId);
  }

  /** Something changed that may make this viewer's page another one. */
  mark(urgency: Urgency, causes: string[], now: number) {
    this.#causes = [...this.#causes, ...causes].slice(-MAX_CAUSES);
    this.#staleSince ??= now;
    this.#urgency = Math.max(this.#urgency, urgencies.indexOf(urgency));
  }

  /** Makes the page and tells of it where it is another one than was told of or fetched last; whether it is. */
  settle(now: number): boolean {
    // by the time that a page is fetched it may be the old one again, as after an Undo
    const fetched = this.#engine.served.get(this.id)?.digest;
    const before = this.#digest ?? fetched;
    const digest = this.#look();
    const isChanged = digest !== before || digest !== (fetched ?? before);
    if (isChanged) this.#tell(now);
    else this.#rest();
    this.#digest = digest;
    return isChanged;
  }

  /** Tells of a page that is likely to be another one, unseen. */
  tellUnseen(now: number) {
    this.#tell(now);
    this.#digest = null;
  }

  /** What could not be made is looked at again after the next change. */
  giveUp() {
    this.#rest();
  }

  #look() {
    const { digest, rows } = lookAtPage(this.#engine, this.id);
    this.#note(rows);
    return digest;
  }

  #note(rows: { titles: { id: string }[] }[]) {
    this.#titles = new Set(rows.flatMap(({ titles }) => titles.map(({ id }) => id)));
  }

  #tell(now: number) {
    const causes = this.#causes;
    this.#toldAt = now;
    this.#rest();
    for (const send of this.sends) send({ event: "page", data: { causes } });
  }

  #rest() {
    this.#causes = [];
    this.#staleSince = null;
    this.#urgency = 0;
  }
}
