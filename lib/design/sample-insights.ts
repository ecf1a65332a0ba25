import { insightsOf } from "@/lib/insights/insights";
import type { LoggedTitle, Sitting, ViewingLog } from "@/lib/insights/viewing-log";

const TITLES: LoggedTitle[] = [
  about("Nosferatu", 1922, ["Horror"], ["vampire"]),
  about("The General", 1926, ["Comedy"], ["train"]),
  about("Metropolis", 1927, ["Science fiction"], ["city"]),
  about("Safety Last!", 1923, ["Comedy"], ["city"]),
  about("The Lodger", 1927, ["Thriller"], ["fog"]),
  { ...about("Les Vampires", 1915, ["Thriller"], ["vampire"]), kind: "series" },
];
const EPISODES = TITLES.length; // works from there on
const SITTINGS = 90;
const FIRST = Date.UTC(2025, 0, 3, 19);
const HOUR = 3_600_000;

/** What a made-up friend watched in a made-up year, worked out as anybody's is. */
export function sampleInsights() {
  return insightsOf(sampleLog(), { zone: "UTC", year: 2025 });
}

/** The same on every day and machine: the numbers go round in steps that have nothing in common. */
function sampleLog(): ViewingLog {
  const sittings = Array.from({ length: SITTINGS }, (_, number): Sitting => {
    const title = (number * number + number) % TITLES.length;
    const isSeries = TITLES[title].kind === "series";
    const work = isSeries ? EPISODES + (number % 10) : title;
    const at = FIRST + number * 91 * HOUR + ((number * 5) % 7) * HOUR;
    const part = number % 3 === 0 ? ((number * 17) % 90) / 100 : 1;
    return { title, work, at, seconds: Math.round(5_400 * part), viewing: number, part };
  });
  const evening = Date.UTC(2025, 10, 14, 20);
  const binge = Array.from({ length: 4 }, (_, number): Sitting => {
    const at = evening + number * 0.75 * HOUR;
    const viewing = SITTINGS + number;
    return { title: 5, work: EPISODES + 10 + number, at, seconds: 2_400, viewing, part: 1 };
  });
  return {
    ...{ precision: "moment", hasSeconds: true, completeFrom: 0.95, titles: TITLES },
    sittings: [...sittings, ...binge].sort((one, other) => one.at - other.at),
  };
}

function about(name: string, year: number, genres: string[], tags: string[]): LoggedTitle {
  return { name, kind: "film", year, genres, tags };
}
