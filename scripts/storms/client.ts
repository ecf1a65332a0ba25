import { setTimeout as sleep } from "node:timers/promises";
import type { SeededRandom } from "@/lib/demo/seeded-random";
import type { Ledger } from "./ledger";
import { batchOf, type SoundEvent, soundEvents } from "./sound-event";

const UNSOUND = 0.1; // of the batches hold an event that must be refused
const PATIENCE_MILLISECONDS = 15_000; // for an answer
const PAUSE_MILLISECONDS = 50; // before the same batch is sent again
const NOWHERE = "a-title-that-never-was";

export type Aim = {
  url: string | null; // null while nobody is at home
  isOver: boolean; // send what waits, then rest
  isGivenUp: boolean; // rest at once
};

type Sender = { name: string; cookie: string; titles: string[]; batch: number }; // events in one, at most

/** Keeps sending batches, each again and again until it is acknowledged, as a browser's outbox does. */
export class Client {
  readonly answers = new Map<string, number>(); // how often each status, or "none"
  readonly surprises: string[] = []; // answers that the contract does not know for a sound batch
  readonly #sender: Sender;
  readonly #ledger: Ledger;
  readonly #random: SeededRandom;

  constructor(sender: Sender, ledger: Ledger, random: SeededRandom) {
    this.#sender = sender;
    this.#ledger = ledger;
    this.#random = random;
  }

  async sendUntilOver(aim: Aim) {
    while (!aim.isOver) {
      const events = this.#draw();
      for (const event of events) this.#ledger.send(this.#sender.name, event);
      while (!aim.isGivenUp && !(await this.#send(aim, events))) await sleep(PAUSE_MILLISECONDS);
    }
  }

  #draw(): SoundEvent[] {
    const { titles, batch } = this.#sender;
    const events = soundEvents(titles, this.#random, batch);
    if (this.#random.isTrue(UNSOUND)) events[0].titleId = NOWHERE;
    return events;
  }

  /** True when every event of the batch is answered for. */
  async #send(aim: Aim, events: SoundEvent[]): Promise<boolean> {
    if (aim.url === null) return false;
    try {
      const answer = await fetch(`${aim.url}/api/events`, {
        method: "POST",
        headers: {
          "content-type": "application/json",
          origin: aim.url,
          cookie: this.#sender.cookie,
        },
        body: batchOf(events),
        signal: AbortSignal.timeout(PATIENCE_MILLISECONDS),
      });
      return this.#hear(answer, await answer.text(), events);
    } catch {
      this.#count("none");
      return false;
    }
  }

  #hear({ status, headers }: Response, text: string, events: SoundEvent[]) {
    this.#count(String(status));
    if (status === 503 && Number(headers.get("retry-after")) > 0) return false;
    if (status !== 202) {
      this.surprises.push(`${status} ${text.slice(0, 200)}`);
      return false;
    }
    const { accepted, duplicates, rejected } = JSON.parse(text);
    const refused = new Set(rejected.map(({ id }: { id: string }) => id));
    if (accepted + duplicates + refused.size !== events.length || !isDeserved(events, refused))
      this.surprises.push(`202 ${text.slice(0, 200)}`);
    for (const event of events) {
      if (refused.has(event.id)) this.#ledger.reject(this.#sender.name, event);
      else this.#ledger.acknowledge(this.#sender.name, event);
    }
    return true;
  }

  #count(answer: string) {
    this.answers.set(answer, (this.answers.get(answer) ?? 0) + 1);
  }
}

/** Only what is about no title we know may be refused. */
function isDeserved(events: SoundEvent[], refused: Set<unknown>) {
  return events.every(({ id, titleId }) => refused.has(id) === (titleId === NOWHERE));
}
