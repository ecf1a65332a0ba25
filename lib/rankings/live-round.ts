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
      const startedAt = performance.now();
      const isChanged = settle(next.viewer);
      if (!next.isUrgent) this.#changed = MEMORY * this.#changed + (isChanged ? 1 - MEMORY : 0);
      if (next.isUrgent) await turn();
      else await sleep(performance.now() - startedAt); // half of the time is for what cannot wait
    }
    this.#isUnderWay = false;
    this.#beginAgain();
  }

  /** The stale viewer to look at next; tells those who waited long enough on the way. */
  #next() {
    const now = Date.now();
    const leastLikely = this.#changed > MOSTLY ? 0 : LIKELY;
    let next: LiveViewer | undefined;
    for (const viewer of this.#viewers.values()) {
      const { staleSince, urgency } = viewer;
      if (staleSince === null || viewer.dueAt > now) continue;
      const waitedSince = Math.max(staleSince, viewer.dueAt);
      const isLikely = urgency >= leastLikely && urgency <= LIKELY;
      if (isLikely && now - waitedSince > PATIENCE_MILLISECONDS) viewer.tellUnseen(now);
      else if (!next || urgency > next.urgency) next = viewer;
    }
    return next && { viewer: next, isUrgent: next.urgency >= LIKELY };
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
