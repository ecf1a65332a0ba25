import type { HomeTitle } from "@/lib/rankings/home-page";
import { cardOf } from "@/lib/titles/card";
import { isOpenTo, isWithin, type Reader } from "@/lib/titles/maturity";
import { readCatalogue } from "@/lib/titles/read";

const SAMPLES = 6;
const FIRST_CHOICE = [
  "nosferatu-1922",
  "metropolis-1927",
  "the-general-1926",
  "faust-1926",
  "safety-last-1923",
  "the-phantom-carriage-1921",
]; // so that new titles leave the style page as it is

/** A few titles of the catalogue that suit the viewer, as cards without anything to say of themselves. */
export async function readSampleTitles(reader: Reader): Promise<HomeTitle[]> {
  const titles = await readCatalogue();
  const rank = ({ id }: { id: string }) => {
    const place = FIRST_CHOICE.indexOf(id);
    return place < 0 ? FIRST_CHOICE.length : place;
  };
  return titles
    .filter((title) => isWithin(title.maturity, reader.maturityLimit) && isOpenTo(title, reader.id))
    .toSorted((a, b) => rank(a) - rank(b))
    .slice(0, SAMPLES)
    .map((title) => ({ ...cardOf(title), score: 0, reason: null, inMyList: false, opinion: null }));
}
