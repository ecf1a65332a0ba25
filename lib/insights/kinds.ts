import { type Figure, figure, tooLittle } from "@/lib/insights/figure";
import type { LocalClock } from "@/lib/insights/local-clock";
import { FEWEST_VIEWINGS, notEnough } from "@/lib/insights/rhythm";
import { eachAmount } from "@/lib/insights/stretches";
import {
  countViewings,
  openings,
  type Unit,
  unitOf,
  type ViewingLog,
} from "@/lib/insights/viewing-log";
import { amountWords, counted, percent } from "@/lib/insights/words";

export type KindShare = { amount: number; viewings: number; titles: number };

export type FilmsAndSeries = { unit: Unit; film: KindShare; series: KindShare };

/** Films against series, by what was watched of them. */
export function filmsAndSeries(log: ViewingLog, clock: LocalClock): Figure<FilmsAndSeries> {
  if (countViewings(log.sittings) < FEWEST_VIEWINGS) return tooLittle(notEnough(log));
  const shares = { film: emptyShare(), series: emptyShare() };
  eachAmount(log, clock, ({ title }, _, amount) => {
    shares[log.titles[title].kind].amount += amount;
  });
  for (const { title } of openings(log)) shares[log.titles[title].kind].viewings++;
  for (const title of new Set(log.sittings.map((sitting) => sitting.title)))
    shares[log.titles[title].kind].titles++;
  return figure(sentence(unitOf(log), shares), { unit: unitOf(log), ...shares });
}

function emptyShare(): KindShare {
  return { amount: 0, viewings: 0, titles: 0 };
}

function sentence(unit: Unit, { film, series }: { film: KindShare; series: KindShare }) {
  if (series.titles === 0) return `Only films: ${counted(film.titles, "film")}, no series.`;
  if (film.titles === 0) return `Only series: ${series.titles} of them, no film.`;
  const part = film.amount / (film.amount + series.amount);
  return `${percent(part)} went to films (${amountWords(unit, film.amount)}), ${percent(1 - part)} to series (${amountWords(unit, series.amount)}).`;
}
