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

/** What was found out about dropped files, whatever is done with them. */
export type FileSummary = {
  accounts: TableAccount[];
  profiles: string[];
  profile: string | null;
  dates: DateEvidence | null;
  titles: number;
};

export type Summary = FileSummary & { struck: number };

/** How a worker says how far it has come, or that it comes no further. */
export type ReadingAnswer =
  | { tell: "progress"; part: number }
  | { tell: "refused"; message: string };

/** What the worker answers; titles are told in small lots, so that a long history never stops the page. */
export type Answer =
  | ReadingAnswer
  | { tell: "summary"; summary: Summary }
  | { tell: "titles"; shown: ShownTitle[]; matching: number }
  | { tell: "failed"; message: string }
  | { tell: "uploaded" };
