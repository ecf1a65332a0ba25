import { describe, expect, test } from "vitest";
import { assemblePage } from "@/lib/rankings/assembler";
import type { RankedRow, RankedTitle } from "@/lib/rankings/candidate-row";
import type { CircleModel } from "@/lib/rankings/circle-model";
import type { Evidence } from "@/lib/rankings/home-page";
import { tasteOf, type ViewerTaste } from "@/lib/rankings/viewer-taste";
import { openingState } from "@/scripts/bench/demo-circle";
import { syntheticCircle } from "@/scripts/bench/synthetic-circle";

const LOOKED_AT = 6; // titles of a row

type World = { model: CircleModel; viewers: string[] };
type Card = { row: RankedRow; title: RankedTitle };

/** Twelve circles of three to thirty-six viewers who know few or many titles, and the demo audience. */
const worlds: [string, World][] = [
  ...Array.from({ length: 12 }, (_, number): [string, World] => {
    const size = { viewers: 3 * (number + 1), titles: 40, each: 3 + (number % 5) * 3 };
    const model = syntheticCircle({ ...size, seed: `world ${number}` });
    return [`circle ${number}`, { model, viewers: [...model.viewers.keys()].slice(0, 6) }];
  }),
  ["the demo audience", demoWorld()],
];

function demoWorld(): World {
  const model = openingState();
  const friends = [...model.viewers.values()].filter(({ origin }) => origin === "demo");
  return { model, viewers: friends.map(({ id }) => id) };
}

function cardsOf(model: CircleModel, viewerId: string, kind: string): Card[] {
  return assemblePage(tasteOf(model, viewerId)).flatMap((row) =>
    row.titles
      .slice(0, LOOKED_AT)
      .filter(({ reason }) => reason?.kind === kind)
      .map((title) => ({ row, title })),
  );
}

/** What an answer would be had nobody of these met the title. */
function without<Answer>(
  { preferences }: CircleModel,
  { viewerIds, titleId }: { viewerIds: string[]; titleId: string },
  ask: () => Answer,
): Answer {
  const title = preferences.titles.find(titleId) ?? -1;
  const held = viewerIds.map((id) => preferences.row(id).get(title));
  for (const id of viewerIds) preferences.set(id, titleId, 0);
  const answer = ask();
  for (const [place, id] of viewerIds.entries()) preferences.set(id, titleId, held[place]);
  return answer;
}

/** Who the evidence is about: by name where it may be told, else whoever adds as much. */
function whoIs(model: CircleModel, evidence: Evidence, { viewerId, titleId }: Asked) {
  const named = [...model.viewers.values()].find(({ name }) => name === evidence.viewer);
  if (named) return named.id;
  const { preferences, policy } = model;
  const similarityTo = (name: string) =>
    preferences.compare(viewerId, name, policy.shrinkage).similarity;
  const isMeant = (name: string) =>
    Math.round(similarityTo(name) * 1000) / 1000 === evidence.similarity;
  const word = tasteOf(model, viewerId).scores.wordOn(preferences.titles.intern(titleId));
  const names = word.strongest(word.length).map((at) => word.nameAt(at));
  return names.find(isMeant);
}

type Asked = { viewerId: string; titleId: string };

describe.each(worlds)("in %s", (_, { model, viewers }) => {
  test("a title loses score had those whom its reason names not met it", () => {
    for (const viewerId of viewers) {
      for (const { title } of cardsOf(model, viewerId, "neighbour")) {
        const asked = { viewerId, titleId: title.id };
        const named = title.reason?.evidence.flatMap((one) => whoIs(model, one, asked) ?? []) ?? [];
        expect(named.length).toBe(title.reason?.evidence.length);
        const scoreOf = () => tasteOf(model, viewerId).scoreOf(title.id);
        const left = without(model, { viewerIds: named, titleId: title.id }, scoreOf);
        expect(left).toBeLessThan(scoreOf());
      }
    }
  });

  test("a title is less like the viewer's taste without the title that its reason names", () => {
    // the part of the score that content has, apart from how much is left for it beside neighbours
    const likeness = ({ contentPartOf, scores }: ViewerTaste, id: string) =>
      contentPartOf(id) / scores.fallbackShare;
    for (const viewerId of viewers) {
      const now = () => tasteOf(model, viewerId);
      for (const { row, title } of cardsOf(model, viewerId, "title")) {
        const seed = { viewerIds: [viewerId], titleId: title.reason?.evidence[0].titleId ?? "" };
        if (row.kind === "because-title") {
          const labels = without(model, seed, () => assemblePage(now()).map(({ label }) => label));
          expect(labels).not.toContain(row.label);
        } else {
          const left = without(model, seed, () => likeness(now(), title.id));
          expect(left).toBeLessThan(likeness(now(), title.id));
        }
      }
    }
  });

  test("what is popular or trending is so by those who watched it", () => {
    const viewerIds = [...model.viewers.keys()];
    for (const viewerId of viewers) {
      const popular = (id: string) => tasteOf(model, viewerId).scores.popularPartOf(id);
      for (const kind of ["popular", "trending"]) {
        for (const { title } of cardsOf(model, viewerId, kind)) {
          const met = { viewerIds, titleId: title.id };
          const left = without(model, met, () => popular(title.id));
          expect(left).toBeLessThan(popular(title.id));
        }
      }
    }
  });
});
