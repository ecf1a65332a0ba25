import { setTimeout as sleep, setImmediate as turn } from "node:timers/promises";
import { log } from "@/lib/log";
import type { LiveViewer } from "@/lib/rankings/live-viewer";
import { urgencies } from "@/lib/rankings/live-viewer";

const PATIENCE_MILLISECONDS = 60; // of those whose page is likely another one; then they are told unseen
const LIKELY = urgencies.indexOf("likely");
const MOSTLY = 0.5; // of the looks of late found another page: then the rest is likely to have one as well
const MEMORY = 0.8; // of how the looks went, kept with each further one

/**
 * Looks at the pages that may be others by now, one at a time, so that everything else has its turn in between:
 * the most urgent first. Whoever is likely to have another page, by what stands on it or by how the looks at others went,
 * waits for no look when many are here.
 */
export class LiveRound {
  #viewers: ReadonlyMap<string, LiveViewer>;
  #isUnderWay = false;
  #timer: NodeJS.Timeout | undefined;
  #took = 0; // milliseconds of a look of late
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
    for (let next = this.#next(); next; next = this.#next()) {
      const isUrgent = next.urgency >= LIKELY;
      const startedAt = performance.now();
      const isChanged = settle(next);
      const took = performance.now() - startedAt;
      this.#took = mixed(this.#took, took);
      if (!isUrgent) this.#changed = mixed(this.#changed, Number(isChanged));
      if (isUrgent) await turn();
      else await sleep(took); // half of the time is for what cannot wait
    }
    this.#isUnderWay = false;
    this.#beginAgain();
  }

  /** The stale viewer to look at next: whoever acted; else tells those first whose turn would come too late. */
  #next(): LiveViewer | undefined {
    const now = Date.now();
    const stale = [...this.#viewers.values()].filter(
      ({ staleSince, dueAt }) => staleSince !== null && dueAt <= now,
    );
    const own = stale.find(({ urgency }) => urgency > LIKELY);
    if (own) return own;
    this.#tellLate(stale, now);
    const waiting = stale.filter(({ staleSince }) => staleSince !== null);
    return waiting.find(({ urgency }) => urgency === LIKELY) ?? waiting.at(0);
  }

  /** Tells those who are likely to have another page and waited long enough, or would, as there are so many of them. */
  #tellLate(stale: LiveViewer[], now: number) {
    const leastLikely = this.#changed > MOSTLY ? 0 : LIKELY;
    const likely = stale.filter(({ urgency }) => urgency >= leastLikely);
    const isHopeless = likely.length * this.#took > PATIENCE_MILLISECONDS;
    const sample = stale.find(({ urgency }) => urgency < LIKELY); // looked at all the same, to learn from
    for (const viewer of likely) {
      if (viewer === sample) continue;
      const waitedSince = Math.max(viewer.staleSince ?? now, viewer.dueAt);
      if (isHopeless || now - waitedSince > PATIENCE_MILLISECONDS) viewer.tellUnseen(now);
    }
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
