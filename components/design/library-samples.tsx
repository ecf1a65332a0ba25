import { ImportPanel, type ShownImport } from "@/components/jellyfin/import-panel";
import { ResultsPanel } from "@/components/jellyfin/results-panel";
import { BeyondTitles } from "@/components/wider/beyond-titles";
import { NothingBeyond } from "@/components/wider/nothing-beyond";
import { WishList } from "@/components/wider/wish-list";
import type { BeyondTitle } from "@/lib/wider/beyond";
import type { Wish } from "@/lib/wider/wider-title";

const OUTSIDE = { kind: "film" as const, imdbId: "tt0022100", tmdbId: 832 };
const BEYOND: BeyondTitle[] = [
  {
    ...{ ...OUTSIDE, id: 1, name: "Somewhere Else", year: 1931, runtimeMinutes: 75, score: 1 },
    ...{ genres: ["Drama"], ratingMean: 8.1, ratingCount: 41_200 },
    reason: {
      kind: "people",
      text: "People who liked Nosferatu loved it",
      evidence: { titleId: "nosferatu-1922", slug: "nosferatu-1922", title: "Nosferatu" },
    },
  },
  {
    ...{ ...OUTSIDE, id: 2, kind: "series", name: "A Long Winter", year: 1974, score: 0.9 },
    ...{ runtimeMinutes: null, genres: [], ratingMean: null, ratingCount: 0, tmdbId: null },
    reason: { kind: "standing", text: "Well thought of elsewhere", evidence: null },
  },
];
const WISHES: Wish[] = [
  {
    ...OUTSIDE,
    id: "sample",
    widerId: 1,
    name: "Somewhere Else",
    year: 1931,
    wishedAt: new Date(0),
  },
];
const DONE: ShownImport = {
  ...{ state: "done", total: 412, done: 412, created: 12, updated: 3, unchanged: 390 },
  ...{ skipped: 7, gone: 1, message: "" },
};

/** Titles without a trailer here, what one wishes for, and what came of bringing in a library. */
export function LibrarySamples() {
  return (
    <div className="flex flex-col gap-8">
      <BeyondTitles titles={BEYOND} />
      <NothingBeyond why="no-library" />
      <WishList wishes={WISHES} />
      <div>
        <ImportPanel progress={DONE} />
        <ResultsPanel
          items={412}
          results={[
            {
              ...{ itemId: "sample", kind: "Movie", name: "Nosferatu", result: "skipped" },
              ...{ reason: "It has no running time.", slug: null },
            },
          ]}
        />
      </div>
    </div>
  );
}
