import { setTimeout as sleep, setImmediate as turn } from "node:timers/promises";
import { log } from "@/lib/log";
import type { LiveViewer } from "@/lib/rankings/live-viewer";
import { urgencies } from "@/lib/rankings/live-viewer";

const PATIENCE_MILLISECONDS = 60; // of those whose page is likely another one; then they are told unseen
const FIRST_GUESS = 1; // millisecond that a look takes, before there was one
const LIKELY = urgencies.indexOf("likely");
const MOSTLY = 0.5; // of the looks of late found another page: then the rest is likely to have one as well
const MEMORY = 0.8; // of how the looks went, kept with each further one

/**
 * Looks at the pages that may be others by now, one at a time, so that everything else has its turn in between:
 * the most urgent first. Whoever is likely to have another page, by what stands on it or by how the looks at others went,
 * waits for no look when many are here: they are all told before the first page is made.
 */
export class LiveRound {
  #viewers: ReadonlyMap<string, LiveViewer>;
  #isUnderWay = false;
  #timer: NodeJS.Timeout | undefined;
  #took = FIRST_GUESS; // milliseconds of a look of late
  #changed = 0; // share of the looks at the least urgent that found another page, the last ones counting most

  constructor(viewers: ReadonlyMap<string, LiveViewer>) {
    this.#viewers = viewers;
  }

  /** Begins a round, unless one is under way, which will come to what is new too. */
  begin() {
    clearTimeout(this.#timer);
    if (!this.#isUnderWay) void this.#go();
  }

  async #go() {
    this.#isUnderWay = true;
    await turn(); // the events that came together are told together
    for (;;) {
      if (this.#tellLate(this.#stale())) await turn(); // what was told is sent before any page is made
      const next = mostUrgent(this.#stale());
      if (!next) break;
      await this.#lookAt(next);
    }
    this.#isUnderWay = false;
    this.#beginAgain();
  }

  async #lookAt(viewer: LiveViewer) {
    const isUrgent = viewer.urgency >= LIKELY;
    const startedAt = performance.now();
    const isChanged = settle(viewer);
    const took = performance.now() - startedAt;
    this.#took = mixed(this.#took, took);
    if (!isUrgent) this.#changed = mixed(this.#changed, Number(isChanged));
    if (isUrgent) await turn();
    else await sleep(took); // half of the time is for what cannot wait
  }

  /** Those who may be told, and of whom nobody knows whether they have another page. */
  #stale() {
    const now = Date.now();
    return [...this.#viewers.values()].filter(
      ({ staleSince, dueAt }) => staleSince !== null && dueAt <= now,
    );
  }

  /**
   * Tells those who are likely to have another page and waited long enough, or would, as there are so many of them; whoever
   * acted first. Gives whether anybody was told.
   */
  #tellLate(stale: LiveViewer[]): boolean {
    const now = Date.now();
    const leastLikely = this.#changed > MOSTLY ? 0 : LIKELY;
    const sample = stale.find(({ urgency }) => urgency < LIKELY); // looked at all the same, to learn from
    const likely = stale.filter((viewer) => viewer.urgency >= leastLikely && viewer !== sample);
    const isHopeless = likely.length * this.#took > PATIENCE_MILLISECONDS;
    const late = likely.filter(({ staleSince, dueAt, urgency }) => {
      if (isHopeless) return true;
      const waited = now - Math.max(staleSince ?? now, dueAt);
      return urgency <= LIKELY && waited > PATIENCE_MILLISECONDS; // whoever acted is looked at next
    });
    for (const viewer of late.sort((a, b) => b.urgency - a.urgency)) viewer.tellUnseen(now);
    return late.length > 0;
  }

  /** When the first of those may be told again who were told lately. */
  #beginAgain() {
    let dueAt = Number.POSITIVE_INFINITY;
    for (const viewer of this.#viewers.values()) {
      if (viewer.staleSince !== null) dueAt = Math.min(dueAt, viewer.dueAt);
    }
    if (dueAt === Number.POSITIVE_INFINITY) return;
    this.#timer = setTimeout(() => this.begin(), Math.max(0, dueAt - Date.now())).unref();
  }
}

/** Whoever acted, else who is likely to have another page, else anybody; of equals who came first. */
function mostUrgent(stale: LiveViewer[]) {
  return stale.reduce<LiveViewer | undefined>(
    (first, viewer) => (first && first.urgency >= viewer.urgency ? first : viewer),
    undefined,
  );
}

/** A mean that forgets: what was seen last counts most. */
function mixed(before: number, seen: number) {
  return MEMORY * before + (1 - MEMORY) * seen;
}

/** A page that cannot be made must not end the process from inside a round; whoever asks for it hears why. */
function settle(viewer: LiveViewer) {
  try {
    return viewer.settle(Date.now());
  } catch (error) {
    viewer.giveUp();
    log().error({ error }, "a page could not be made");
    return false;
  }
}
