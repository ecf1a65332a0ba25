/** How long events took from the act to the server, in milliseconds. */
export type Delays = {
  events: number;
  late: number;
  p50: number;
  p95: number;
  p99: number;
  worst: number;
};

/** Events whose delay falls into one class; classes grow with the delay, as in DDSketch (Masson et al., 2019). */
export type DelayClass = {
  day: string;
  class: number; // whole part of ln(1 + milliseconds) × CLASSES_PER_E
  events: number;
  late: number;
  worst: number; // milliseconds
};

export const CLASSES_PER_E = 50; // so that the middle of a class is within one per cent of all in it

/** Percentiles over classes of all days; null where nothing came. */
export function delaysOf(classes: DelayClass[]): Delays | null {
  const events = sumOf(classes.map((one) => one.events));
  if (events === 0) return null;
  const inOrder = [...classes].sort((a, b) => a.class - b.class);
  const worst = Math.max(...classes.map((one) => one.worst));
  const percentile = (part: number) => Math.min(worst, delayAt(inOrder, Math.ceil(part * events)));
  return {
    events,
    late: sumOf(classes.map(({ late }) => late)),
    p50: percentile(0.5),
    p95: percentile(0.95),
    p99: percentile(0.99),
    worst,
  };
}

/** The same day by day, the earliest first. */
export function delaysByDay(classes: DelayClass[]): (Delays & { day: string })[] {
  const byDay = Map.groupBy(classes, ({ day }) => day);
  return [...byDay].flatMap(([day, ofDay]) => {
    const delays = delaysOf(ofDay);
    return delays ? { day, ...delays } : [];
  });
}

/** The delay that so many events do not exceed. */
function delayAt(inOrder: DelayClass[], rank: number) {
  let before = 0;
  for (const { class: number, events } of inOrder) {
    before += events;
    if (before >= rank) return middleOf(number);
  }
  return 0;
}

function middleOf(number: number) {
  return number === 0 ? 0 : Math.exp((number + 0.5) / CLASSES_PER_E) - 1;
}

function sumOf(numbers: number[]) {
  return numbers.reduce((sum, number) => sum + number, 0);
}
