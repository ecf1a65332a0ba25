import type { Unit } from "@/lib/insights/viewing-log";

/** In what an amount is told: the largest unit in which the most of it is a number of some size. */
export type Scale = { per: number; name: string; digits: number };

const VIEWINGS: Scale = { per: 1, name: "viewings", digits: 0 };
const TIMES: (Scale & { from: number })[] = [
  { per: 3_600, name: "hours", digits: 1, from: 5_400 },
  { per: 60, name: "minutes", digits: 1, from: 120 },
  { per: 1, name: "seconds", digits: 0, from: 0 },
];

export function scaleFor(unit: Unit, most: number): Scale {
  if (unit === "viewings") return VIEWINGS;
  return TIMES.find(({ from }) => most >= from) ?? TIMES[2];
}

/** A value in a scale, as charts draw it, so that their axes have round numbers. */
export function inScale({ per }: Scale, value: number) {
  return value / per;
}

/** A value of a chart in words again. */
export function fromScale(unit: Unit, { per }: Scale) {
  return (value: number) => amountWords(unit, value * per);
}

/** A number on an axis. */
export function onAxis(value: number) {
  return value.toLocaleString("en-GB", { maximumFractionDigits: 2 });
}

export function rounded(value: number, digits: number) {
  return Number(value.toFixed(digits));
}

/** Such as "3.4 hours", "1 viewing". */
export function amountWords(unit: Unit, amount: number) {
  const { per, name, digits } = scaleFor(unit, amount);
  const value = rounded(amount / per, digits);
  return counted(value, name.slice(0, -1));
}

/** Such as "1 film", "2 films". */
export function counted(count: number, noun: string) {
  return `${count.toLocaleString("en-GB")} ${noun}${count === 1 ? "" : "s"}`;
}

export function percent(part: number) {
  return `${Math.round(part * 100)} %`;
}

/** Such as "A", "A and B", "A, B and C". */
export function listed(names: string[]) {
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

export const WEEKDAYS = [
  "Monday",
  "Tuesday",
  "Wednesday",
  "Thursday",
  "Friday",
  "Saturday",
  "Sunday",
] as const;

/** Such as "21:00". */
export function hourName(hour: number) {
  return `${String(hour).padStart(2, "0")}:00`;
}
