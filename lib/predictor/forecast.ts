/** One title that a viewer will probably like: how likely that is, and the strongest fact in its favour. */
export type ForetoldTitle = { id: string; chance: number; because: string };

/** What rows may foretell to a viewer, from one training to the next; the likeliest first. */
export type Forecast = { id: string; titles: ForetoldTitle[] };

type Foretelling = { titleId: string; chance: number; pro: string[] };

const LEAST_CHANCE = 0.5; // below it "likely" would be untrue
const MOST_TITLES = 200; // of which a row shows twenty, whatever was watched since

/**
 * The likeliest of what was predicted, as far as it may be shown. A title that nothing speaks for stays out: its chance
 * says how often the viewer likes a title at all.
 */
export function foretold(
  predictions: Foretelling[],
  mayShow: (titleId: string) => boolean,
): ForetoldTitle[] {
  return predictions
    .filter(
      ({ titleId, chance, pro }) => chance >= LEAST_CHANCE && pro.length > 0 && mayShow(titleId),
    )
    .sort((one, other) => other.chance - one.chance || (one.titleId < other.titleId ? -1 : 1))
    .slice(0, MOST_TITLES)
    .map(({ titleId, chance, pro }) => ({ id: titleId, chance, because: pro[0] }));
}
