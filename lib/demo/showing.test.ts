import { expect, test } from "vitest";
import { demoCast } from "@/lib/demo/cast";
import { historyOf } from "@/lib/demo/history";
import type { EventKind } from "@/lib/events/kinds";
import { assemblePage } from "@/lib/rankings/assembler";
import { emptyModel, foldIntoModel, setTitles, setViewer } from "@/lib/rankings/circle-model";
import { tasteOf } from "@/lib/rankings/viewer-taste";
import { readShippedCatalogue } from "@/lib/titles/catalogue";
import type { Title } from "@/lib/titles/read";
import { syntheticCircle } from "@/scripts/bench/synthetic-circle";

const weights = { version: 1, click: 1, play: 2, skip: 3, complete: 4, close: 2 };
const NOW = Date.UTC(2026, 10, 1);
const FIRST = 6; // picks that are seen without scrolling

const [made] = syntheticCircle({ viewers: 0, titles: 1, each: 0, seed: "demo" }).titles.values();
const catalogue: Title[] = readShippedCatalogue().map(({ art, ...facts }) => ({
  ...made,
  ...facts,
  ...{ id: facts.slug, originalTitle: null, imdbId: null },
}));

/** The opening state of a showing, in memory. */
function openingState() {
  const model = emptyModel(weights, NOW);
  setTitles(model, catalogue);
  for (const { id, name, avatar, origin, ...member } of demoCast()) {
    const isVisible = origin === "demo";
    setViewer(model, { id, name, avatar, origin, isHelping: true, isVisible, maturityLimit: null });
    for (const event of historyOf({ id, ...member }, catalogue)) {
      const at = NOW - event.secondsAgo * 1000;
      foldIntoModel(model, { ...event, viewerId: id, at, position: null, duration: null });
    }
  }
  return model;
}

const model = openingState();
const emeka = demoCast().find(({ name }) => name === "Emeka")?.id ?? "";
let moment = NOW;

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
  for (const { id } of catalogue) {
    act(id, "click", "play", "complete");
    const picks = firstPicks();
    expect(picks.filter((pick) => !before.has(pick.id)).length, id).toBeGreaterThanOrEqual(3);
    const named = picks.filter(({ reason }) => reason?.evidence.at(0)?.viewer !== undefined);
    if (named.length >= 2) meetings++;
    act(id, "forget");
    expect(page()).toEqual(opening);
  }
  expect(meetings / catalogue.length).toBeGreaterThan(2 / 3);
}, 60_000); // hundreds of pages, on whatever machine
