import { DAY, weekdayOf } from "@/lib/insights/local-clock";

/** Stretches of the calendar that figures are gathered in. */
export type Step = "week" | "month" | "year";

/** Midnight of the day on which the step around a moment begins; weeks begin on Monday. */
export function startOf(wall: number, step: Step) {
  const date = new Date(wall);
  switch (step) {
    case "week":
      return (Math.floor(wall / DAY) - weekdayOf(wall)) * DAY;
    case "month":
      return Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1);
    case "year":
      return Date.UTC(date.getUTCFullYear(), 0, 1);
  }
}

export function nextStart(start: number, step: Step) {
  const date = new Date(start);
  switch (step) {
    case "week":
      return start + 7 * DAY;
    case "month":
      return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1);
    case "year":
      return Date.UTC(date.getUTCFullYear() + 1, 0, 1);
  }
}

/** Every step from the one around the first moment to the one around the last: none is left out. */
export function stepsBetween(first: number, last: number, step: Step): number[] {
  const starts: number[] = [];
  for (let start = startOf(first, step); start <= last; start = nextStart(start, step))
    starts.push(start);
  return starts;
}

const MOST_WEEKS = 20;
const MOST_MONTHS = 48;

/** The step in which a span of time is neither a heap of splinters nor one block. */
export function fittingStep(first: number, last: number): Step {
  const days = (last - first) / DAY;
  if (days <= MOST_WEEKS * 7) return "week";
  return days <= MOST_MONTHS * 31 ? "month" : "year";
}

const DAY_AND_MONTH = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "short",
  timeZone: "UTC",
});
const FULL_DAY = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeZone: "UTC" });
const MONTH = new Intl.DateTimeFormat("en-GB", {
  month: "short",
  year: "numeric",
  timeZone: "UTC",
});

/** A step as an axis names it. */
export function shortStep(start: number, step: Step) {
  switch (step) {
    case "week":
      return DAY_AND_MONTH.format(start);
    case "month":
      return MONTH.format(start);
    case "year":
      return String(new Date(start).getUTCFullYear());
  }
}

/** A step as a sentence names it. */
export function fullStep(start: number, step: Step) {
  return step === "week" ? `the week of ${FULL_DAY.format(start)}` : shortStep(start, step);
}
