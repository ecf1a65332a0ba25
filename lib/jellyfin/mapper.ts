import { createHash } from "node:crypto";
import { NO_COLOUR } from "@/lib/imports/picture";
import { genresFrom } from "@/lib/jellyfin/genres";
import { maturityOf } from "@/lib/jellyfin/maturity";
import type { FullItem, UserData } from "@/lib/jellyfin/schema";
import type { TitleMedia } from "@/lib/titles/media";
import type { Title } from "@/lib/titles/read";

const TICKS_PER_SECOND = 10_000_000;
const MOST_CAST = 12;
const MOST_TAGS = 24;
const LONGEST = { name: 200, tag: 60, tagline: 120, synopsis: 1_000 };

/** What of a title comes from the server; the rest is ours. */
type Fact =
  | "title"
  | "originalTitle"
  | "year"
  | "runtimeMinutes"
  | "directors"
  | "cast"
  | "genres"
  | "countries"
  | "tags"
  | "maturity"
  | "imdbId"
  | "tagline"
  | "synopsis"
  | "media";

/** A title as it is stored, with what only a media server knows. */
export type LibraryEntry = {
  id: string;
  slug: string;
  itemId: string;
  kind: "film" | "series";
  facts: Pick<Title, Fact> & { addedAt: string | null };
  detail: {
    people: { name: string; role: string | null; kind: string }[];
    studios: string[];
    sourceGenres: string[];
    providerIds: Record<string, string>;
    communityRating: number | null;
    criticRating: number | null;
    officialRating: string | null;
    premieredAt: string | null;
    imageTags: Record<string, string>;
  };
  digest: string;
};

export type Mapped = { entry: LibraryEntry } | { reason: string };

/** Makes a title of an item; an item that cannot be one says why. */
export function titleFrom(item: FullItem, serverKey: string): Mapped {
  const name = item.Name.slice(0, LONGEST.name);
  const year = item.ProductionYear ?? item.PremiereDate?.getUTCFullYear();
  if (name === "") return { reason: "It has no name." };
  if (year === undefined) return { reason: "It has no year." };
  if (year < 1870 || year > 2100) return { reason: `Its year is ${year}.` };
  const itemId = plainId(item.Id);
  const id = `jf-${serverKey}-${itemId}`;
  const detail = detailOf(item);
  const facts = factsOf(item, { id, name, year, imageTags: detail.imageTags });
  const digest = shortDigest(JSON.stringify([facts, detail]));
  const slug = slugOf(`${name} ${year} ${shortDigest(id).slice(0, 8)}`);
  const kind = item.Type === "Series" ? "series" : "film";
  return { entry: { id, slug, itemId, kind, facts, detail, digest } };
}

/** Ids come with dashes from some plug-ins and without from the server itself. */
export function plainId(id: string) {
  return id.replaceAll("-", "").toLowerCase();
}

/** Short for a server: the same server under the same address gives the same titles to all who connect to it. */
export function serverKeyOf(address: string, serverId: string) {
  return shortDigest(`${address} ${serverId}`).slice(0, 8);
}

export function secondsOf(ticks: number) {
  return ticks / TICKS_PER_SECOND;
}

export function ticksOf(seconds: number) {
  return Math.round(seconds * TICKS_PER_SECOND);
}

/** What an account did with an item, as it is stored. */
export function historyOf(data: UserData) {
  return {
    isPlayed: data.Played,
    playCount: data.PlayCount,
    lastPlayedAt: data.LastPlayedDate?.toISOString() ?? null,
    isFavourite: data.IsFavorite,
    resumeSeconds: secondsOf(data.PlaybackPositionTicks),
  };
}

/** The same in one word, to be compared with what is stored. */
export function historyWords(history: ReturnType<typeof historyOf>) {
  const { isPlayed, playCount, lastPlayedAt, isFavourite, resumeSeconds } = history;
  const at = lastPlayedAt === null ? 0 : Date.parse(lastPlayedAt);
  const flag = (is: boolean) => (is ? "t" : "f"); // as Postgres writes it
  return [flag(isPlayed), playCount, at, flag(isFavourite), resumeSeconds.toFixed(3)].join(" ");
}

type Named = { id: string; name: string; year: number; imageTags: Record<string, string> };

