import { demoCast } from "@/lib/demo/cast";
import { historyOf } from "@/lib/demo/history";
import { readAudienceState } from "@/lib/demo/read";
import { deleteAudience, saveAudience } from "@/lib/demo/write";
import { announceChangedPast } from "@/lib/rankings/write";
import { readCatalogue } from "@/lib/titles/read";

/** Adds the demo audience on the very first start; whoever removed it has their way. */
export async function ensureDemoAudience() {
  if ((await readAudienceState()) === null) await addDemoAudience();
}

/** Adds the demo audience, or puts it back to its opening state; real viewers are not touched. */
export async function addDemoAudience() {
  const titles = await readCatalogue();
  const audience = demoCast().map((member) => ({ member, events: historyOf(member, titles) }));
  await saveAudience(audience);
  await announceChangedPast();
  return {
    viewers: audience.length,
    events: audience.reduce((sum, { events }) => sum + events.length, 0),
  };
}

/** Takes the demo audience away, with all it did, for good. */
export async function removeDemoAudience() {
  await deleteAudience();
  await announceChangedPast();
}

/** Restores the opening state between two showings; false when the audience was removed. */
export async function rewindDemoAudience(): Promise<boolean> {
  if ((await readAudienceState()) !== "present") return false;
  await addDemoAudience();
  return true;
}
