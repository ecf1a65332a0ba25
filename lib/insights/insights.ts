import { bingesOf } from "@/lib/insights/binges";
import { completionOf } from "@/lib/insights/completion";
import { decadesOf } from "@/lib/insights/decades";
import { filmsAndSeries } from "@/lib/insights/kinds";
import { LocalClock } from "@/lib/insights/local-clock";
import { mostRewatched } from "@/lib/insights/rewatched";
import { heatMap, watchOverTime } from "@/lib/insights/rhythm";
import { ofYear, yearsOf } from "@/lib/insights/stretches";
import { subjectsOverTime } from "@/lib/insights/subjects";
import { countViewings, type ViewingLog } from "@/lib/insights/viewing-log";
import { wrappedOf } from "@/lib/insights/wrapped";

export type Wish = { zone: string; year: number | null }; // null for all years

export type Insights = ReturnType<typeof insightsOf>;

/** Every figure of a log, small enough to be sent between threads whatever the log's length. */
export function insightsOf(log: ViewingLog, { zone, year }: Wish) {
  const clock = new LocalClock(zone);
  const years = yearsOf(log, clock);
  const chosen = ofYear(log, clock, year);
  const wrappedYear = year ?? years.at(0) ?? null;
  return {
    years,
    viewings: countViewings(chosen.sittings),
    titles: new Set(chosen.sittings.map(({ title }) => title)).size,
    weeks: watchOverTime(chosen, clock, "week"),
    months: watchOverTime(chosen, clock, "month"),
    heat: heatMap(chosen, clock),
    kinds: filmsAndSeries(chosen, clock),
    genres: subjectsOverTime(chosen, clock, "genres"),
    tags: subjectsOverTime(chosen, clock, "tags"),
    decades: decadesOf(chosen, clock),
    rewatched: mostRewatched(chosen),
    binges: bingesOf(chosen, clock),
    completion: completionOf(chosen),
    wrapped:
      wrappedYear === null ? null : wrappedOf(ofYear(log, clock, wrappedYear), clock, wrappedYear),
  };
}
