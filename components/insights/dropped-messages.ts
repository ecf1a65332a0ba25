import type { Insights, Wish } from "@/lib/insights/insights";
import type { DateEvidence, DateOrder } from "@/lib/netflix/date-order";
import type { TableAccount } from "@/lib/netflix/history";

/** What the page asks of the worker. */
export type Question =
  | { ask: "read"; files: File[]; today: number; wish: Wish }
  | { ask: "choose"; profile?: string; order?: DateOrder }
  | { ask: "wish"; wish: Wish };

/** What was found out about the files. */
export type Summary = {
  accounts: TableAccount[];
  profiles: string[];
  profile: string | null;
  dates: DateEvidence | null;
  titles: number;
  knownTitles: number; // of which the catalogue knows year and genres
};

/** What the worker answers: figures, never rows. */
export type Answer =
  | { tell: "progress"; part: number }
  | { tell: "insights"; insights: Insights; summary: Summary }
  | { tell: "refused"; message: string };
