import type { Figure } from "@/scripts/bench/figure";
import { told } from "./crowd";
import type { Ledger } from "./ledger";
import type { Answer, Shot } from "./shot";
import { none } from "./weather";

const SHOWN = 10; // surprises

/** Holds the answer to every shot against what the contract says. */
export class Verdicts {
  readonly #ledger: Ledger;
  readonly #answers = new Map<string, Map<string, number>>(); // by kind of shot
  readonly #surprises: string[] = [];
  #faults = 0; // 5xx
  #broken = 0; // no answer though one was due

  constructor(ledger: Ledger) {
    this.#ledger = ledger;
  }

  judge(viewer: string, shot: Shot, answer: Answer | null) {
    this.#count(shot.kind, answer ? String(answer.status) : "none");
    if (!answer) {
      if (shot.expects.length > 0) this.#broken += 1;
      return;
    }
    if (answer.status >= 500) this.#faults += 1;
    if (!shot.expects.includes(answer.status)) this.#surprise(shot, answer);
    if (answer.status === 202) this.#acknowledge(viewer, shot, answer);
  }

  #acknowledge(viewer: string, shot: Shot, answer: Answer) {
    const { accepted, duplicates, rejected } = JSON.parse(answer.text);
    const refused = new Set(rejected.map(({ index }: { index: number }) => index));
    const taken = shot.events.filter((_, index) => !refused.has(index));
    for (const event of taken) this.#ledger.acknowledge(viewer, event);
    const isShort = accepted + duplicates !== taken.length;
    if (isShort || (shot.isSound && refused.size > 0)) this.#surprise(shot, answer);
  }

  #surprise({ kind, body }: Shot, { status, text }: Answer) {
    this.#surprises.push(`${kind}: ${status} ${text.slice(0, 160)} to ${body.slice(0, 300)}`);
  }

  #count(kind: string, answer: string) {
    const answers = this.#answers.get(kind) ?? new Map<string, number>();
    answers.set(answer, (answers.get(answer) ?? 0) + 1);
    this.#answers.set(kind, answers);
  }

  tell(say: (text: string) => void) {
    for (const [kind, answers] of [...this.#answers].sort()) say(`${kind}: ${told(answers)}`);
    for (const surprise of this.#surprises.slice(0, SHOWN)) say(`surprise: ${surprise}`);
  }

  figures(): Figure[] {
    return [
      none("answers of 500 and above", this.#faults),
      none("answers the contract does not know", this.#surprises.length),
      none("answers that never came", this.#broken),
    ];
  }
}
