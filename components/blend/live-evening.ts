import type { Evening, Tally } from "@/lib/blend/evening/evening";
import type { TonightWishes } from "@/lib/blend/wishes";

const SETTLED_MS = 200; // a slider tells its place many times on its way

/** How a change reaches the server; it answers with tonight as it is then. */
export type Tell = (
  door: "wishes" | "votes" | "tonight",
  method: "PUT" | "DELETE",
  body?: object,
) => Promise<Evening>;

/**
 * Tonight in one browser: what the server told last, with what was changed here on top of it until the server has that.
 * What others move meanwhile is shown as soon as nothing of one's own is under way.
 */
export class LiveEvening {
  #tell: Tell;
  #onFailure: () => void;
  #told: Evening;
  #draft: TonightWishes | null = null;
  #votes = new Map<string, boolean | null>(); // own ones on their way
  #view: Evening;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isSaving = false;
  #listeners = new Set<() => void>();

  /** True for who is on their way out by themselves: that there is nothing here any more is no news to them. */
  isLeaving = false;

  constructor(initial: Evening, { tell, onFailure }: { tell: Tell; onFailure: () => void }) {
    this.#told = initial;
    this.#tell = tell;
    this.#onFailure = onFailure;
    this.#view = initial;
  }

  subscribe = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  };

  read = () => this.#view;

  /** What the server says, by the stream or in an answer; what was read earlier than what is known is ignored. */
  hear = (evening: Evening) => {
    if (evening.at < this.#told.at) return;
    this.#told = evening;
    this.#show();
  };

  wish = (change: Partial<TonightWishes>) => {
    this.#draft = { ...this.#view.wishes, ...change };
    this.#show();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.share(), SETTLED_MS);
  };

  /** Tells the others what was moved here, if it is not told yet. */
  share = async (): Promise<void> => {
    clearTimeout(this.#timer);
    const sent = this.#draft;
    if (!sent || this.#isSaving) return;
    this.#isSaving = true;
    const answer = await this.#ask("wishes", "PUT", sent);
    this.#isSaving = false;
    if (!answer) return;
    const isMoved = this.#draft !== sent;
    if (!isMoved) this.#draft = null;
    this.hear(answer);
    this.#show();
    if (isMoved) await this.share();
  };

  vote = async (titleId: string, isFor: boolean | null) => {
    this.#votes.set(titleId, isFor);
    this.#show();
    const answer = await this.#ask("votes", "PUT", { titleId, isFor });
    if (this.#votes.get(titleId) === isFor) this.#votes.delete(titleId);
    if (answer) this.hear(answer);
    this.#show();
  };

  settle = async (titleId: string) => {
    const answer = await this.#ask("tonight", "PUT", { titleId });
    if (answer) this.hear(answer);
  };

  undo = async () => {
    const answer = await this.#ask("tonight", "DELETE");
    if (answer) this.hear(answer);
  };

  async #ask(...question: Parameters<Tell>) {
    try {
      return await this.#tell(...question);
    } catch {
      this.#onFailure();
      return null;
    }
  }

  #show() {
    const told = this.#told;
    this.#view = {
      ...told,
      wishes: this.#draft ?? told.wishes,
      tallies: withOwn(told.tallies, this.#votes),
    };
    for (const listener of this.#listeners) listener();
  }
}

/** The tallies as they will be when one's own votes have arrived. */
function withOwn(tallies: Record<string, Tally>, own: Map<string, boolean | null>) {
  if (own.size === 0) return tallies;
  const all = { ...tallies };
  for (const [titleId, isFor] of own) {
    const before = all[titleId] ?? { for: 0, against: 0, own: null };
    const change = (side: boolean) => Number(isFor === side) - Number(before.own === side);
    all[titleId] = {
      for: Math.max(0, before.for + change(true)),
      against: Math.max(0, before.against + change(false)),
      own: isFor,
    };
  }
  return all;
}
