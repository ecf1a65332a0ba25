import { type Figure, figure, tooLittle } from "@/lib/insights/figure";
import { DAY, type LocalClock } from "@/lib/insights/local-clock";
import { clockOf } from "@/lib/insights/stretches";
import type { Sitting, ViewingLog } from "@/lib/insights/viewing-log";
import { amountWords, counted } from "@/lib/insights/words";

/** Several in a row: when it began on the watcher's wall, how many, how long, and of what. */
export type Binge = { wall: number; works: number; seconds: number; name: string };

export type Binges = { binges: Binge[]; count: number; hasTimes: boolean };

const FEWEST = 3; // films or episodes
const LONGEST_BREAK = 30 * 60_000; // milliseconds between the end of one and the beginning of the next
const SHOWN = 10;

/**
 * Runs of at least three different films or episodes with breaks of half an hour at most. A history that names only days
 * tells of three episodes of one series on one day.
 */
export function bingesOf(log: ViewingLog, clock: LocalClock): Figure<Binges> {
  const local = clockOf(log, clock);
  const hasTimes = log.precision === "moment";
  const runs = hasTimes ? runsWithoutBreak(log.sittings) : daysOfSeries(log);
  const binges = runs
    .filter(({ length }) => length >= FEWEST)
    .map((run): Binge => {
      const works = new Set(run.map(({ work }) => work)).size;
      const seconds = run.reduce((sum, one) => sum + one.seconds, 0);
      return { wall: local.wall(run[0].at), works, seconds, name: nameOf(run, log) };
    })
    .filter(({ works }) => works >= FEWEST)
    .sort((a, b) => b.works - a.works || b.seconds - a.seconds || a.wall - b.wall);
  if (binges.length === 0) return tooLittle("Never three in a row so far.");
  const [longest] = binges;
  const long = longest.seconds > 0 ? ` in ${amountWords("seconds", longest.seconds)}` : "";
  return figure(
    `${counted(binges.length, "binge")}; the longest was ${longest.works} in a row${long}: ${longest.name}.`,
    { binges: binges.slice(0, SHOWN), count: binges.length, hasTimes },
  );
}

function runsWithoutBreak(sittings: Sitting[]): Sitting[][] {
  const runs: Sitting[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const sitting of sittings) {
    if (sitting.at - end > LONGEST_BREAK) runs.push([]);
    runs[runs.length - 1].push(sitting);
    end = Math.max(end, sitting.at + sitting.seconds * 1_000);
  }
  return runs;
}

/** The episodes of one series on one day; those of a day stand together, as the earliest come first. */
function daysOfSeries({ sittings, titles }: ViewingLog): Sitting[][] {
  const runs: Sitting[][] = [];
  const latest = new Map<number, { day: number; run: Sitting[] }>(); // by title
  for (const sitting of sittings) {
    if (titles[sitting.title].kind !== "series") continue;
    const day = Math.floor(sitting.at / DAY);
    const open = latest.get(sitting.title);
    if (open?.day === day) {
      open.run.push(sitting);
      continue;
    }
    const run = [sitting];
    runs.push(run);
    latest.set(sitting.title, { day, run });
  }
  return runs;
}

/** The one title of a run, or its first and how many more. */
function nameOf(run: Sitting[], { titles }: ViewingLog) {
  const names = [...new Set(run.map(({ title }) => titles[title].name))];
  return names.length < 3
    ? names.join(" and ")
    : `${names[0]} and ${counted(names.length - 1, "other")}`;
}
