import { expect, test } from "vitest";
import { demoCast } from "@/lib/demo/cast";
import type { EventKind } from "@/lib/events/kinds";
import { assemblePage } from "@/lib/rankings/assembler";
import { foldIntoModel } from "@/lib/rankings/circle-model";
import { tasteOf } from "@/lib/rankings/viewer-taste";
import { OPENING, openingState, shippedTitles } from "@/scripts/bench/demo-circle";

const FIRST = 6; // picks that are seen without scrolling

const model = openingState();
const emeka = demoCast().find(({ name }) => name === "Emeka")?.id ?? "";
let moment = OPENING;

function act(titleId: string, ...kinds: EventKind[]) {
  const viewingId = `${moment}`;
  for (const kind of kinds) {
    const at = ++moment;
    const unknown = { position: null, duration: null };
    foldIntoModel(model, {
      viewerId: emeka,
      id: `${at}`,
      kind,
      titleId,
      viewingId,
      at,
      ...unknown,
    });
  }
}

function page() {
  return assemblePage(tasteOf(model, emeka));
}

function firstPicks() {
  return (
    page()
      .find(({ kind }) => kind === "top-picks")
      ?.titles.slice(0, FIRST) ?? []
  );
}

test("whatever a fresh friend finishes, three of six picks are new, forgetting brings the page back, and friends are met", () => {
  const opening = page();
  const before = new Set(firstPicks().map(({ id }) => id));
  let meetings = 0;
  for (const { id } of shippedTitles) {
    act(id, "click", "play", "complete");
    const picks = firstPicks();
    expect(picks.filter((pick) => !before.has(pick.id)).length, id).toBeGreaterThanOrEqual(3);
    const named = picks.filter(({ reason }) => reason?.evidence.at(0)?.viewer !== undefined);
    if (named.length >= 2) meetings++;
    act(id, "forget");
    expect(page()).toEqual(opening);
  }
  expect(meetings / shippedTitles.length).toBeGreaterThan(2 / 3);
});
