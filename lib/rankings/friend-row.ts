import type { CandidateRow, Placed } from "@/lib/rankings/candidate-row";
import type { CircleModel } from "@/lib/rankings/circle-model";
import type { Reason } from "@/lib/rankings/home-page";
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
  return byName.slice(0, ASKED).map((neighbour) => new FriendRow(taste, neighbour, relevance));
}

/**
 * Asks what a neighbour watched when the assembler comes to their row. Getters stand in a class: those of a literal are new
 * functions each time, and V8 keeps every shape that has them, and through them the page, until it collects everything.
 */
class FriendRow implements CandidateRow<Placed[]> {
  readonly kind = "because-friend";
  readonly label: string;
  readonly relevance: number;
  #taste: ViewerTaste;
  #neighbour: Neighbour;
  #titles: Placed[] | undefined;

  constructor(taste: ViewerTaste, neighbour: Neighbour, relevance: number) {
    this.label = `Because ${shownName(taste.model, neighbour.name) ?? "someone like you"} watched…`;
    this.relevance = relevance;
    this.#taste = taste;
    this.#neighbour = neighbour;
  }

  get titles() {
    this.#titles ??= titlesOf(this.#taste, this.#neighbour);
    return this.#titles;
  }

  get reason(): Reason {
    const { model } = this.#taste;
    const evidence = {
      ...identityOf(model, this.#neighbour.name),
      similarity: Math.round(this.#neighbour.score * 1000) / 1000,
      acts: this.titles.length,
    };
    return { kind: "neighbour", text: tasteText(model, this.#neighbour), evidence: [evidence] };
  }

  explain(titleId: string) {
    return explainBy(this.#taste, titleId, this.#neighbour.name);
  }
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
