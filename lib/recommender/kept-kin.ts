import { KeptOfIndex } from "@/lib/recommender/kept-of-index";
import type { PreferenceIndex } from "@/lib/recommender/preference-index";

const MOST = 1_000; // titles whose kin is kept, in some six kilobytes each

/** The few titles like one title, by number, and how alike they are. */
type Kin = { numbers: Int32Array; likenesses: Float64Array };

const kept = new KeptOfIndex<Map<number, Kin>>(() => false);

/**
 * Likenesses by number to one title, zero but for a few, that follow from the index alone: whoever asks about the same
 * title while nothing changed is told what was found before. Of too many, those asked about longest ago are let go.
 */
export function keptKin(
  index: PreferenceIndex,
  title: number,
  find: () => Float64Array,
): Float64Array {
  const byTitle = kept.of(index, () => new Map());
  const known = byTitle.get(title);
  if (!known) {
    const likenesses = find();
    remember(byTitle, title, kinIn(likenesses));
    return likenesses;
  }
  remember(byTitle, title, known);
  const likenesses = new Float64Array(index.viewers.size);
  for (let at = 0; at < known.numbers.length; at++) {
    likenesses[known.numbers[at]] = known.likenesses[at];
  }
  return likenesses;
}

function remember(byTitle: Map<number, Kin>, title: number, kin: Kin) {
  byTitle.delete(title); // and to the end
  byTitle.set(title, kin);
  if (byTitle.size <= MOST) return;
  const [oldest] = byTitle.keys();
  byTitle.delete(oldest);
}

function kinIn(likenesses: Float64Array): Kin {
  const numbers: number[] = [];
  for (let title = 0; title < likenesses.length; title++) {
    if (likenesses[title] !== 0) numbers.push(title);
  }
  return {
    numbers: Int32Array.from(numbers),
    likenesses: Float64Array.from(numbers, (title) => likenesses[title]),
  };
}
