import { NothingYet } from "@/components/insights/nothing-yet";
import { TitleGrid } from "@/components/search/title-grid";
import type { HomeTitle } from "@/lib/rankings/home-page";

type Found = { words: string[]; isCorrected: boolean; isPartial: boolean };

/** What a query led to, said aloud and shown. */
export function SearchOutcome({
  query,
  found,
  titles,
}: {
  query: string;
  found: Found;
  titles: HomeTitle[];
}) {
  return (
    <div className="mt-9">
      <p role="status" className={titles.length > 0 ? "mb-4 text-ink-muted" : "sr-only"}>
        {query && sentence(query, found, titles.length)}
      </p>
      {titles.length > 0 && <TitleGrid titles={titles} label={`Titles for ${query}`} />}
      {query && titles.length === 0 && (
        <NothingYet icon="search" title={`Nothing here goes by “${query}”`}>
          <p>
            Try a director or an actor, a genre such as <em>film noir</em>, or what it is about:{" "}
            <em>trains</em>, <em>robots</em>, <em>a haunted house</em>. Spelling need not be
            perfect.
          </p>
        </NothingYet>
      )}
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
