import { PreferenceIndex } from "@/lib/recommender/preference-index";

/** What a title is made of, as far as likeness goes. */
export type TitleContent = {
  id: string;
  year: number;
  genres: string[];
  tags: string[];
  directors: string[];
  cast: string[];
  countries: string[];
};

/** What one feature of a kind says about likeness before its rarity counts. */
const FEATURE_WEIGHTS = { genre: 1, tag: 1, director: 1.2, cast: 0.8, country: 0.3, decade: 0.4 };

type Feature = { kind: keyof typeof FEATURE_WEIGHTS; name: string };

const PAUSE_TITLES = 50; // indexed between two pauses, in about a millisecond

/**
 * Titles × features as a preference index of its own, so that likeness by content is the same exact
 * cosine: weight × ln(1 + titles / titles that have the feature), the inverse document frequency.
 */
export function indexContent(titles: TitleContent[]): PreferenceIndex {
  const steps = contentSteps(titles);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same, pausing now and then so that its caller need not hold anybody up. */
export function* contentSteps(titles: TitleContent[]): Generator<undefined, PreferenceIndex> {
  const frequency = new Map<string, number>();
  for (const [number, title] of titles.entries()) {
    for (const { name } of featuresOf(title)) frequency.set(name, (frequency.get(name) ?? 0) + 1);
    if (number % PAUSE_TITLES === 0) yield;
  }
  const index = new PreferenceIndex();
  for (const [number, title] of titles.entries()) {
    for (const { kind, name } of featuresOf(title)) {
      const rarity = Math.log(1 + titles.length / (frequency.get(name) ?? 1));
      index.set(title.id, name, FEATURE_WEIGHTS[kind] * rarity);
    }
    index.setHelping(title.id, true);
    if (number % PAUSE_TITLES === 0) yield;
  }
  return index;
}

function featuresOf(title: TitleContent): Feature[] {
  const features = (kind: Feature["kind"], names: string[]) =>
    [...new Set(names)].map((name) => ({ kind, name: `${kind} ${name}` }));
  return [
    ...features("genre", title.genres),
    ...features("tag", title.tags),
    ...features("director", title.directors),
    ...features("cast", title.cast),
    ...features("country", title.countries),
    ...features("decade", [String(Math.floor(title.year / 10) * 10)]),
  ];
}
