import { idOf, netMoment, type StoredItem, type StoredUserData } from "./made-library";

/** What is told only where `fields` names it. */
const FIELDS = [
  "Genres",
  "People",
  "Studios",
  "Overview",
  "Taglines",
  "Tags",
  "ProviderIds",
  "OriginalTitle",
  "ProductionLocations",
  "DateCreated",
] as const;

/** What is told always. */
const ALWAYS = [
  "CommunityRating",
  "CriticRating",
  "PremiereDate",
  "ProductionYear",
  "OfficialRating",
  "RunTimeTicks",
  "SeriesId",
  "ParentIndexNumber",
  "IndexNumber",
] as const;

export type Told = { fields: Set<string>; hasImages: boolean; serverId: string };

/** An item as an answer tells it: PascalCase, what is null left out, ids without dashes. */
export function answerOf(item: StoredItem, data: StoredUserData | undefined, told: Told) {
  const { fields, hasImages, serverId } = told;
  const answer: Record<string, unknown> = {
    Name: item.Name,
    ServerId: serverId,
    Id: item.Id,
    ...(fields.has("Etag") && { Etag: idOf(`${item.Id} ${item.Version}`) }),
    IsFolder: item.Type !== "Movie" && item.Type !== "Episode",
    Type: item.Type,
    UserData: {
      PlaybackPositionTicks: 0,
      PlayCount: 0,
      IsFavorite: false,
      Played: false,
      Key: item.Id,
      ItemId: item.Id,
      ...data,
    },
  };
  for (const name of ALWAYS) if (item[name] !== undefined) answer[name] = item[name];
  for (const name of FIELDS) {
    if (fields.has(name) && item[name] !== undefined) answer[name] = item[name];
  }
  if (hasImages) {
    answer.ImageTags = item.ImageTags ?? {};
    answer.BackdropImageTags = item.BackdropImageTags ?? [];
  }
  return answer;
}

/** A list in the order that was asked for, cut to its page. */
export function pageOf(items: StoredItem[], query: URLSearchParams) {
  const from = Number(query.get("startIndex") ?? 0);
  const most = Number(query.get("limit") ?? items.length);
  return items.slice(from, from + most);
}

/** Lists separated by commas; names of parameters are read whatever their case, as ASP.NET does. */
export function listed(query: URLSearchParams, name: string): string[] {
  return (query.get(name) ?? "").split(",").filter(Boolean);
}

/** A query by lower-case names. */
export function caseless(query: URLSearchParams) {
  return new Proxy(query, {
    get: (target, property) => {
      if (property !== "get") return Reflect.get(target, property);
      return (name: string) => {
        for (const [known, value] of target) {
          if (known.toLowerCase() === name.toLowerCase()) return value;
        }
        return null;
      };
    },
  });
}

export function now() {
  return netMoment(new Date());
}
