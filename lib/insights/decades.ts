import { type Figure, figure, tooLittle } from "@/lib/insights/figure";
import type { LocalClock } from "@/lib/insights/local-clock";
import { FEWEST_VIEWINGS, notEnough } from "@/lib/insights/rhythm";
import { eachAmount } from "@/lib/insights/stretches";
import { countViewings, type Unit, unitOf, type ViewingLog } from "@/lib/insights/viewing-log";
import { percent } from "@/lib/insights/words";

export type Decade = { from: number; amount: number; titles: number };

export type Decades = { unit: Unit; decades: Decade[]; unknownTitles: number };

/** From which decades the titles are; decades without any in between are there as well. */
export function decadesOf(log: ViewingLog, clock: LocalClock): Figure<Decades> {
  const dated = {
    ...log,
    sittings: log.sittings.filter(({ title }) => log.titles[title].year !== null),
  };
  if (countViewings(log.sittings) < FEWEST_VIEWINGS) return tooLittle(notEnough(log));
  if (countViewings(dated.sittings) < FEWEST_VIEWINGS)
    return tooLittle("Of too few titles anybody here knows the year.");
  const found = new Map<number, Decade>();
  const at = (year: number | null) => {
    const from = Math.floor((year ?? 0) / 10) * 10;
    const decade = found.get(from) ?? { from, amount: 0, titles: 0 };
    found.set(from, decade);
    return decade;
  };
  eachAmount(dated, clock, ({ title }, _, amount) => {
    at(log.titles[title].year).amount += amount;
  });
  const titles = new Set(dated.sittings.map(({ title }) => title));
  for (const title of titles) at(log.titles[title].year).titles++;
  const decades = withoutGaps(found);
  const most = decades.reduce((best, one) => (one.amount > best.amount ? one : best));
  const total = decades.reduce((sum, { amount }) => sum + amount, 0);
  const all = new Set(log.sittings.map(({ title }) => title)).size;
  return figure(
    `The ${most.from}s are your decade: ${percent(most.amount / total)} of what you watched was made then.`,
    { unit: unitOf(log), decades, unknownTitles: all - titles.size },
  );
}

function withoutGaps(found: Map<number, Decade>) {
  const froms = [...found.keys()];
  const [first, last] = [Math.min(...froms), Math.max(...froms)];
  return Array.from({ length: (last - first) / 10 + 1 }, (_, place) => {
    const from = first + place * 10;
    return found.get(from) ?? { from, amount: 0, titles: 0 };
  });
}
