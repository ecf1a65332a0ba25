import type { Metadata } from "next";
import { Sheet } from "@/components/insights/sheet";
import { SearchField } from "@/components/search/search-field";
import { SearchOutcome } from "@/components/search/search-outcome";
import { SuggestionLinks } from "@/components/search/suggestion-links";
import { readResults } from "@/lib/search/results";
import { searchAddress } from "@/lib/search/schema";
import { requirePageViewer } from "@/lib/session";

export const metadata: Metadata = { title: "Search" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function SearchPage({ searchParams }: Props) {
  const viewer = await requirePageViewer();
  const { q } = searchAddress.parse(await searchParams);
  const { query, hasWords, found, suggestions, rows } = await readResults(q, viewer);
  return (
    <Sheet title="Search">
      <SearchField query={query} results={found.titleIds.length} />
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
      <SearchOutcome query={hasWords ? query : ""} found={found} rows={rows} />
    </Sheet>
  );
}
