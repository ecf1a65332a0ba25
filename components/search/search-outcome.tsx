import { NothingYet } from "@/components/insights/nothing-yet";
import { type FoundRow, SearchRows } from "@/components/search/search-rows";

type Found = { titleIds: string[]; words: string[]; isCorrected: boolean; isPartial: boolean };

type Props = {
  query: string; // empty where nothing was asked for
  found: Found;
  rows: FoundRow[];
};

/** What a query led to, said aloud and shown; with no query, what one might begin with. */
export function SearchOutcome({ query, found, rows }: Props) {
  const count = found.titleIds.length;
  return (
    <div className="mt-7">
      <p role="status" className={count > 0 ? "text-ink-muted" : "sr-only"}>
        {query && sentence(query, found, count)}
      </p>
      {query && count === 0 && (
        <NothingYet icon="search" title={`Nothing here goes by “${query}”`}>
          <p>
            Try a director or an actor, a genre such as <em>film noir</em>, or what it is about:{" "}
            <em>trains</em>, <em>robots</em>, <em>a haunted house</em>. Spelling need not be
            perfect.
          </p>
        </NothingYet>
      )}
      <SearchRows rows={rows} />
    </div>
  );
}

function sentence(query: string, { words, isCorrected, isPartial }: Found, count: number) {
  if (count === 0) return `No titles for “${query}”.`;
  const titles = count === 1 ? "1 title" : `${count} titles`;
  const meant = isCorrected ? words.join(" ") : query;
  if (isPartial) return `No title has all of “${meant}”. ${titles} with some of it:`;
  if (isCorrected) return `${titles} for “${meant}”, which is probably what “${query}” meant:`;
  return `${titles} for “${meant}”`;
}
