import type { CandidateRow } from "@/lib/rankings/candidate-row";
import { homePolicy } from "@/lib/rankings/home-policy";
import { callName, explain, isNameable } from "@/lib/rankings/reasons";
import type { ViewerTaste } from "@/lib/rankings/viewer-taste";
import { byScoreThenName, settled } from "@/lib/recommender/best-first";
import type { Neighbour } from "@/lib/recommender/preference-index";

const ASKED = 6; // neighbours whose titles are offered; the assembler takes the first with enough left to show

/** What the nearest neighbours watched: friends who may be named before anybody who may not. */
export function becauseFriend(taste: ViewerTaste): CandidateRow[] {
  const { neighbours } = taste.scores;
  const isNamed = ({ name }: Neighbour) => isNameable(taste.model, name);
  const byName = [...neighbours.filter(isNamed), ...neighbours.filter((one) => !isNamed(one))];
  const relevance = homePolicy.relevance["because-friend"] + (neighbours.at(0)?.score ?? 0);
  return byName.slice(0, ASKED).map((neighbour) => friendRow(taste, neighbour, relevance));
}

function friendRow(taste: ViewerTaste, neighbour: Neighbour, relevance: number): CandidateRow {
  const caller = callName(taste.model, neighbour.name);
  const titles = titlesOf(taste, neighbour);
  const evidence = {
    ...(isNameable(taste.model, neighbour.name) && { viewer: caller }),
    similarity: Math.round(neighbour.score * 1000) / 1000,
    acts: titles.length,
  };
  return {
    kind: "because-friend",
    label: `Because ${caller} watched…`,
    reason: { kind: "neighbour", text: tasteText(neighbour), evidence: [evidence] },
    relevance,
    titles,
    explain: (titleId) => explain(taste, titleId, neighbour.name),
  };
}

function tasteText({ score, shared }: Neighbour) {
  const titles = shared === 1 ? "one title" : `${shared} titles`;
  return `${Math.round(score * 100)} % like your taste, by ${titles} you both know`;
}

/** The neighbour's word, in the order of what it is worth to this viewer. */
function titlesOf({ isCandidate, model, scoreOf }: ViewerTaste, neighbour: Neighbour) {
  const { ids, values, length } = model.preferences.rowOf(neighbour.viewer);
  const titles: { name: string; score: number }[] = [];
  for (let i = 0; i < length; i++) {
    const name = model.preferences.titles.nameOf(ids[i]);
    if (values[i] <= 0 || !isCandidate(name)) continue;
    titles.push({ name, score: settled(values[i] * scoreOf(name)) });
  }
  return titles.sort(byScoreThenName);
}
