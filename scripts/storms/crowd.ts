import { setTimeout as sleep } from "node:timers/promises";
import { SeededRandom } from "@/lib/demo/seeded-random";
import { type Aim, Client } from "./client";
import type { Ledger } from "./ledger";
import { enterWorld, friends } from "./world";

const SETTLE_MILLISECONDS = 60_000;

export type Crowd = {
  aim: Aim;
  /** Lets every client have its last batch acknowledged; tells how many could not within a minute. */
  settle: () => Promise<number>;
  /** The same, without waiting for anybody. */
  disperse: () => void;
  answers: () => Map<string, number>;
  surprises: () => string[];
};

/** Two clients of every demo friend, sending until told that it is over. */
export async function gatherCrowd(
  url: string,
  { ledger, seed, batch }: { ledger: Ledger; seed: string; batch: number },
): Promise<Crowd> {
  const { titles, cookies } = await enterWorld(url);
  const aim: Aim = { url, isOver: false, isGivenUp: false };
  const clients = [...friends, ...friends].map((name, index) => {
    const sender = { name, cookie: cookies.get(name) ?? "", titles, batch };
    return new Client(sender, ledger, new SeededRandom(`${seed} client ${index}`));
  });
  let sending = clients.length;
  const running = clients.map(async (client) => {
    await client.sendUntilOver(aim);
    sending -= 1;
  });
  return {
    aim,
    async settle() {
      aim.isOver = true;
      await Promise.race([Promise.all(running), sleep(SETTLE_MILLISECONDS, null, { ref: false })]);
      aim.isGivenUp = true;
      return sending;
    },
    disperse() {
      aim.isOver = true;
      aim.isGivenUp = true;
    },
    answers: () => sumOf(clients.map(({ answers }) => answers)),
    surprises: () => clients.flatMap(({ surprises }) => surprises),
  };
}

function sumOf(all: Map<string, number>[]) {
  const sum = new Map<string, number>();
  for (const one of all) for (const [key, count] of one) sum.set(key, (sum.get(key) ?? 0) + count);
  return sum;
}

/** "202: 1234, 503: 5" */
export function told(answers: Map<string, number>) {
  const sorted = [...answers].sort(([a], [b]) => a.localeCompare(b));
  return sorted.map(([answer, count]) => `${answer}: ${count}`).join(", ");
}
