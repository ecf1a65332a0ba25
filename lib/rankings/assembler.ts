import type { CandidateRow, RankedRow } from "@/lib/rankings/candidate-row";
import { catalogueOf, numbersIn, UNKNOWN } from "@/lib/rankings/catalogue";
import { chanceFrom } from "@/lib/rankings/chance";
import type { CircleModel } from "@/lib/rankings/circle-model";
import { newHere, trending } from "@/lib/rankings/circle-rows";
import { becauseFriend } from "@/lib/rankings/friend-row";
import { libraryContinue, libraryRow } from "@/lib/rankings/library-rows";
import { likelyRow } from "@/lib/rankings/likely-row";
import { NextRow } from "@/lib/rankings/next-row";
import { openCatalogue } from "@/lib/rankings/open-catalogue";
import { continueWatching, myList, watchAgain } from "@/lib/rankings/own-rows";
import { PageInMaking } from "@/lib/rankings/page-in-making";
import { billboard, genreRows, topPicks } from "@/lib/rankings/personal-rows";
import { hiddenGems, topTen } from "@/lib/rankings/popularity-rows";
import { becauseTitle } from "@/lib/rankings/seed-rows";
import type { ViewerTaste } from "@/lib/rankings/viewer-taste";

/**
 * Chooses rows and their order: the first are fixed, each next one is the most valuable given those above.
 * A title stands once on the first screen and at most twice on the page, apart from the viewer's own rows,
 * which are whole once the first screen is over. Where the policy explores, the seed decides by chance.
 */
export function assemblePage(taste: ViewerTaste, seed = ""): RankedRow[] {
  const { model, viewerId } = taste;
  const page = new PageInMaking({
    policy: model.policy,
    titles: openCatalogue(model, viewerId).titles,
    places: catalogueOf(model).titles.length,
    chanceFrom: (row) => chanceFrom(`${seed} ${row} `),
  });
  const first = [
    billboard(taste),
    continueWatching(taste),
    ...libraryContinue(taste),
    topPicks(taste),
  ];
  for (const row of first) if (page.hasRoomFor(row)) page.add(row);
  const own = [myList(taste), watchAgain(taste)];
  const chance = chanceFrom(`${seed} rows `);
  const next = new NextRow(taste, [...discoveryRows(taste), ...own]);
  for (let row = next.take(page, chance); row; row = next.take(page, chance)) {
    page.add(row.row, row.propensity);
  }
  for (const row of next.left) if (own.includes(row) && page.hasRoomFor(row)) page.add(row);
  taste.scores.expectWordsOn(numbersOf(page, model));
  return page.explained();
}

/** What is shown, by numbers among the preferences. */
function numbersOf({ rows }: PageInMaking, model: CircleModel) {
  const numbers = numbersIn(model.preferences.titles, catalogueOf(model));
  const shown = rows.flatMap(({ placed }) => placed.map(({ item: { place } }) => numbers[place]));
  return shown.filter((number) => number !== UNKNOWN);
}

function discoveryRows(taste: ViewerTaste): CandidateRow[] {
  return [
    ...likelyRow(taste),
    ...libraryRow(taste),
    ...becauseFriend(taste),
    ...becauseTitle(taste),
    trending(taste),
    ...topTen(taste),
    ...hiddenGems(taste),
    newHere(taste),
    ...genreRows(taste),
  ];
}
