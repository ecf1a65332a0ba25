import { demoCast } from "@/lib/demo/cast";
import { historyOf } from "@/lib/demo/history";
import { type ActData, ActList } from "@/lib/evaluation/sources/act-list";
import { shippedTitles } from "@/scripts/bench/demo-circle";

const OPENING = Date.UTC(2026, 10, 1);
const weights = { version: 1, click: 1, play: 2, skip: 3, complete: 4, close: 2 };

/** The log that `npm run demo` makes, in memory: always the same acts, counted back from one fixed moment. */
export function demoLog(): ActData {
  const list = new ActList();
  for (const member of demoCast()) {
    for (const event of historyOf(member, shippedTitles)) {
      list.add(member.id, event.titleId, { ...event, at: OPENING - event.secondsAgo * 1000 });
    }
  }
  const tags = new Map(shippedTitles.map(({ id, genres, tags }) => [id, [...genres, ...tags]]));
  return list.settled("the log of the demo audience", weights, tags);
}
