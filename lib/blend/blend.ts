import type { TableAccount } from "@/lib/netflix/history";
import type { ViewerId } from "@/lib/session";

export type BlendInList = {
  id: string;
  name: string;
  isOwner: boolean;
  friends: { name: string; avatar: string }[];
};

export type BlendFriend = {
  id: ViewerId;
  name: string;
  avatar: string;
  sharesLog: boolean;
  broughtTitles: number; // of an uploaded history; 0 for none
};

export type Blend = { id: string; name: string; ownerId: string; friends: BlendFriend[] };

export type Invitation = { name: string; owner: string; friends: number; isIn: boolean };

export type BroughtTitle = {
  place: number;
  kind: "film" | "series";
  name: string;
  viewings: number;
  episodes: number;
  titleId: string | null;
  widerId: number | null; // where the catalogue does not have it
  title: string | null;
  slug: string | null;
  year: number | null;
  match: "sure" | "doubtful" | "confirmed" | "refused" | "none";
  matchScore: number;
};

export type OwnHistory = { accounts: TableAccount[]; uploadedAt: Date; titles: BroughtTitle[] };

/** What a friend's history says about a title of the catalogue, or of the wider library where `titleId` is null. */
export type Known = {
  viewerId: string;
  titleId: string | null;
  widerId: number | null;
  viewings: number;
  rating: -1 | 1 | 2 | null;
  isListed: boolean;
};
