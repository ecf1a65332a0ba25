import type { CircleModel } from "@/lib/rankings/circle-model";
import { crowdOf, crowdText } from "@/lib/rankings/crowd";
import type { Reason } from "@/lib/rankings/home-page";
import { neighbourReason } from "@/lib/rankings/neighbour-reason";
import type { ViewerTaste } from "@/lib/rankings/viewer-taste";

/** Why a title stands where personal scores put it: the largest part of its score, put in words. */
export function explain(taste: ViewerTaste, titleId: string): Reason {
  let reason = taste.reasons.get(titleId);
  if (!reason) {
    reason = explainBy(taste, titleId);
    taste.reasons.set(titleId, reason);
  }
  return reason;
}

/** The same for a row about one neighbour, which names that neighbour as the speaker. */
export function explainBy(taste: ViewerTaste, titleId: string, speaker?: string): Reason {
  const { model, scores } = taste;
  const title = model.preferences.titles.find(titleId);
  const word = title === undefined ? undefined : scores.wordOn(title);
  const popular = title === undefined ? 0 : scores.popularPartAt(title);
  const content = taste.contentPartOf(titleId);
  const elsewhere = taste.elsewherePartOf(titleId);
  if (word && word.length > 0) {
    const near = word.sum;
    const hasSpeaker = speaker !== undefined && word.find(speaker) !== undefined;
    if (hasSpeaker || (near >= popular && near >= content && near >= elsewhere)) {
      return neighbourReason(taste, { titleId, word }, speaker);
    }
  }
  const ground = elsewhere > Math.max(popular, content) ? taste.elsewhereGroundOf(titleId) : null;
  if (ground) return elsewhereReason(model, ground);
  if (content > popular) return contentReason(taste, titleId);
  if (popular > 0) return popularReason(model, titleId);
  return { kind: "new", text: "Nobody has seen it yet", evidence: [] };
}

/** Content speaks by the title of one's own that it rests on most. */
function contentReason({ model, groundOf }: ViewerTaste, titleId: string): Reason {
  const ground = groundOf(titleId);
  const title = ground && model.titles.get(ground.name);
  if (!title) return { kind: "genre", text: "Made of things you like", evidence: [] };
  const similarity = Math.round(ground.similarity * 1000) / 1000;
  return {
    kind: "title",
    text: `Much like ${title.title}`,
    evidence: [{ titleId: title.id, similarity }],
  };
}

/** People elsewhere speak by the title of one's own that they liked together with it most. */
function elsewhereReason({ titles }: CircleModel, ground: string): Reason {
  const title = titles.get(ground);
  const text = `People elsewhere who liked ${title?.title ?? "what you like"} liked it`;
  return { kind: "title", text, evidence: title ? [{ titleId: title.id }] : [] };
}

/** A title speaks for itself by how many watched it. */
export function popularReason(model: CircleModel, titleId: string): Reason {
  const crowd = crowdOf(model, titleId);
  const acts = crowd.friends + crowd.synthetic;
  return { kind: "popular", text: crowdText(crowd), evidence: [{ titleId, acts }] };
}
