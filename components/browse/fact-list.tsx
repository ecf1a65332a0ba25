import Link from "next/link";
import type { ReactNode } from "react";
import { personAddress } from "@/lib/people/slug";

type Facts = {
  originalTitle: string | null;
  directors: string[];
  cast: string[];
  genres: string[];
  countries: string[];
  tags: string[];
  rights: string;
  imdbId: string | null;
};

/** People, each a door to their page; genres and themes, each a door into the search. */
export function FactList({ title }: { title: Facts }) {
  return (
    <dl className="flex flex-col gap-3 text-sm">
      {title.originalTitle && <Fact name="Original title">{title.originalTitle}</Fact>}
      {title.directors.length > 0 && (
        <Fact name={title.directors.length > 1 ? "Directors" : "Director"}>
          <Doors words={title.directors} addressOf={personAddress} />
        </Fact>
      )}
      {title.cast.length > 0 && (
        <Fact name="Cast">
          <Doors words={title.cast} addressOf={personAddress} />
        </Fact>
      )}
      {title.genres.length > 0 && (
        <Fact name="Genres">
          <Doors words={title.genres} addressOf={searchAddress} />
        </Fact>
      )}
      {title.countries.length > 0 && (
        <Fact name={title.countries.length > 1 ? "Countries" : "Country"}>
          {title.countries.join(", ")}
        </Fact>
      )}
      {title.tags.length > 0 && (
        <Fact name="Themes">
          <Doors words={title.tags} addressOf={searchAddress} />
        </Fact>
      )}
      {title.rights && <Fact name="Rights">{title.rights}</Fact>}
      {title.imdbId && (
        <Fact name="Elsewhere">
          <a
            href={`https://www.imdb.com/title/${title.imdbId}/`}
            target="_blank"
            rel="noreferrer"
            className="text-ink underline decoration-line-strong underline-offset-4 hover:decoration-brass"
          >
            IMDb<span className="sr-only"> (opens in a new tab)</span>
          </a>
        </Fact>
      )}
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-ink-muted">{name}</dt>
      <dd className="mt-0.5 leading-relaxed">{children}</dd>
    </div>
  );
}

function searchAddress(word: string) {
  return `/search?q=${encodeURIComponent(word)}`;
}

type DoorsProps = { words: string[]; addressOf: (word: string) => string };

function Doors({ words, addressOf }: DoorsProps) {
  return words.map((word, index) => (
    <span key={word}>
      {index > 0 && ", "}
      <Link
        href={addressOf(word)}
        prefetch={false}
        className="underline decoration-line-strong underline-offset-4 hover:decoration-brass"
      >
        {word}
      </Link>
    </span>
  ));
}
