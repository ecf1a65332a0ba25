import { DenseIds } from "@/lib/recommender/dense-ids";
import { LineRoom } from "@/lib/recommender/line-room";
import { NumberSet } from "@/lib/recommender/number-set";
import { outcomeOf } from "@/lib/recommender/outcome-of";
import { Overlay } from "@/lib/recommender/overlay";
import { PreferenceIndex } from "@/lib/recommender/preference-index";
import { SparseLine } from "@/lib/recommender/sparse-line";

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
  return outcomeOf(contentSteps(titles));
}

/** The same, pausing now and then so that its caller need not hold anybody up. */
export function* contentSteps(titles: TitleContent[]): Generator<undefined, PreferenceIndex> {
  const { names, features, raters } = yield* numbered(titles);
  const room = new LineRoom();
  const overlay = new Overlay(0);
  for (const [feature, titlesWith] of raters.entries()) {
    overlay.holdColumn(feature, new SparseLine(room.take(titlesWith)));
    if (feature % PAUSE_TITLES === 0) yield;
  }
  const helping = new NumberSet(); // every title
  for (const [title, { ids, weights }] of features.entries()) {
    const values = ids.map((id, at) => weights[at] * Math.log(1 + titles.length / raters[id]));
    helping.add(title);
    overlay.hold(title, SparseLine.of({ ids, values, length: ids.length }, room));
    for (const [at, id] of ids.entries()) overlay.setInColumn(id, title, values[at]);
    if (title % PAUSE_TITLES === 0) yield;
  }
  return new PreferenceIndex({ ...names, overlay, base: undefined, helping, size: overlay.size });
}

/** Titles and features by numbers, and how many titles have each feature. */
function* numbered(titles: TitleContent[]): Generator<undefined, Numbered> {
  const names = { viewers: new DenseIds(), titles: new DenseIds() };
  names.viewers.expect(titles.length);
  const raters: number[] = [];
  const features: Numbered["features"] = [];
  for (const title of titles) {
    const own = featuresOf(title);
    const ids = own.map(({ name }) => names.titles.intern(name));
    for (const id of ids) raters[id] = (raters[id] ?? 0) + 1;
    names.viewers.append(title.id);
    features.push({ ids, weights: own.map(({ kind }) => FEATURE_WEIGHTS[kind]) });
    if (features.length % PAUSE_TITLES === 0) yield;
  }
  return { names, features, raters };
}

/** In an index of content, titles are in the place of viewers, and features in that of titles. */
type Numbered = {
  names: { viewers: DenseIds; titles: DenseIds };
  features: { ids: number[]; weights: number[] }[]; // of each title
  raters: number[]; // of each feature
};

/** Whether two titles are alike in everything that likeness goes by. */
export function isMadeOfTheSame(one: TitleContent, other: TitleContent): boolean {
  const names = (title: TitleContent) => featuresOf(title).map(({ name }) => name);
  return names(one).join("\n") === names(other).join("\n");
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
