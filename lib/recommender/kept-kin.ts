import { KeptOfIndex } from "@/lib/recommender/kept-of-index";
import type { Entries } from "@/lib/recommender/lent-table";
import type { PreferenceIndex } from "@/lib/recommender/preference-index";

const MOST = 1_000; // titles whose kin is kept, in some six kilobytes each

const kept = new KeptOfIndex<Map<number, Entries>>(() => false);

/**
 * The few titles like one title and how alike they are, which follows from the index alone: whoever asks about the same
 * title while nothing changed is told what was found before. Of too many, those asked about longest ago are let go.
 */
export function keptKin(index: PreferenceIndex, title: number, find: () => Entries): Entries {
  const byTitle = kept.of(index, () => new Map());
  const kin = byTitle.get(title) ?? find();
  remember(byTitle, title, kin);
  return kin;
}

function remember(byTitle: Map<number, Entries>, title: number, kin: Entries) {
  byTitle.delete(title); // and to the end
  byTitle.set(title, kin);
  if (byTitle.size <= MOST) return;
  const [oldest] = byTitle.keys();
  byTitle.delete(oldest);
}
