import type { DateEvidence, DateOrder } from "@/lib/netflix/date-order";
import type { HistoryTitle, TableAccount } from "@/lib/netflix/history";

/** What the page asks of the worker. */
export type Question =
  | { ask: "read"; files: File[]; today: number }
  | { ask: "choose"; profile?: string; order?: DateOrder }
  | { ask: "look"; filter: string; limit: number }
  | { ask: "strike"; places: number[]; isStruck: boolean }
  | { ask: "upload"; blendId: string };

export type ShownTitle = Pick<
  HistoryTitle,
  "kind" | "name" | "otherNames" | "viewings" | "episodes" | "lastDay" | "rating" | "isListed"
> & { place: number; isStruck: boolean };

export type Summary = {
  accounts: TableAccount[];
  profiles: string[];
  profile: string | null;
  dates: DateEvidence | null;
  titles: number;
  struck: number;
};

/** What the worker answers; titles are told in small lots, so that a long history never stops the page. */
export type Answer =
  | { tell: "progress"; part: number }
  | { tell: "summary"; summary: Summary }
  | { tell: "titles"; shown: ShownTitle[]; matching: number }
  | { tell: "refused"; message: string }
  | { tell: "failed"; message: string }
  | { tell: "uploaded" };
