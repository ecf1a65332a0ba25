import type { HomeTitle } from "@/lib/rankings/home-page";
import { cardOf } from "@/lib/titles/card";
import { isWithin, type Reader } from "@/lib/titles/maturity";
import { readCatalogue } from "@/lib/titles/read";

const SAMPLES = 6;

/** A few titles of the catalogue that suit the viewer, as cards without anything to say of themselves. */
export async function readSampleTitles({ maturityLimit }: Reader): Promise<HomeTitle[]> {
  const titles = await readCatalogue();
  return titles
    .filter(({ maturity }) => isWithin(maturity, maturityLimit))
    .slice(0, SAMPLES)
    .map((title) => ({ ...cardOf(title), score: 0, reason: null, inMyList: false, opinion: null }));
}
