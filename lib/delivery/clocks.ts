const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Upper edges of the classes that clocks are sorted into, in seconds; the last class has none. */
export const clockEdges = [0.25, 1, 5, MINUTE, HOUR, DAY];

const names = [
  "up to 0.25 s",
  "0.25 to 1 s",
  "1 to 5 s",
  "5 s to 1 minute",
  "1 minute to 1 hour",
  "1 hour to 1 day",
  "more than a day",
];

export type ClockClass = { name: string; tabs: number };

/** Every class with its tabs, empty ones as well; classes count from 0. */
export function clockClasses(counted: { bucket: number; tabs: number }[]): ClockClass[] {
  return names.map((name, bucket) => {
    const tabs = counted.find((one) => one.bucket === bucket)?.tabs ?? 0;
    return { name, tabs };
  });
}
