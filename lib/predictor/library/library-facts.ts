import type { Film, FilmCollection } from "@/lib/predictor/film";

/** What only a media server knows of a title. */
export type LibraryFacts = Pick<
  Film,
  | "released"
  | "communityRating"
  | "criticRating"
  | "officialRating"
  | "studios"
  | "people"
  | "collection"
>;

/** A title of a library as it is stored. */
export type LibraryRow = {
  titleId: string;
  premieredAt: Date | null;
  communityRating: number | null;
  criticRating: number | null;
  officialRating: string | null;
  studios: string[];
  people: { name: string; kind: string }[]; // kind as actor, director, writer
};

/** A collection with its titles, in its order. */
export type LibraryCollection = { name: string; members: string[] };

const DAY = 86_400_000; // milliseconds

/** What a viewer's library knows, by title. */
export function libraryFacts(
  rows: LibraryRow[],
  collections: LibraryCollection[],
): Map<string, LibraryFacts> {
  const premieres = new Map(rows.map(({ titleId, premieredAt }) => [titleId, premieredAt]));
  const held = placesIn(collections, premieres);
  return new Map(
    rows.map(({ titleId, premieredAt, people, ...facts }) => [
      titleId,
      {
        ...facts,
        released: premieredAt,
        people: people.map(({ name, kind }) => ({ name, role: kind })),
        collection: held.get(titleId) ?? null,
      },
    ]),
  );
}

/** Where titles stand in their collections; of several, the smallest says most. */
function placesIn(collections: LibraryCollection[], premieres: Map<string, Date | null>) {
  const places = new Map<string, FilmCollection>();
  for (const { name, members } of collections.toSorted(
    (a, b) => b.members.length - a.members.length,
  )) {
    for (const [at, titleId] of members.entries()) {
      const own = premieres.get(titleId);
      const before = at === 0 ? null : premieres.get(members[at - 1]);
      const days = own && before ? (own.getTime() - before.getTime()) / DAY : null;
      places.set(titleId, { name, place: at + 1, size: members.length, daysSincePrevious: days });
    }
  }
  return places;
}
