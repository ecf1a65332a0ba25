import { z } from "zod";

/** What a Jellyfin server says of itself before anybody signs in. */
export const publicInfo = z.object({
  Id: z.string().min(1).max(200),
  ServerName: z.string().max(200).default("Jellyfin"),
  Version: z.string().max(60).default(""),
});

/** A sign-in that went well. */
export const signedIn = z.object({
  AccessToken: z.string().min(1).max(1_000),
  User: z.object({ Id: z.string().min(1).max(200), Name: z.string().max(200) }),
});

export const quickConnect = z.object({
  Secret: z.string().min(1).max(500),
  Code: z.string().min(1).max(20),
  Authenticated: z.boolean().default(false),
});

// neither is text that Postgres takes
const text = z.string().transform((given) => given.replaceAll("\0", "").toWellFormed().trim());
const moment = z.string().transform((given, context) => {
  const date = new Date(given); // ticks have seven digits after the second, of which Date reads three
  if (Number.isFinite(date.getTime())) return date;
  context.addIssue({ code: "custom", message: "is no moment" });
  return z.NEVER;
});

const userData = z.object({
  Played: z.boolean().default(false),
  PlayCount: z.number().int().min(0).default(0),
  LastPlayedDate: moment.optional(),
  IsFavorite: z.boolean().default(false),
  PlaybackPositionTicks: z.number().min(0).default(0),
});

export type UserData = z.infer<typeof userData>;

/** An item as it stands in a list: enough to see what changed. */
export const listedItem = z.object({
  Id: z.string().regex(/^[0-9a-fA-F-]{1,64}$/),
  Type: z.enum(["Movie", "Series", "BoxSet"]),
  Name: text.default(""),
  Etag: z.string().max(200).optional(),
  UserData: userData.prefault({}),
});

export type ListedItem = z.infer<typeof listedItem>;

/** An item with everything that is asked for. Nulls are left out by the server, so that anything may be missing. */
export const fullItem = listedItem.extend({
  OriginalTitle: text.optional(),
  Overview: text.default(""),
  Taglines: z.array(text).default([]),
  Genres: z.array(text).default([]),
  Studios: z.array(z.object({ Name: text })).default([]),
  People: z
    .array(z.object({ Name: text, Role: text.optional(), Type: text.default("Unknown") }))
    .default([]),
  Tags: z.array(text).default([]),
  ProductionLocations: z.array(text).default([]),
  ProviderIds: z.record(z.string(), z.string().nullish()).default({}),
  RunTimeTicks: z.number().min(0).optional(),
  ProductionYear: z.number().int().optional(),
  PremiereDate: moment.optional(),
  DateCreated: moment.optional(),
  CommunityRating: z.number().optional(),
  CriticRating: z.number().optional(),
  OfficialRating: text.optional(),
  ImageTags: z.record(z.string(), z.string()).default({}),
  BackdropImageTags: z.array(z.string()).default([]),
});

export type FullItem = z.infer<typeof fullItem>;

/** An episode of a series, as much of it as playing takes. */
export const episode = z.object({
  Id: listedItem.shape.Id,
  Name: text.default(""),
  ParentIndexNumber: z.number().int().optional(), // of the season
  IndexNumber: z.number().int().optional(),
  RunTimeTicks: z.number().min(0).optional(),
  UserData: userData.prefault({}),
});

export type Episode = z.infer<typeof episode>;

/** A page of a list; its items are read one by one, so that an odd one sinks nothing. */
export const itemPage = z.object({
  Items: z.array(z.unknown()),
  TotalRecordCount: z.number().int().min(0).default(0),
});

export const connectFields = z.object({
  address: z.string().trim().min(1, "Say where the server is.").max(300),
  name: z.string().trim().max(200).default(""),
  password: z.string().max(500).default(""),
});

export const quickFields = connectFields.pick({ address: true });

export const libraryChoices = z.object({
  hidesWatched: z.literal("on").optional().transform(Boolean),
  rule: z.enum(["evidence", "five-three"]),
});

export const allowedFields = z.object({
  servers: z.string().trim().max(4_000, "That are too many servers.").default(""),
});
