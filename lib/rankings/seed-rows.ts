import type { CandidateRow } from "@/lib/rankings/candidate-row";
import { catalogueOf, numbersIn, placesIn } from "@/lib/rankings/catalogue";
import type { CircleModel } from "@/lib/rankings/circle-model";
import { dayMilliseconds } from "@/lib/rankings/day";
import type { Reason } from "@/lib/rankings/home-page";
import { opennessTo } from "@/lib/rankings/open-catalogue";
import { OrderedTitles } from "@/lib/rankings/ordered-titles";
import { hasWatched } from "@/lib/rankings/viewer-state";
import type { ViewerTaste } from "@/lib/rankings/viewer-taste";
import { byScoreThenName, settled } from "@/lib/recommender/best-first";
import { LentTable } from "@/lib/recommender/lent-table";
import { blended, likenessesTo } from "@/lib/recommender/more-like";
import type { Title } from "@/lib/titles/read";

/** "Because you watched …": the titles most like a few that the viewer lately liked. */
export function becauseTitle(taste: ViewerTaste): CandidateRow[] {
  const { policy } = taste.model;
  return seedsOf(taste).map((seed, index) => ({
    kind: "because-title",
    label: `Because you ${verbFor(taste, seed)} ${seed.title}`,
    reason: {
      kind: "title",
      text: `You ${verbFor(taste, seed)} ${seed.title}`,
      evidence: [{ titleId: seed.id }],
    },
    relevance: policy["because-title"] - index * policy.seedStep,
    ...likeSeed(taste, seed),
  }));
}

function verbFor({ state, library }: ViewerTaste, { id }: Title) {
  const title = state.get(id);
  if (library?.isWatched.has(id)) return "watched";
  return title && hasWatched(title) ? "watched" : "liked";
}

function likeSeed(taste: ViewerTaste, seed: Title) {
  const explain = (titleId: string) => likenessReason(taste.model, seed, titleId);
  return { titles: titlesLikeSeed(taste, seed), explain };
}

// likenesses to one seed, by number
const metLike = new LentTable();
const madeLike = new LentTable();

/** Likeness decides, one's own score nudges. */
function titlesLikeSeed({ model, viewerId, candidates }: ViewerTaste, seed: Title) {
  const likeness = { ...model, isOpen: opennessTo(model, viewerId) };
  const { together, content, trust } = likenessesTo(seed.id, likeness, model.policy);
  const catalogue = catalogueOf(model);
  const known = numbersIn(model.preferences.titles, catalogue);
  const made = numbersIn(model.content.viewers, catalogue);
  const metAt = metLike.with(together, model.preferences.titles.size);
  const madeAt = madeLike.with(content, model.content.viewers.size);
  const scores = new Float64Array(catalogue.titles.length);
  const places: number[] = [];
  const weigh = (place: number) => {
    if (!candidates.isAmong(place)) return;
    const [met, alike] = [metAt[known[place]] ?? 0, madeAt[made[place]] ?? 0]; // neither index need know it
    const score = blended({ together: met, content: alike, trust });
    if (score < model.policy.leastLikeness) return;
    scores[place] = settled(score * (1 + candidates.scores[place]));
    places.push(place);
  };
  const placeOfMet = placesIn(model.preferences.titles, catalogue);
  const placeOfMade = placesIn(model.content.viewers, catalogue);
  for (let i = 0; i < together.length; i++) weigh(placeOfMet[together.ids[i]]);
  for (let i = 0; i < content.length; i++) {
    const place = placeOfMade[content.ids[i]];
    if (!metAt[known[place]]) weigh(place); // else it was weighed as one of those above
  }
  return new OrderedTitles(catalogue, Int32Array.from(places), scores);
}

/** Strong and recent titles first; a title fades as a seed as it does in Trending now. */
function seedsOf({ own, state, library, model, suits }: ViewerTaste): Title[] {
  const halfLife = model.policy.trendHalfLifeDays * dayMilliseconds;
  return [...own]
    .filter(([name, confidence]) => confidence >= 1.5 && suits(name)) // played, not only looked at
    .map(([name, confidence]) => {
      const here = state.get(name)?.lastActAt ?? 0;
      const age = model.since - Math.max(here, library?.lastPlayedAt.get(name) ?? 0);
      return { name, score: Math.log2(confidence) - age / halfLife };
    })
    .sort(byScoreThenName)
    .flatMap(({ name }) => model.titles.get(name) ?? [])
    .slice(0, model.policy.seedRows);
}

/** What makes a title like a seed, in features people recognise. */
export function likenessReason(model: CircleModel, seed: Title, titleId: string): Reason {
  const title = model.titles.get(titleId);
  const shared = [...(title?.tags ?? [])].filter((tag) => seed.tags.includes(tag)).slice(0, 2);
  const genres = [...(title?.genres ?? [])].filter((genre) => seed.genres.includes(genre));
  const common = shared.length > 0 ? shared : genres.slice(0, 2);
  const similarity =
    Math.round(1000 * model.content.compare(seed.id, titleId, 0).similarity) / 1000;
  const evidence = [{ titleId: seed.id, similarity }];
  const text =
    common.length > 0
      ? `Like ${seed.title}: ${common.join(", ")}`
      : `Watched by those who watched ${seed.title}`;
  return { kind: "title", text, evidence };
}
