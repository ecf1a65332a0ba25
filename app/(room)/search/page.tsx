import type { Metadata } from "next";
import { Sheet } from "@/components/insights/sheet";
import { SearchField } from "@/components/search/search-field";
import { SearchOutcome } from "@/components/search/search-outcome";
import { SuggestionLinks } from "@/components/search/suggestion-links";
import { readMarks } from "@/lib/lists/read";
import { shownTitle } from "@/lib/lists/shown-title";
import { parseQuery } from "@/lib/search/query";
import { readSuggestions, searchTitles } from "@/lib/search/read";
import { searchAddress } from "@/lib/search/schema";
import { requirePageViewer } from "@/lib/session";
import { readTitles } from "@/lib/titles/read";

export const metadata: Metadata = { title: "Search" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function SearchPage({ searchParams }: Props) {
  const viewer = await requirePageViewer();
  const query = parseQuery(searchAddress.parse(await searchParams).q).text;
  const found = await searchTitles(query, viewer);
  const [titles, marks, suggestions] = await Promise.all([
    readTitles(found.titleIds, viewer),
    readMarks(viewer.id),
    readSuggestions(found.words, viewer),
  ]);
  const hasWords = found.words.length > 0; // punctuation alone asks for nothing, and is offered a start
  return (
    <Sheet title="Search">
      <SearchField query={query} results={titles.length} />
      <div className="mt-7 flex flex-col gap-6">
        <SuggestionLinks
          heading={hasWords ? "People" : "People to start with"}
          icon="friend"
          suggestions={suggestions.people}
        />
        <SuggestionLinks
          heading={hasWords ? "Genres and themes" : "Genres and themes to wander through"}
          icon="spark"
          suggestions={suggestions.themes}
        />
      </div>
      <SearchOutcome
        query={hasWords ? query : ""}
        found={found}
        titles={titles.map((title) => shownTitle(title, marks))}
      />
    </Sheet>
  );
}
