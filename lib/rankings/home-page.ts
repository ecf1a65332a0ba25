import type { TitleImages } from "@/lib/titles/media";

/** The closed list of row kinds; the OpenAPI document repeats it. */
export const rowKinds = [
  "billboard", // one title, shown large; it is a row so that its placement is recorded like any other
  "continue-watching",
  "library-continue", // begun on the viewer's own media server
  "top-picks",
  "likely", // what the viewer will probably like, by what was learnt of them
  "library", // what their media server holds
  "because-friend",
  "because-title",
  "trending",
  "top-10", // what the circle watched most, the same for everyone
  "hidden-gems",
  "new-here",
  "genre",
  "my-list",
  "watch-again",
] as const;

export type RowKind = (typeof rowKinds)[number];

/** Rows that stand in the viewer's own order, the most personal first. */
export const personalKinds: readonly RowKind[] = [
  "top-picks",
  "likely",
  "library",
  "because-friend",
  "because-title",
  "trending",
  "hidden-gems",
  "genre",
];

export const reasonKinds = [
  "neighbour",
  "title",
  "popular",
  "trending",
  "new",
  "own",
  "genre",
  "predicted",
  "explore",
] as const;

/** What a reason rests on: who (by name only if they agreed), which title, how alike, how many acts, how likely. */
export type Evidence = {
  viewer?: string;
  isSynthetic?: boolean; // true for a made-up viewer of the demo audience
  titleId?: string;
  similarity?: number;
  acts?: number;
  chance?: number; // that the viewer likes it, from 0 to 1
};

/** Why a title or a row is there, in words and in checkable facts. */
export type Reason = { kind: (typeof reasonKinds)[number]; text: string; evidence: Evidence[] };

export type HomeTitle = {
  id: string;
  slug: string;
  title: string;
  year: number;
  runtimeMinutes: number | null;
  maturity: string;
  genres: string[];
  tagline: string;
  synopsis: string;
  images: TitleImages;
  trailer: string; // address of the HLS playlist, or of an MP4 the host imported
  score: number; // comparable within its row only
  reason: Reason | null;
  inMyList: boolean;
  opinion: "like" | "dislike" | null;
  progress?: number; // part of the trailer seen, 0 to 1; only where there is something to continue
};

export type HomeRow = { kind: RowKind; label: string; reason: Reason | null; titles: HomeTitle[] };

/** A viewer's page as served: `GET /api/home` answers exactly this. */
export type HomePage = { rankingId: string; policy: string; rows: HomeRow[] };
