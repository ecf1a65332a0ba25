import { crowdText } from "@/lib/rankings/crowd";
import type { Evidence, Reason } from "@/lib/rankings/home-page";
import { crowdIn, isNamed, namedIn, type Word } from "@/lib/rankings/speakers";
import { opinionIn, type TitleState } from "@/lib/rankings/viewer-state";
import type { ViewerTaste } from "@/lib/rankings/viewer-taste";

/**
 * Names one neighbour for a title: the one that the row is about, or the largest part, or in place of
 * somebody who may not be named the friend with the largest part, when it is not much smaller.
 */
export function neighbourReason(taste: ViewerTaste, asked: Word, rowSpeaker?: string): Reason {
  const { word } = asked;
  const { model } = taste;
  const { policy } = model;
  const strongest = word.strongest(policy.evidence + 1);
  const first = strongest[0];
  const wanted = (rowSpeaker === undefined ? undefined : word.find(rowSpeaker)) ?? first;
  const friend = isNamed(model, word.viewerAt(wanted))
    ? wanted
    : namedIn(model, asked, word.parts[first] * policy.namedShare);
  const speaker = friend ?? wanted;
  const evidence = [evidenceOf(taste, asked, speaker)];
  for (const at of strongest) {
    if (at === speaker || evidence.length === policy.evidence) continue;
    evidence.push(evidenceOf(taste, asked, at));
  }
  const text =
    friend === undefined
      ? strangersText(taste, asked, rowSpeaker === undefined ? undefined : wanted)
      : friendText(taste, asked, { friend, isFirst: friend === wanted });
  return { kind: "neighbour", text, evidence };
}

/** Whoever stands in for a larger part shares the word with those who hold it. */
function friendText(
  { model, friends }: ViewerTaste,
  asked: Word,
  { friend, isFirst }: { friend: number; isFirst: boolean },
) {
  const { titleId, word } = asked;
  const { identity } = friends.get(word.viewerAt(friend));
  const own = () => {
    return `${identity.viewer} ${verbFor(model.states.get(word.nameAt(friend))?.get(titleId))}`;
  };
  if (isFirst) return own();
  const crowd = crowdIn(model, asked, { except: friend });
  const others = crowd.friends + crowd.synthetic;
  if (others === 0) return own();
  const rest = others === 1 ? "one other" : `${others} others`;
  return `${identity.viewer} and ${rest} like you saw it`;
}

/** The row's own speaker alone, or all who speak for the title. */
function strangersText({ model }: ViewerTaste, asked: Word, alone?: number) {
  const crowd = crowdIn(model, asked, { only: alone });
  const isOneFriend = crowd.friends === 1 && crowd.synthetic === 0;
  return isOneFriend ? "Someone with your taste saw it" : crowdText(crowd);
}

function evidenceOf(taste: ViewerTaste, { titleId, word }: Word, at: number): Evidence {
  const { liked, evidence, evidenceThere, actsOn } = taste.friends.get(word.viewerAt(at));
  return { ...(titleId === liked ? evidenceThere : evidence), acts: actsOn(titleId) };
}

function verbFor(title: TitleState | undefined) {
  if (!title) return "knows it";
  if (opinionIn(title) === "like") return "liked it";
  if (title.record.latest("complete") !== null) return "watched it to the end";
  return title.record.latest("play") === null ? "looked at it" : "watched some of it";
}
