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
  return {
    precision: "moment",
    hasSeconds: true,
    completeFrom: 0.95,
    titles: names.map((name) => ({
      ...{ name, kind: "film", year: null, genres: [], tags: [] },
      ...about[name],
    })),
    sittings: told.map((one, number): Sitting => sittingOf(one, number, names)),
  };
}

function sittingOf(told: Told, number: number, names: string[]): Sitting {
  const { name, at, minutes = 10, episode = null, part = null, viewing = number } = told;
  const title = names.indexOf(name);
  return { title, episode, at: Date.parse(at), seconds: minutes * 60, viewing, part };
}
