import { readFile } from "node:fs/promises";
import { type ShownResults, shownResults } from "@/lib/evaluation/schema";

const PUBLISHED = "docs/evaluation.json";

/** The figures committed with this version of Matinee; null in a copy that came without its docs. */
export async function readPublished(): Promise<ShownResults | null> {
  const text = await readFile(PUBLISHED, "utf8").catch(() => null);
  return text === null ? null : shownResults.parse(JSON.parse(text));
}
