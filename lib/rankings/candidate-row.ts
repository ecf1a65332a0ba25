import type { Reason, RowKind } from "@/lib/rankings/home-page";
import type { Ranked } from "@/lib/recommender/best-first";

export type RankedTitle = {
  id: string;
  score: number;
  reason: Reason | null;
  propensity: number; // chance of standing here, given the row and all that stands before
};

/** A row as it is recorded: what was shown, in which order, and why. */
export type RankedRow = {
  kind: RowKind;
  label: string;
  reason: Reason | null;
  propensity: number; // chance of this row in this place, given the rows above
  titles: RankedTitle[];
};

/** What was also shown with a title when it was served; it is part of what makes a page the same page. */
export type ServedTitle = RankedTitle & {
  inMyList: boolean;
  opinion: "like" | "dislike" | null;
  progress?: number;
};

/** A row as it is stored with the ranking. */
export type ServedRow = Omit<RankedRow, "titles"> & { titles: ServedTitle[] };

/** A page on record, or of somebody who asked for none to be kept. */
export type ServedPage = { rankingId: string; rows: ServedRow[] };

/** A title of an order, and where it stands in the catalogue, by which a page counts what it showed. */
export type Placed = Ranked & { place: number };

/** Titles best first: an array, or what finds them only as far as somebody asks. */
export type TitleOrder = { at(rank: number): Placed | undefined };

/** A row that a ranker offers; the assembler decides whether, where and how much of it is shown. */
export type CandidateRow<Titles extends TitleOrder = TitleOrder> = {
  kind: RowKind;
  label: string;
  reason: Reason | null;
  relevance: number;
  titles: Titles;
  explain: (titleId: string) => Reason | null; // asked only for titles that are shown
};
