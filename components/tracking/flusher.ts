import type { LossReason } from "./act";
import { exitLimits, sendLimits, takeBatch, takeExitBatch } from "./batch";
import { withFlushTurn } from "./flush-turn";
import type { Outbox, WaitingEvent } from "./outbox";
import { envelope, post, retryDelayMs } from "./post";

const SOON_MS = 2_000; // events that change no row travel together
const AT_ONCE_MS = 20; // long enough for a click and its play to share a request
const STORE_MS = 100; // a transaction for each event that changes no row would cost the page more than all else
const TRIM_MS = 1_000;
const MANY = 40;
const AT_HAND = 1_000; // far more than one exit request can carry

type Waiting = {
  outbox: Promise<Outbox>;
  viewerId: string;
  tabId: string;
  onLoss: (events: number, reason: LossReason) => void;
};

/** Sends what waits for one viewer, until nothing does. Any of it may run twice, late or half. */
export class Flusher {
  readonly #waiting: Waiting;
  readonly #unsent = new Map<string, WaitingEvent>(); // this page's share, at hand when it goes away
  readonly #fresh: WaitingEvent[] = []; // not in the outbox yet
  readonly #leaving = new Map<string, number>(); // bytes of exit requests in flight, by event
  readonly #settlements = settlementChannel();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #storing: ReturnType<typeof setTimeout> | undefined;
  #trimming: ReturnType<typeof setTimeout> | undefined;
  #dueAt = Number.POSITIVE_INFINITY;
  #running: Promise<void> | null = null;
  #next: Promise<void> | null = null;
  #gathered = 0; // events since the last look at what to send
  #failures = 0;
  #notBefore = 0;
  #isStopped = false;

  constructor(waiting: Waiting) {
    this.#waiting = waiting;
    this.#settlements?.addEventListener("message", ({ data }) => this.#forget(data));
  }

  /** Takes an event over; the promise of an urgent one is kept when it is stored. */
  async add(one: WaitingEvent, isUrgent: boolean) {
    this.#unsent.set(one.id, one);
    for (const [oldest] of this.#unsent) {
      if (this.#unsent.size <= AT_HAND) break;
      this.#unsent.delete(oldest);
    }
    this.#fresh.push(one);
    this.#gathered += 1;
    this.flushWithin(isUrgent || this.#gathered >= MANY ? AT_ONCE_MS : SOON_MS);
    this.#trimming ??= setTimeout(() => void this.#trim(), TRIM_MS);
    if (isUrgent) await this.#store();
    else this.#storing ??= setTimeout(() => void this.#store(), STORE_MS);
  }

  async #store() {
    clearTimeout(this.#storing);
    this.#storing = undefined;
    const fresh = this.#fresh.splice(0);
    if (fresh.length > 0) await this.#waiting.outbox.then((outbox) => outbox.add(fresh));
  }

  async #trim() {
    this.#trimming = undefined;
    const gone = await this.#waiting.outbox.then((outbox) => outbox.trim());
    if (gone > 0) this.#waiting.onLoss(gone, "full");
  }

  flushWithin(delayMs: number) {
    const dueAt = Math.max(Date.now() + delayMs, this.#notBefore);
    if (this.#isStopped || dueAt >= this.#dueAt) return;
    clearTimeout(this.#timer);
    this.#dueAt = dueAt;
    this.#timer = setTimeout(() => void this.flush(), Math.max(0, dueAt - Date.now()));
  }

  /** Try now, however long the last failures said to wait: the network or the viewer came back. */
  hurry() {
    this.#notBefore = 0;
    this.#dueAt = Number.POSITIVE_INFINITY;
    this.flushWithin(0);
  }

  flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#dueAt = Number.POSITIVE_INFINITY;
    if (this.#running) {
      // the run may have looked for the last time already, so what came since needs another
      this.#next ??= this.#running.then(() => {
        this.#next = null;
        return this.flush();
      });
      return this.#next;
    }
    this.#running = this.#drain().finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  /** Called while the page goes away: nothing here may wait. What is sent stays until acknowledged. */
  flushOnExit() {
    if (this.#isStopped) return;
    void this.#store();
    const inFlight = [...this.#leaving.values()].reduce((sum, bytes) => sum + bytes, 0);
    const unsent = [...this.#unsent.values()].filter((one) => !this.#leaving.has(one.id));
    const room = { ...exitLimits, bytes: exitLimits.bytes - inFlight };
    const batch = takeExitBatch(unsent, room);
    if (batch.length === 0) return;
    for (const one of batch) this.#leaving.set(one.id, one.bytes + 1);
    void post(envelope(this.#waiting.viewerId, batch), { isExit: true }).then((verdict) => {
      for (const one of batch) this.#leaving.delete(one.id);
      if (verdict.kind === "settled") return this.#settle(batch);
    });
  }

  get isStopped() {
    return this.#isStopped;
  }

  stop() {
    this.#isStopped = true;
    clearTimeout(this.#timer);
    clearTimeout(this.#trimming);
    void this.#store();
    this.#settlements?.close();
  }

  async #drain() {
    this.#gathered = 0;
    await this.#store();
    const outbox = await this.#waiting.outbox;
    await withFlushTurn(outbox, this.#waiting.tabId, async () => {
      let atMost = sendLimits.events;
      while (atMost > 0) atMost = await this.#sendSome(outbox, atMost);
    });
  }

  /** Sends one batch; returns how many events the next may have, 0 for no more now. */
  async #sendSome(outbox: Outbox, atMost: number): Promise<number> {
    const { viewerId } = this.#waiting;
    const found = await this.#oldest(outbox, atMost);
    const batch = takeBatch(found, { ...sendLimits, events: atMost });
    if (batch.length === 0 || this.#isStopped) return 0;
    const verdict = await post(envelope(viewerId, batch), { isExit: false });
    switch (verdict.kind) {
      case "settled":
        this.#failures = 0;
        await this.#settle(batch);
        // what came meanwhile has a time of its own to be sent at, and travels better together
        return found.length === atMost || batch.length < found.length ? sendLimits.events : 0;
      case "tooMuch":
        if (batch.length > 1) return Math.ceil(batch.length / 2);
        await this.#settle(batch); // nobody takes it
        this.#waiting.onLoss(1, "refused");
        return sendLimits.events;
      case "otherViewer":
        this.stop();
        return 0;
      case "notNow":
        this.#failures += 1;
        this.#notBefore =
          Date.now() + retryDelayMs(this.#failures, verdict.retryAfterMs, Math.random());
        this.flushWithin(0);
        return 0;
    }
  }

  /** From the outbox, or from this page's own memory when the outbox could not store them. */
  async #oldest(outbox: Outbox, count: number): Promise<WaitingEvent[]> {
    const stored = await outbox.oldest(this.#waiting.viewerId, count);
    return stored.length > 0 ? stored : [...this.#unsent.values()].slice(0, count);
  }

  async #settle(batch: WaitingEvent[]) {
    const ids = batch.map((one) => one.id);
    this.#forget(ids);
    if (!this.#isStopped) this.#settlements?.postMessage(ids);
    const outbox = await this.#waiting.outbox;
    await outbox.remove(this.#waiting.viewerId, ids);
  }

  #forget(ids: string[]) {
    for (const id of ids) this.#unsent.delete(id);
  }
}

/** Tells the other tabs what they need not send any more. */
function settlementChannel(): BroadcastChannel | null {
  return typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel("matinee-settled");
}
