import { crowdText } from "@/lib/rankings/crowd";
import type { Evidence, Reason } from "@/lib/rankings/home-page";
import { crowdIn, isNamed, namedIn, type Word } from "@/lib/rankings/speakers";
import type { Deed } from "@/lib/rankings/viewer-state";
import type { ViewerTaste } from "@/lib/rankings/viewer-taste";

const NOBODY = { friends: 0, synthetic: 0 };

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
  const { identity, doings } = friends.get(word.viewerAt(friend));
  const crowd = isFirst ? NOBODY : crowdIn(model, asked, { except: friend });
  const others = crowd.friends + crowd.synthetic;
  if (others === 0) return `${identity.viewer} ${verbFor(doings.deed(titleId))}`;
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
  const { liked, evidence, evidenceThere, doings } = taste.friends.get(word.viewerAt(at));
  return { ...(titleId === liked ? evidenceThere : evidence), acts: doings.acts(titleId) };
}

function verbFor(deed: Deed | undefined) {
  switch (deed) {
    case undefined:
      return "knows it";
    case "liked":
      return "liked it";
    case "finished":
      return "watched it to the end";
    case "watched":
      return "watched some of it";
    case "looked":
      return "looked at it";
  }
}
