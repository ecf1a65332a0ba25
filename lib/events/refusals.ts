import { z } from "zod";
import { uuid } from "@/lib/events/plain";
import type { Rejection, RejectionReason } from "@/lib/events/schema";

/** In place of the tab of an event that names none. */
export const NO_TAB = "00000000-0000-0000-0000-000000000000";

/** How many events of one tab were refused for one reason. */
export type Refusal = { tabId: string; reason: RejectionReason; events: number };

const withTab = z.object({ tabId: uuid });

/** Refused events by tab and reason, so that their gaps in a tab's numbers are known to be no losses. */
export function countRefusals(events: unknown[], rejected: Rejection[]): Refusal[] {
  const refusals = new Map<string, Refusal>();
  for (const { index, reason } of rejected) {
    const tabId = withTab.safeParse(events[index]).data?.tabId ?? NO_TAB;
    const key = `${tabId} ${reason}`;
    const known = refusals.get(key);
    if (known) known.events += 1;
    else refusals.set(key, { tabId, reason, events: 1 });
  }
  return [...refusals.values()];
}

/** Tabs, reasons and counts, as the statement that stores a batch takes them. */
export function refusalColumns(refusals: Refusal[]): [string[], string[], number[]] {
  return [
    refusals.map(({ tabId }) => tabId),
    refusals.map(({ reason }) => reason),
    refusals.map(({ events }) => events),
  ];
}
