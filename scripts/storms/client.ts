import { setTimeout as sleep } from "node:timers/promises";
import type { SeededRandom } from "@/lib/demo/seeded-random";
import type { Ledger } from "./ledger";
import { batchOf, soundEvents } from "./sound-event";

const BATCH = 20; // events at most
const PATIENCE_MILLISECONDS = 15_000; // for an answer
const PAUSE_MILLISECONDS = 50; // before the same batch is sent again

export type Aim = {
  url: string | null; // null while nobody is at home
  isOver: boolean; // send what waits, then rest
  isGivenUp: boolean; // rest at once
};

type Sender = { name: string; cookie: string; titles: string[] };

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
      const events = soundEvents(this.#sender.titles, this.#random, BATCH);
      while (!aim.isGivenUp && !(await this.#send(aim, events))) await sleep(PAUSE_MILLISECONDS);
    }
  }

  /** True when every event of the batch is acknowledged. */
  async #send(aim: Aim, events: { id: string; kind: string }[]): Promise<boolean> {
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

  #hear({ status, headers }: Response, text: string, events: { id: string; kind: string }[]) {
    this.#count(String(status));
    if (status === 503 && Number(headers.get("retry-after")) > 0) return false;
    if (status !== 202) {
      this.surprises.push(`${status} ${text.slice(0, 200)}`);
      return false;
    }
    const { accepted, duplicates } = JSON.parse(text);
    if (accepted + duplicates !== events.length) this.surprises.push(`202 ${text.slice(0, 200)}`);
    for (const event of events) this.#ledger.acknowledge(this.#sender.name, event);
    return true;
  }

  #count(answer: string) {
    this.answers.set(answer, (this.answers.get(answer) ?? 0) + 1);
  }
}
