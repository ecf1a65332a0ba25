import { type Figure, figure, tooLittle } from "@/lib/insights/figure";
import type { LocalClock } from "@/lib/insights/local-clock";
import { FEWEST_VIEWINGS, notEnough } from "@/lib/insights/rhythm";
import { fittingStep, type Step, startOf, stepsBetween } from "@/lib/insights/steps";
import { clockOf, eachAmount } from "@/lib/insights/stretches";
import { countViewings, type Unit, unitOf, type ViewingLog } from "@/lib/insights/viewing-log";
import { percent } from "@/lib/insights/words";

export type SubjectKind = "genres" | "tags";

export type Subjects = {
  unit: Unit;
  step: Step;
  names: string[]; // the most watched, most first; what is not among them is in "rest"
  steps: { start: number; amounts: number[]; rest: number }[];
  totals: number[]; // of the names
  unknownPart: number; // of all that was watched, 0 to 1: titles of which nobody knows any
};

const NAMED = 6; // as many as a colour each can be told apart

/** What was watched over time by subject. A title with several is shared out among them in equal parts. */
export function subjectsOverTime(
  log: ViewingLog,
  clock: LocalClock,
  kind: SubjectKind,
): Figure<Subjects> {
  const known = {
    ...log,
    sittings: log.sittings.filter(({ title }) => log.titles[title][kind].length > 0),
  };
  if (countViewings(log.sittings) < FEWEST_VIEWINGS) return tooLittle(notEnough(log));
  if (countViewings(known.sittings) < FEWEST_VIEWINGS)
    return tooLittle(`Of too few titles anybody here knows the ${kind}.`);
  const totals = totalsOf(known, clock, kind);
  const names = [...totals.keys()].slice(0, NAMED);
  const { step, steps } = stepsOf(known, { clock, kind, names });
  const ofKnown = sum(totals.values());
  const all = totalAmount(log, clock);
  const [first] = names;
  const share = (totals.get(first) ?? 0) / ofKnown;
  return figure(
    `${capital(first)} leads with ${percent(share)}${names.length > 1 ? `, before ${names[1]} with ${percent((totals.get(names[1]) ?? 0) / ofKnown)}` : ""}.`,
    {
      unit: unitOf(log),
      step,
      names,
      steps,
      totals: names.map((name) => totals.get(name) ?? 0),
      unknownPart: all === 0 ? 0 : Math.max(0, 1 - ofKnown / all),
    },
  );
}

/** Subjects and what was watched of each, most first; equal ones by name. */
export function totalsOf(log: ViewingLog, clock: LocalClock, kind: SubjectKind) {
  const totals = new Map<string, number>();
  eachAmount(log, clock, ({ title }, _, amount) => {
    const subjects = log.titles[title][kind];
    for (const name of subjects)
      totals.set(name, (totals.get(name) ?? 0) + amount / subjects.length);
  });
  return new Map([...totals].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)));
}

type Chosen = { clock: LocalClock; kind: SubjectKind; names: string[] };

function stepsOf(log: ViewingLog, { clock, kind, names }: Chosen) {
  const local = clockOf(log, clock);
  const walls = log.sittings.map(({ at }) => local.wall(at));
  const step = fittingStep(walls[0], walls[walls.length - 1]);
  const found = new Map<number, { start: number; amounts: number[]; rest: number }>();
  const blank = (start: number) => ({ start, amounts: names.map(() => 0), rest: 0 });
  eachAmount(log, clock, ({ title }, wall, amount) => {
    const start = startOf(wall, step);
    const one = found.get(start) ?? blank(start);
    found.set(start, one);
    const subjects = log.titles[title][kind];
    for (const name of subjects) {
      const place = names.indexOf(name);
      if (place < 0) one.rest += amount / subjects.length;
      else one.amounts[place] += amount / subjects.length;
    }
  });
  const starts = [...found.keys()].sort((a, b) => a - b);
  const steps = stepsBetween(starts[0], starts[starts.length - 1], step);
  return { step, steps: steps.map((start) => found.get(start) ?? blank(start)) };
}

function totalAmount(log: ViewingLog, clock: LocalClock) {
  let total = 0;
  eachAmount(log, clock, (_sitting, _wall, amount) => {
    total += amount;
  });
  return total;
}

function sum(amounts: Iterable<number>) {
  return [...amounts].reduce((total, amount) => total + amount, 0);
}

function capital(word: string) {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
