/** How far an import is, and what became of its items. */
export type ImportCounts = {
  total: number; // items that the server lists
  done: number;
  created: number;
  updated: number;
  unchanged: number;
  skipped: number;
  gone: number;
};

export type ImportState = "running" | "done" | "failed" | "stopped";

export function noCounts(): ImportCounts {
  return { total: 0, done: 0, created: 0, updated: 0, unchanged: 0, skipped: 0, gone: 0 };
}

/** What became of one item. */
export type ItemResult = {
  itemId: string;
  kind: string;
  name: string;
  result: string;
  reason: string | null;
  slug: string | null;
};