function factsOf(item: FullItem, { id, name, year, imageTags }: Named): LibraryEntry["facts"] {
  const { genres, others } = genresFrom(item.Genres);
  const seconds = secondsOf(item.RunTimeTicks ?? 0);
  const imdb = providersOf(item).Imdb ?? "";
  return {
    title: name,
    originalTitle: item.OriginalTitle && item.OriginalTitle !== name ? item.OriginalTitle : null,
    year,
    runtimeMinutes: seconds > 0 ? Math.max(1, Math.round(seconds / 60)) : null,
    directors: namesOf(item, ["Director"]),
    cast: namesOf(item, ["Actor", "GuestStar"]).slice(0, MOST_CAST),
    genres,
    countries: distinct(item.ProductionLocations),
    tags: distinct(
      [...item.Tags, ...others].map((tag) => tag.toLowerCase().slice(0, LONGEST.tag)),
    ).slice(0, MOST_TAGS),
    maturity: maturityOf(item.OfficialRating),
    imdbId: /^tt\d{7,8}$/.test(imdb) ? imdb : null,
    tagline: (item.Taglines.at(0) ?? "").slice(0, LONGEST.tagline),
    synopsis: shortened(item.Overview),
    media: mediaOf(id, { imageTags, seconds }),
    addedAt: item.DateCreated?.toISOString() ?? null,
  };
}

function detailOf(item: FullItem): LibraryEntry["detail"] {
  const { Primary, Thumb } = item.ImageTags;
  const backdrop = item.BackdropImageTags.at(0);
  return {
    people: item.People.filter(({ Name }) => Name !== "").map(({ Name, Role, Type }) => ({
      name: Name,
      role: Role || null,
      kind: Type.toLowerCase(),
    })),
    studios: distinct(item.Studios.map(({ Name }) => Name)),
    sourceGenres: distinct(item.Genres),
    providerIds: providersOf(item),
    communityRating: item.CommunityRating ?? null,
    criticRating: item.CriticRating ?? null,
    officialRating: item.OfficialRating || null,
    premieredAt: item.PremiereDate?.toISOString() ?? null,
    imageTags: {
      ...(Primary && { poster: Primary }),
      ...(backdrop && { backdrop }),
      ...(Thumb && { card: Thumb }),
    },
  };
}

/** Pictures come through Matinee, in the kind that is there; the stream has an address only for who plays it. */
function mediaOf(
  id: string,
  { imageTags, seconds }: { imageTags: Record<string, string>; seconds: number },
): TitleMedia {
  const address = (shape: string, ...others: string[]) => {
    const kind = [shape, ...others].find((wanted) => imageTags[wanted]);
    if (!kind) return NO_PICTURE;
    return `/api/library/images/${id}/${kind}-${shape}?v=${shortDigest(imageTags[kind])}`;
  };
  return {
    images: {
      poster: address("poster", "card", "backdrop"),
      card: address("card", "backdrop", "poster"),
      backdrop: address("backdrop", "card", "poster"),
      isLettered: imageTags.card !== undefined,
      placeholder: "",
      dominantColour: NO_COLOUR,
    },
    trailer: { source: "", durationSeconds: seconds, captions: null, storyboard: null },
  };
}

// a curtain of one colour, where a server has no picture
const NO_PICTURE =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 2 3'%3E%3Crect width='2' height='3' fill='%232c1713'/%3E%3C/svg%3E";

function namesOf({ People }: FullItem, kinds: string[]) {
  return distinct(People.filter(({ Type }) => kinds.includes(Type)).map(({ Name }) => Name));
}

function providersOf({ ProviderIds }: FullItem) {
  const known = Object.entries(ProviderIds).flatMap(([name, id]) => (id ? [[name, id]] : []));
  return Object.fromEntries(known) as Record<string, string>; // pairs of texts
}

function distinct(names: string[]) {
  return [...new Set(names.filter(Boolean).map((name) => name.slice(0, LONGEST.name)))];
}

function shortened(text: string) {
  return text.length <= LONGEST.synopsis
    ? text
    : `${text.slice(0, LONGEST.synopsis - 2).trimEnd()} …`;
}

/** Lower-case words with hyphens; accents fall, and what no address takes is left out. */
function slugOf(words: string) {
  const plain = words.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase();
  return plain.replaceAll(/[^a-z0-9]+/g, "-").replaceAll(/^-+|-+$/g, "");
}

function shortDigest(text: string) {
  return createHash("sha256").update(text).digest("hex").slice(0, 24);
}
