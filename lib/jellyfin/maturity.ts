import type { Maturity } from "@/lib/titles/maturity";

const CLASSES: Record<Maturity, string[]> = {
  All: [
    "g",
    "u",
    "tv-g",
    "tv-y",
    "approved",
    "passed",
    "al",
    "e",
    "all",
    "0",
    "t",
    "s",
    "btl",
    "l",
  ],
  "7+": ["pg", "tv-y7", "tv-y7-fv", "tv-pg", "uc", "gp", "6", "7", "m/6", "tp", "7+", "6+", "8"],
  "12+": [
    "pg-13",
    "12",
    "12a",
    "tv-14",
    "11",
    "10",
    "13",
    "9",
    "14",
    "m/12",
    "12+",
    "14+",
    "pg12",
    "m",
  ],
  "16+": [],
};

/**
 * Our class for an official rating in the words of some country. What is stricter, unknown or not rated counts
 * as 16+: a limit may hide too much, but never too little.
 */
export function maturityOf(official: string | undefined): Maturity {
  const words = (official ?? "").trim().toLowerCase();
  const plain = words.replace(/^[a-z]{2}[-/: ]+(?=[a-z0-9])/, (prefix) =>
    prefix.startsWith("tv") || prefix.startsWith("pg") ? prefix : "",
  ); // de-12, gb-u, us/PG-13
  const rating = plain.replace(/^(fsk|kijkwijzer|rated|ages?)[\s-]*/, "");
  for (const [maturity, names] of Object.entries(CLASSES)) {
    if (names.includes(rating)) return maturity as Maturity; // keys of the record above
  }
  return "16+";
}
