import type { Interactions } from "@/lib/evaluation/interactions";
import { chanceFrom } from "@/lib/evaluation/models/chance";
import { type Opinion, type Opinions, opinionsOf } from "@/lib/predictor/circle-opinions";
import { type Contestant, contestants, holdContest } from "@/lib/predictor/contest";
import { type FeatureTable, sideBySide } from "@/lib/predictor/feature-table";
import type { Film } from "@/lib/predictor/film";
import { filmFeatures, tagFeatures } from "@/lib/predictor/film-features";
import { isEnough, type Label, pastAndFuture } from "@/lib/predictor/labels";
import { type Measures, measuresOf } from "@/lib/predictor/learning/accuracy";
import { shuffled } from "@/lib/predictor/learning/folds";
import type { SearchOptions } from "@/lib/predictor/learning/recipe-search";
import { type ColdFigures, coldFigures } from "@/lib/predictor/trial/cold-figures";
import type { GivenTag } from "@/lib/predictor/trial/film-files";

export type TrialData = { interactions: Interactions; films: Film[]; tags: GivenTag[] };

export type TrialOptions = SearchOptions & {
  split: "time" | "chance"; // which labels are asked about: the latest, or any
  leastRatings: number;
  shareAsked: number;
};

/** How well each contestant did with one viewer. */
export type ViewerFigures = {
  viewer: string;
  labels: number;
  asked: number;
  measures: Record<Contestant, Measures>;
  cold: ColdFigures | null; // null where too few of them are liked, or not
};

/** Every viewer with enough ratings in turn; a title is liked when it is rated above the viewer's own mean. */
export function* predictForViewers(
  data: TrialData,
  options: TrialOptions,
): Generator<ViewerFigures> {
  const { interactions, films } = data;
  const labels = labelsByViewer(interactions);
  const opinions = allOpinions(interactions);
  const plain = filmFeatures(
    films.map((film) => ({ ...film, tags: [] })),
    { seed: options.seed },
  );
  const willing = labels.filter((own) => own.length >= options.leastRatings).length;
  let done = 0;
  for (const [viewer, own] of labels.entries()) {
    if (own.length < options.leastRatings) continue;
    options.tell?.(`viewer ${++done} of ${willing}`);
    const parting = partingOf(own, options, viewer);
    if (!isEnough(parting.past)) continue; // everything liked alike: there is nothing to tell apart
    const tags = tagsFor(data, { viewer: interactions.viewers[viewer], asOf: parting.asOf });
    const verdicts = holdContest({ films: sideBySide(plain, tags), opinions, viewer }, parting, {
      ...options,
      tell: undefined,
    });
    const measures = contestants.map((name) => {
      const judged = { chances: verdicts.chances[name], liked: verdicts.liked };
      return [name, measuresOf(judged, name === "always-yes" ? 0 : 0.5)] as const;
    });
    yield {
      viewer: interactions.viewers[viewer],
      labels: own.length,
      asked: parting.future.length,
      measures: Object.fromEntries(measures) as ViewerFigures["measures"], // every contestant has them
      cold: coldFigures(verdicts, parting, { opinions, viewer }),
    };
  }
}

function labelsByViewer({ viewers, viewer, title, strength, seconds }: Interactions): Label[][] {
  const sums = new Float64Array(viewers.length);
  const counts = new Float64Array(viewers.length);
  for (let i = 0; i < viewer.length; i++) {
    sums[viewer[i]] += strength[i];
    counts[viewer[i]]++;
  }
  const labels: Label[][] = viewers.map(() => []);
  for (let i = 0; i < viewer.length; i++) {
    const liked = strength[i] > sums[viewer[i]] / counts[viewer[i]];
    labels[viewer[i]].push({ title: title[i], liked, value: strength[i], at: seconds?.[i] ?? i });
  }
  return labels;
}

function allOpinions({
  viewers,
  titles,
  viewer,
  title,
  strength,
  seconds,
}: Interactions): Opinions {
  const given: Opinion[] = Array.from(viewer, (number, i) => ({
    viewer: number,
    title: title[i],
    value: strength[i],
    at: seconds?.[i] ?? 0,
  }));
  return opinionsOf(given, { viewers: viewers.length, titles: titles.length });
}

/** By time, nobody knows anything that was said after the last label learnt from; by chance, all is of one moment. */
function partingOf(own: Label[], { split, shareAsked, seed }: TrialOptions, viewer: number) {
  if (split === "time") {
    const { past, future } = pastAndFuture(own, shareAsked);
    return { past, future, asOf: past.at(-1)?.at ?? 0 };
  }
  const order = shuffled(own.length, chanceFrom(seed + viewer));
  const dealt = Array.from(order, (place, at) => ({ ...own[place], at }));
  return { ...pastAndFuture(dealt, shareAsked), asOf: Number.POSITIVE_INFINITY };
}

/** Tags that others gave before the moment: a viewer's own would tell that they saw the film. */
function tagsFor(
  { interactions, films, tags }: TrialData,
  { viewer, asOf }: { viewer: string; asOf: number },
): FeatureTable {
  const byTitle = new Map<string, string[]>();
  for (const { viewer: giver, title, tag, at } of tags) {
    if (giver === viewer || at > asOf) continue;
    byTitle.set(title, [...(byTitle.get(title) ?? []), tag]);
  }
  return tagFeatures(
    films.map((film, place) => ({ ...film, tags: byTitle.get(interactions.titles[place]) ?? [] })),
  );
}
