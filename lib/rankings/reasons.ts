import { type CircleModel, crowdOf } from "@/lib/rankings/circle-model";
import type { Evidence, Reason } from "@/lib/rankings/home-page";
import { homePolicy } from "@/lib/rankings/home-policy";
import { actsIn, opinionIn } from "@/lib/rankings/viewer-state";
import type { ViewerTaste } from "@/lib/rankings/viewer-taste";
import { byScoreThenName } from "@/lib/recommender/best-first";
import type { Contribution } from "@/lib/recommender/title-scores";

/**
 * Why a title stands where personal scores put it: the largest part of its score, put in words. A row
 * about one neighbour names that neighbour as the speaker.
 */
export function explain(taste: ViewerTaste, titleId: string, speaker?: string): Reason {
  const contributions = taste.scores.contributionsTo(titleId).filter(({ part }) => part > 0);
  const near = contributions.reduce((sum, { part }) => sum + part, 0);
  const popular = taste.scores.popularPartOf(titleId);
  const content = taste.contentPartOf(titleId);
  if (speaker !== undefined || (near > 0 && near >= popular && near >= content)) {
    const parts = contributions.toSorted(
      (a, b) => Number(b.name === speaker) - Number(a.name === speaker),
    );
    return neighbourReason(taste, titleId, parts);
  }
  if (content > popular) return contentReason(taste, titleId);
  if (popular > 0) return popularReason(taste.model, titleId);
  return { kind: "new", text: "Nobody in the circle has watched it yet", evidence: [] };
}

/** How a viewer may be called: by name only with their consent. */
export function callName(model: CircleModel, viewerId: string) {
  const viewer = model.viewers.get(viewerId);
  if (viewer?.origin === "synthetic") return "a synthetic neighbour";
  return isNameable(model, viewerId) && viewer ? viewer.name : "someone with your taste";
}

export function isNameable(model: CircleModel, viewerId: string) {
  const viewer = model.viewers.get(viewerId);
  if (!viewer?.isVisible) return false;
  return viewer.origin === "real" || viewer.origin === "demo";
}

function neighbourReason(taste: ViewerTaste, titleId: string, parts: Contribution[]): Reason {
  const { model } = taste;
  const bar = parts[0].part * homePolicy.namedShare;
  const speaker =
    parts.find(({ name, part }) => part >= bar && isNameable(model, name)) ?? parts[0];
  const others = parts.filter(({ name }) => name !== speaker.name);
  const evidence = [speaker, ...others]
    .slice(0, homePolicy.evidence)
    .map((part) => evidenceOf(taste, part, titleId));
  const shared = model.titles.get(evidence[0].titleId ?? "");
  const did = `${callName(model, speaker.name)} ${verbOf(model, speaker.name, titleId)}`;
  const text = shared ? `${did}; you both know ${shared.title}` : did;
  return { kind: "neighbour", text: text.charAt(0).toUpperCase() + text.slice(1), evidence };
}

function evidenceOf(
  { model, sharedWith }: ViewerTaste,
  { name, score }: { name: string; score: number },
  titleId: string,
): Evidence {
  const state = model.states.get(name)?.get(titleId);
  const shared = sharedWith(name);
  return {
    ...(isNameable(model, name) && { viewer: callName(model, name) }),
    ...(shared && { titleId: shared }),
    similarity: toThousandths(score),
    acts: state ? actsIn(state).length : 0,
  };
}

function verbOf(model: CircleModel, viewerId: string, titleId: string) {
  const title = model.states.get(viewerId)?.get(titleId);
  if (!title) return "knows it";
  if (opinionIn(title) === "like") return "liked it";
  const acts = actsIn(title);
  if (acts.includes("complete")) return "watched it to the end";
  return acts.includes("play") ? "watched some of it" : "had a look at it";
}

function contentReason(taste: ViewerTaste, titleId: string): Reason {
  const { model, own } = taste;
  const seed = [...own]
    .filter(([name, confidence]) => confidence > 0 && model.titles.has(name))
    .map(([name]) => ({ name, score: model.content.compare(titleId, name, 0).similarity }))
    .sort(byScoreThenName)
    .at(0);
  const title = seed && model.titles.get(seed.name);
  if (!seed || !title) return { kind: "genre", text: "Made of things you like", evidence: [] };
  const evidence = [{ titleId: seed.name, similarity: toThousandths(seed.score) }];
  return { kind: "title", text: `Like ${title.title}, which you watched`, evidence };
}

function popularReason(model: CircleModel, titleId: string): Reason {
  const { text, viewers } = describeCrowd(model, titleId);
  return { kind: "popular", text: `${text} watched it`, evidence: [{ titleId, acts: viewers }] };
}

/** Who makes a title popular, in words that name nobody. */
export function describeCrowd(model: CircleModel, titleId: string) {
  const { friends, synthetic } = crowdOf(model, titleId);
  const parts = [counting(friends, "friend"), counting(synthetic, "synthetic neighbour")];
  const text = parts.filter((part) => part !== "").join(" and ") || "Nobody";
  return { text, viewers: friends + synthetic };
}

function counting(count: number, noun: string) {
  if (count === 0) return "";
  return count === 1 ? `One ${noun}` : `${count} ${noun}s`;
}

function toThousandths(similarity: number) {
  return Math.round(similarity * 1000) / 1000;
}
