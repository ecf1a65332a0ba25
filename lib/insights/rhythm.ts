import { type Figure, figure, tooLittle } from "@/lib/insights/figure";
import { hourOf, type LocalClock, weekdayOf } from "@/lib/insights/local-clock";
import { fullStep, type Step, startOf, stepsBetween } from "@/lib/insights/steps";
import { eachAmount } from "@/lib/insights/stretches";
import { countViewings, type Unit, unitOf, type ViewingLog } from "@/lib/insights/viewing-log";
import { amountWords, hourName, percent, WEEKDAYS } from "@/lib/insights/words";

export const FEWEST_VIEWINGS = 5; // below, chance speaks louder than habit

/** One step of the calendar, films and series apart. */
export type Watch = { start: number; films: number; series: number };

export type WatchOverTime = { unit: Unit; step: Step; steps: Watch[] };

/** How much was watched, step by step; steps without anything are there as well. */
export function watchOverTime(
  log: ViewingLog,
  clock: LocalClock,
  step: Step,
): Figure<WatchOverTime> {
  if (countViewings(log.sittings) < FEWEST_VIEWINGS) return tooLittle(notEnough(log));
  const found = new Map<number, Watch>();
  eachAmount(log, clock, ({ title }, wall, amount) => {
    const start = startOf(wall, step);
    const watch = found.get(start) ?? { start, films: 0, series: 0 };
    if (log.titles[title].kind === "film") watch.films += amount;
    else watch.series += amount;
    found.set(start, watch);
  });
  const starts = [...found.keys()];
  const steps = stepsBetween(Math.min(...starts), Math.max(...starts), step).map(
    (start) => found.get(start) ?? { start, films: 0, series: 0 },
  );
  const all = ({ films, series }: Watch) => films + series;
  const most = steps.reduce((best, one) => (all(one) > all(best) ? one : best));
  const unit = unitOf(log);
  const total = steps.reduce((sum, one) => sum + all(one), 0);
  return figure(
    `${amountWords(unit, total)} in all, most of it in ${fullStep(most.start, step)}: ${amountWords(unit, all(most))}.`,
    { unit, step, steps },
  );
}

export type HeatMap = { unit: Unit; cells: number[][] }; // weekdays from Monday, each with 24 hours

/** On which weekday and at what hour of the day: by the clock on the watcher's wall. */
export function heatMap(log: ViewingLog, clock: LocalClock): Figure<HeatMap> {
  if (log.precision === "day") return tooLittle("This history names days, but no times of day.");
  if (countViewings(log.sittings) < FEWEST_VIEWINGS) return tooLittle(notEnough(log));
  const cells = WEEKDAYS.map(() => Array.from({ length: 24 }, () => 0));
  eachAmount(log, clock, (_, wall, amount) => {
    cells[weekdayOf(wall)][hourOf(wall)] += amount;
  });
  const total = cells.flat().reduce((sum, amount) => sum + amount, 0);
  const best = placeOfMost(cells);
  const unit = unitOf(log);
  return figure(
    `The hour you watch most in is ${WEEKDAYS[best.weekday]} from ${hourName(best.hour)}: ${amountWords(unit, cells[best.weekday][best.hour])}, ${percent(cells[best.weekday][best.hour] / total)} of it all.`,
    { unit, cells },
  );
}

/** The first of the largest cells, from Monday morning on. */
export function placeOfMost(cells: number[][]) {
  let best = { weekday: 0, hour: 0 };
  for (const [weekday, hours] of cells.entries())
    for (const [hour, amount] of hours.entries())
      if (amount > cells[best.weekday][best.hour]) best = { weekday, hour };
  return best;
}

export function notEnough({ sittings }: ViewingLog) {
  const viewings = countViewings(sittings);
  if (viewings === 0) return "Nothing was watched here yet.";
  const so = viewings === 1 ? "One viewing" : `${viewings} viewings`;
  return `${so} so far; from ${FEWEST_VIEWINGS} on there is something to see.`;
}
