import { countWatchers, crowdText } from "@/lib/rankings/crowd";
import type { Evidence, Reason } from "@/lib/rankings/home-page";
import { identityOf, isNameable, shownName } from "@/lib/rankings/shown-name";
import { hasWatched, opinionIn } from "@/lib/rankings/viewer-state";
import type { ViewerTaste } from "@/lib/rankings/viewer-taste";
import type { Contribution } from "@/lib/recommender/pulled-rows";

/** What neighbours added to a title's score, largest part first. */
type Parts = { titleId: string; parts: Contribution[] };

/**
 * Names one neighbour for a title: the one that the row is about, or the largest part, or in place of
 * somebody who may not be named the friend with the largest part, when it is not much smaller.
 */
export function neighbourReason(
  taste: ViewerTaste,
  { titleId, parts }: Parts,
  rowSpeaker?: string,
): Reason {
  const asked = (rowSpeaker && parts.find(({ name }) => name === rowSpeaker)) || parts[0];
  const friend = isNameable(taste.model, asked.name)
    ? asked
    : friendAmong(taste, { titleId, parts });
  const speaker = friend ?? asked;
  const others = parts.filter(({ name }) => name !== speaker.name);
  const evidence = [speaker, ...others]
    .slice(0, taste.model.policy.evidence)
    .map((part) => evidenceOf(taste, part, titleId));
  const text = friend
    ? friendText(taste, { titleId, parts: others }, { friend, isFirst: friend === asked })
    : strangersText(taste, { titleId, parts: rowSpeaker === undefined ? parts : [asked] });
  return { kind: "neighbour", text, evidence };
}

function friendAmong({ model }: ViewerTaste, { titleId, parts }: Parts) {
  const least = parts[0].part * model.policy.namedShare;
  for (const friend of parts) {
    if (friend.part < least) return; // the parts that follow are smaller still
    if (!isNameable(model, friend.name)) continue;
    const title = model.states.get(friend.name)?.get(titleId);
    if (title && hasWatched(title)) return friend;
  }
}

/** Whoever stands in for a larger part shares the word with those who hold it. */
function friendText(
  { model }: ViewerTaste,
  { titleId, parts }: Parts,
  { friend, isFirst }: { friend: Contribution; isFirst: boolean },
) {
  const name = shownName(model, friend.name);
  const own = `${name} ${verbOf(model, friend.name, titleId)}`;
  if (isFirst) return own;
  const crowd = countWatchers(
    model,
    titleId,
    parts.map((part) => part.name),
  );
  const others = crowd.friends + crowd.synthetic;
  if (others === 0) return own;
  return `${name} and ${others === 1 ? "one other" : `${others} others`} like you saw it`;
}

function strangersText({ model }: ViewerTaste, { titleId, parts }: Parts) {
  const crowd = countWatchers(
    model,
    titleId,
    parts.map(({ name }) => name),
  );
  const isOneFriend = crowd.friends === 1 && crowd.synthetic === 0;
  return isOneFriend ? "Someone with your taste saw it" : crowdText(crowd);
}

function evidenceOf(
  { model, sharedWith, similarityTo }: ViewerTaste,
  { name }: Contribution,
  titleId: string,
): Evidence {
  const state = model.states.get(name)?.get(titleId);
  const shared = sharedWith(name, titleId);
  return {
    ...identityOf(model, name),
    ...(shared && { titleId: shared }),
    similarity: Math.round(similarityTo(name) * 1000) / 1000,
    acts: state?.record.acts ?? 0,
  };
}

function verbOf({ states }: ViewerTaste["model"], viewerId: string, titleId: string) {
  const title = states.get(viewerId)?.get(titleId);
  if (!title) return "knows it";
  if (opinionIn(title) === "like") return "liked it";
  if (title.record.latest("complete") !== null) return "watched it to the end";
  return title.record.latest("play") === null ? "looked at it" : "watched some of it";
}
