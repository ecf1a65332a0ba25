import type { LoggedTitle, Sitting, ViewingLog } from "@/lib/insights/viewing-log";

type Told = {
  name: string;
  at: string; // ISO, in UTC
  minutes?: number;
  episode?: string;
  part?: number;
  viewing?: number;
};

type About = Partial<Omit<LoggedTitle, "name">>;

/** A small log for tests; what is not said of a title is a film that nobody knows anything of. */
export function logOf(told: Told[], about: Record<string, About> = {}): ViewingLog {
  const names = [...new Set(told.map(({ name }) => name))];
  const works = [...new Set(told.map(workOf))];
  return {
    precision: "moment",
    hasSeconds: true,
    completeFrom: 0.95,
    titles: names.map((name) => ({
      ...{ name, kind: "film", year: null, genres: [], tags: [] },
      ...about[name],
    })),
    sittings: told.map((one, number): Sitting => sittingOf(one, { number, names, works })),
  };
}

type Placing = { number: number; names: string[]; works: string[] };

function sittingOf(told: Told, { number, names, works }: Placing): Sitting {
  const { name, at, minutes = 10, part = null, viewing = number } = told;
  return {
    title: names.indexOf(name),
    work: works.indexOf(workOf(told)),
    at: Date.parse(at),
    seconds: minutes * 60,
    viewing,
    part,
  };
}

function workOf({ name, episode = "" }: Told) {
  return `${name} ${episode}`;
}
