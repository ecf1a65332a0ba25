import { bingesOf } from "@/lib/insights/binges";
import { type Figure, figure, tooLittle } from "@/lib/insights/figure";
import { type LocalClock, yearOf } from "@/lib/insights/local-clock";
import { mostRewatched } from "@/lib/insights/rewatched";
import { FEWEST_VIEWINGS, heatMap, placeOfMost, watchOverTime } from "@/lib/insights/rhythm";
import { eachAmount } from "@/lib/insights/stretches";
import { totalsOf } from "@/lib/insights/subjects";
import {
  countViewings,
  openings,
  type Unit,
  unitOf,
  type ViewingLog,
} from "@/lib/insights/viewing-log";
import { amountWords, WEEKDAYS } from "@/lib/insights/words";

export type Wrapped = {
  year: number;
  unit: Unit;
  amount: number;
  viewings: number;
  titles: number;
  months: number[]; // what was watched in each of the twelve
  top: { name: string; amount: number; viewings: number }[];
  genres: { name: string; part: number }[];
  peak: { weekday: string; hour: number; part: number } | null;
  heat: number[][] | null;
  binge: { works: number; seconds: number; name: string } | null;
  rewatched: { name: string; viewings: number } | null;
  oldest: { name: string; year: number } | null;
  character: string;
};

const TOP_TITLES = 5;
const TOP_GENRES = 5;

/** A year told as a story: what its cards say. The log holds that year alone. */
export function wrappedOf(log: ViewingLog, clock: LocalClock, year: number): Figure<Wrapped> {
  const viewings = countViewings(log.sittings);
  if (viewings < FEWEST_VIEWINGS)
    return tooLittle(
      `A story of ${year} takes ${FEWEST_VIEWINGS} viewings; so far there ${viewings === 1 ? "is one" : `are ${viewings}`}.`,
    );
  const genres = genresOf(log, clock);
  const heat = heatMap(log, clock);
  const cells = heat.tooLittle === null ? heat.cells : null;
  const peak = cells && peakOf(cells);
  const months = monthsOf(log, clock, year);
  const amount = months.reduce((sum, one) => sum + one, 0);
  const unit = unitOf(log);
  const titles = new Set(log.sittings.map(({ title }) => title)).size;
  return figure(`Your ${year}: ${amountWords(unit, amount)}, ${titles} titles.`, {
    ...{ year, unit, amount, viewings, titles, months, genres, peak, heat: cells },
    top: topTitles(log, clock),
    binge: longestBinge(log, clock),
    rewatched: mostOften(log),
    oldest: oldestOf(log),
    character: characterOf(peak?.hour ?? null, genres.at(0)?.name ?? null),
  });
}

function genresOf(log: ViewingLog, clock: LocalClock) {
  const totals = [...totalsOf(log, clock, "genres")];
  const all = totals.reduce((sum, [, amount]) => sum + amount, 0);
  return totals.slice(0, TOP_GENRES).map(([name, amount]) => ({ name, part: amount / all }));
}

function peakOf(cells: number[][]) {
  const { weekday, hour } = placeOfMost(cells);
  const all = cells.flat().reduce((sum, amount) => sum + amount, 0);
  return { weekday: WEEKDAYS[weekday], hour, part: cells[weekday][hour] / all };
}

function monthsOf(log: ViewingLog, clock: LocalClock, year: number) {
  const months = Array.from({ length: 12 }, () => 0);
  const watch = watchOverTime(log, clock, "month");
  if (watch.tooLittle !== null) return months;
  for (const { start, films, series } of watch.steps)
    months[yearOf(start) > year ? 11 : new Date(start).getUTCMonth()] += films + series; // begun on New Year's Eve
  return months;
}

function topTitles(log: ViewingLog, clock: LocalClock) {
  const found = new Map<number, { name: string; amount: number; viewings: number }>();
  const of = (title: number) => {
    const one = found.get(title) ?? { name: log.titles[title].name, amount: 0, viewings: 0 };
    found.set(title, one);
    return one;
  };
  eachAmount(log, clock, ({ title }, _, amount) => {
    of(title).amount += amount;
  });
  for (const { title } of openings(log)) of(title).viewings++;
  return [...found.values()]
    .sort((a, b) => b.amount - a.amount || b.viewings - a.viewings || (a.name < b.name ? -1 : 1))
    .slice(0, TOP_TITLES);
}

function longestBinge(log: ViewingLog, clock: LocalClock) {
  const binges = bingesOf(log, clock);
  if (binges.tooLittle !== null) return null;
  const [{ works, seconds, name }] = binges.binges;
  return { works, seconds, name };
}

function mostOften(log: ViewingLog) {
  const rewatched = mostRewatched(log);
  if (rewatched.tooLittle !== null) return null;
  const [{ name, viewings }] = rewatched.titles;
  return { name, viewings };
}

function oldestOf({ titles, sittings }: ViewingLog) {
  let oldest: { name: string; year: number } | null = null;
  for (const title of new Set(sittings.map((sitting) => sitting.title))) {
    const { name, year } = titles[title];
    if (year !== null && (oldest === null || year < oldest.year)) oldest = { name, year };
  }
  return oldest;
}

const HOURS: { from: number; name: string }[] = [
  { from: 22, name: "Night owl" },
  { from: 18, name: "Evening regular" },
  { from: 12, name: "Matinee-goer" },
  { from: 5, name: "Early bird" },
  { from: 0, name: "Night owl" },
];

/** What a year makes of somebody: by the hour they watch most in, and what. */
export function characterOf(peakHour: number | null, genre: string | null) {
  const name =
    HOURS.find(({ from }) => peakHour !== null && peakHour >= from)?.name ?? "Film lover";
  return genre === null ? name : `${name} with a taste for ${genre.toLowerCase()}`;
}
