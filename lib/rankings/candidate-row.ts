import type { Reason, RowKind } from "@/lib/rankings/home-page";

export type RankedTitle = { id: string; score: number; reason: Reason | null };

/** A row as it is recorded: what was shown, in which order, and why. */
export type RankedRow = {
  kind: RowKind;
  label: string;
  reason: Reason | null;
  titles: RankedTitle[];
};

/** What was also shown with a title when it was served; it is part of what makes a page the same page. */
export type ServedTitle = RankedTitle & {
  inMyList: boolean;
  opinion: "like" | "dislike" | null;
  progress?: number;
  propensity: number; // chance that this policy puts this title in this place
};

/** A row as it is stored with the ranking. */
export type ServedRow = Omit<RankedRow, "titles"> & { titles: ServedTitle[] };

/** A page on record. */
export type ServedPage = { rankingId: string; rows: ServedRow[] };

/** A row that a ranker offers; the assembler decides whether, where and how much of it is shown. */
export type CandidateRow = {
  kind: RowKind;
  label: string;
  reason: Reason | null;
  relevance: number;
  titles: { name: string; score: number }[]; // best first
  explain: (titleId: string) => Reason | null; // asked only for titles that are shown
};
