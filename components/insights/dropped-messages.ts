import type { FileSummary, ReadingAnswer } from "@/components/blend/history-messages";
import type { Insights, Wish } from "@/lib/insights/insights";
import type { DateOrder } from "@/lib/netflix/date-order";

/** What the page asks of the worker. */
export type Question =
  | { ask: "read"; files: File[]; today: number; wish: Wish }
  | { ask: "choose"; profile?: string; order?: DateOrder }
  | { ask: "wish"; wish: Wish };

export type Summary = FileSummary & {
  knownTitles: number; // of which the catalogue knows year and genres
};

/** What the worker answers: figures, never rows. */
export type Answer = ReadingAnswer | { tell: "insights"; insights: Insights; summary: Summary };
