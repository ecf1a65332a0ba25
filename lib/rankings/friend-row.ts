import type { CandidateRow, Placed } from "@/lib/rankings/candidate-row";
import type { CircleModel } from "@/lib/rankings/circle-model";
import { explainBy } from "@/lib/rankings/reasons";
import { identityOf, isNameable, shownName } from "@/lib/rankings/shown-name";
import type { ViewerTaste } from "@/lib/rankings/viewer-taste";
import { byScoreThenName, settled } from "@/lib/recommender/best-first";
import type { Neighbour } from "@/lib/recommender/preference-index";

const ASKED = 6; // neighbours whose titles are offered; the assembler takes the first with enough left to show

/** What the nearest neighbours watched: friends who may be named before anybody who may not. */
export function becauseFriend(taste: ViewerTaste): CandidateRow<Placed[]>[] {
  const neighbours = taste.scores.neighbours.filter(({ viewer }) => taste.scores.isHeeded(viewer));
  const isNamed = ({ name }: Neighbour) => isNameable(taste.model, name);
  const byName = [...neighbours.filter(isNamed), ...neighbours.filter((one) => !isNamed(one))];
  const relevance = taste.model.policy["because-friend"] + (neighbours.at(0)?.score ?? 0);
  return byName.slice(0, ASKED).map((neighbour) => friendRow(taste, neighbour, relevance));
}

function friendRow(
  taste: ViewerTaste,
  neighbour: Neighbour,
  relevance: number,
): CandidateRow<Placed[]> {
  const { model } = taste;
  const name = shownName(model, neighbour.name);
  let titles: Placed[] | undefined; // looked up for those whom the assembler asks about
  return {
    kind: "because-friend",
    label: `Because ${name ?? "someone like you"} watched…`,
    get reason() {
      const evidence = {
        ...identityOf(model, neighbour.name),
        similarity: Math.round(neighbour.score * 1000) / 1000,
        acts: this.titles.length,
      };
      return {
        kind: "neighbour" as const,
        text: tasteText(model, neighbour),
        evidence: [evidence],
      };
    },
    relevance,
    get titles() {
      titles ??= titlesOf(taste, neighbour);
      return titles;
    },
    explain: (titleId) => explainBy(taste, titleId, neighbour.name),
  };
}

/** Says who speaks, also where the label does not: a friend, somebody unnamed or somebody made up. */
function tasteText(model: CircleModel, { name, score, shared }: Neighbour) {
  const { viewer, isSynthetic } = identityOf(model, name);
  const who = viewer ?? (isSynthetic ? "A synthetic neighbour" : "Someone");
  const titles = shared === 1 ? "one title" : `${shared} titles`;
  return `${who} is ${Math.round(score * 100)} % like you: ${titles} in common`;
}

/** What the neighbour watched, in the order of what it is worth to this viewer. */
function titlesOf({ candidates, model }: ViewerTaste, neighbour: Neighbour) {
  const { ids, values, length } = model.preferences.rowOf(neighbour.viewer);
  const doings = model.states.doingsOf(neighbour.name);
  const titles: Placed[] = [];
  for (let i = 0; i < length; i++) {
    const name = model.preferences.titles.nameOf(ids[i]);
    const place = candidates.placeOf(name);
    if (values[i] <= 0 || place === undefined || !doings.hasWatched(name)) continue;
    titles.push({ name, score: settled(values[i] * candidates.scores[place]), place });
  }
  return titles.sort(byScoreThenName);
}
