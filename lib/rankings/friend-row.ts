import type { CandidateRow } from "@/lib/rankings/candidate-row";
import { homePolicy } from "@/lib/rankings/home-policy";
import { callName, explain, isNameable } from "@/lib/rankings/reasons";
import type { ViewerTaste } from "@/lib/rankings/viewer-taste";
import { byScoreThenName, settled } from "@/lib/recommender/best-first";
import type { Neighbour } from "@/lib/recommender/preference-index";

/** What the nearest neighbour watched: a friend who may be named before anybody who may not. */
export function becauseFriend(taste: ViewerTaste): CandidateRow[] {
  const { neighbours } = taste.scores;
  const named = neighbours.filter(({ name }) => isNameable(taste.model, name));
  const rows = [...named, ...neighbours].map((neighbour) => ({
    neighbour,
    titles: titlesOf(taste, neighbour),
  }));
  const row = rows.find(({ titles }) => titles.length >= homePolicy.discoveryTitles);
  if (!row) return [];
  const { neighbour, titles } = row;
  const label = `Because ${callName(taste.model, neighbour.name)} watched…`;
  const evidence = {
    ...(isNameable(taste.model, neighbour.name) && {
      viewer: callName(taste.model, neighbour.name),
    }),
    similarity: Math.round(neighbour.score * 1000) / 1000,
    acts: titles.length,
  };
  return [
    {
      kind: "because-friend",
      label,
      reason: { kind: "neighbour", text: tasteText(neighbour), evidence: [evidence] },
      relevance: homePolicy.relevance["because-friend"] + neighbour.score,
      titles,
      explain: (titleId) => explain(taste, titleId, neighbour.name),
    },
  ];
}

function tasteText({ score, shared }: Neighbour) {
  const titles = shared === 1 ? "one title" : `${shared} titles`;
  return `${Math.round(score * 100)} % like your taste, by ${titles} you both know`;
}

/** The neighbour's word, in the order of what it is worth to this viewer. */
function titlesOf({ candidates, model, scoreOf }: ViewerTaste, neighbour: Neighbour) {
  const theirs = model.preferences.row(neighbour.name);
  return candidates
    .map(({ name }) => {
      const title = model.preferences.titles.find(name);
      const confidence = title === undefined ? 0 : theirs.get(title);
      return { name, confidence, score: settled(confidence * scoreOf(name)) };
    })
    .filter(({ confidence }) => confidence > 0)
    .sort(byScoreThenName);
}
