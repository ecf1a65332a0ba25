import { createHash } from "node:crypto";

/** An item as the server keeps it: everything that any answer may tell, without what an account did. */
export type StoredItem = {
  Id: string;
  Type: "Movie" | "Series" | "Episode" | "BoxSet";
  Name: string;
  OriginalTitle?: string;
  Overview?: string;
  Taglines?: string[];
  Genres?: string[];
  Studios?: { Name: string; Id: string }[];
  People?: { Name: string; Id: string; Role?: string; Type: string }[];
  Tags?: string[];
  ProductionLocations?: string[];
  ProviderIds?: Record<string, string>;
  RunTimeTicks?: number;
  ProductionYear?: number;
  PremiereDate?: string;
  DateCreated: string;
  CommunityRating?: number;
  CriticRating?: number;
  OfficialRating?: string;
  ImageTags?: Record<string, string>;
  BackdropImageTags?: string[];
  SeriesId?: string;
  ParentIndexNumber?: number;
  IndexNumber?: number;
  Children?: string[]; // of a collection, in order
  Library: string; // which accounts may be kept out of
  Version: number; // raised by every change; the mark of the last change is made of it
};

export type StoredUserData = {
  Played?: boolean;
  PlayCount?: number;
  LastPlayedDate?: string;
  IsFavorite?: boolean;
  PlaybackPositionTicks?: number;
};

export const TICKS = 10_000_000; // in a second

export function idOf(words: string) {
  return createHash("md5").update(words).digest("hex");
}

/** As .NET writes moments: seven digits after the second. */
export function netMoment(date: Date) {
  return date.toISOString().replace("Z", "0000Z");
}

type Wanted = Partial<StoredItem> & { Name: string };

/** A film with what most films have. */
export function film(wanted: Wanted): StoredItem {
  const year = wanted.ProductionYear ?? 1999;
  return {
    Id: idOf(`film ${wanted.Name}`),
    Type: "Movie",
    Overview: `What happens in ${wanted.Name}.`,
    Taglines: ["Nothing is as it seems."],
    Genres: ["Drama"],
    Studios: [{ Name: "Stand-in Pictures", Id: idOf("Stand-in Pictures") }],
    People: people(["Ann Author", "Director"], ["Ben Player", "Actor", "The Hero"]),
    Tags: ["stand-in"],
    ProductionLocations: ["Finland"],
    ProviderIds: { Imdb: "tt0000001", Tmdb: "1" },
    RunTimeTicks: 20 * TICKS,
    ProductionYear: year,
    PremiereDate: netMoment(new Date(Date.UTC(year, 4, 2))),
    DateCreated: netMoment(new Date(Date.UTC(2026, 0, 5))),
    CommunityRating: 7.4,
    CriticRating: 81,
    OfficialRating: "PG-13",
    ImageTags: { Primary: idOf(`primary ${wanted.Name}`) },
    BackdropImageTags: [idOf(`backdrop ${wanted.Name}`)],
    Library: "films",
    Version: 1,
    ...wanted,
  };
}

export function series(wanted: Wanted): StoredItem {
  const { RunTimeTicks, ...rest } = film({ Library: "series", ...wanted });
  return { ...rest, Id: idOf(`series ${wanted.Name}`), Type: "Series" };
}

export function episode(of: StoredItem, number: number): StoredItem {
  const made = film({ Name: `Episode ${number}`, Library: of.Library });
  const place = { SeriesId: of.Id, ParentIndexNumber: 1, IndexNumber: number };
  return { ...made, Id: idOf(`${of.Id} ${number}`), Type: "Episode", ...place };
}

export function collection(Name: string, members: StoredItem[]): StoredItem {
  return {
    Id: idOf(`collection ${Name}`),
    Type: "BoxSet",
    Name,
    DateCreated: netMoment(new Date(Date.UTC(2026, 0, 6))),
    Children: members.map(({ Id }) => Id),
    Library: "collections",
    Version: 1,
  };
}

/** Names with their kind and, for who plays somebody, the role. */
export function people(...given: [name: string, kind: string, role?: string][]) {
  return given.map(([Name, Type, Role]) => ({ Name, Id: idOf(Name), Type, ...(Role && { Role }) }));
}

const GENRES = ["Drama", "Comedy", "Sci-Fi", "Thriller", "Horror", "Romance", "Crime", "Animation"];
const WORDS = "amber river night garden winter harbour signal mirror paper summer iron glass".split(
  " ",
);

/** As many items as are asked for, a tenth of them series, all different and always the same. */
export function largeLibrary(size: number): StoredItem[] {
  return Array.from({ length: size }, (_, at) => {
    const word = (step: number) => WORDS[Math.floor(at / step) % WORDS.length];
    const Name = `${word(1)} ${word(7)} ${word(83)} ${at}`;
    const wanted: Wanted = {
      Name,
      ProductionYear: 1930 + (at % 95),
      Genres: [GENRES[at % GENRES.length], GENRES[(at * 5 + 1) % GENRES.length]],
      Tags: [word(3), word(11), word(17)],
      Overview: `In ${word(5)} light somebody looks for the ${word(9)} of the ${word(13)}, and finds a ${word(19)}.`,
      People: people(
        [`Director ${at % 700}`, "Director"],
        ...Array.from({ length: 10 }, (_, part): [string, string, string] => [
          `Player ${(at * 13 + part * 101) % 9_000}`,
          "Actor",
          `Part ${part}`,
        ]),
      ),
      CommunityRating: 3 + ((at * 7) % 65) / 10,
      DateCreated: netMoment(new Date(Date.UTC(2020, 0, 1) + at * 3_600_000)),
    };
    return at % 10 === 9 ? series(wanted) : film(wanted);
  });
}
