import {
  type Column,
  type FeatureGroup,
  type FeatureTable,
  sideBySide,
  tableOf,
} from "@/lib/predictor/feature-table";
import type { Film } from "@/lib/predictor/film";
import { dateFacts } from "@/lib/predictor/film-dates";
import { textTopics } from "@/lib/predictor/text-topics";

type NumberFeature = {
  group: FeatureGroup;
  fact: string;
  of: (film: Film) => number | null | undefined;
};

const dated = (fact: string, name: keyof ReturnType<typeof dateFacts>): NumberFeature => ({
  group: "dates",
  fact,
  of: ({ released }) => (released ? dateFacts(released)[name] : null),
});

/** To let models know one number more, add it to `Film` and here. */
const numberFeatures: NumberFeature[] = [
  {
    group: "dates",
    fact: "its year",
    of: ({ year, released }) => year ?? released?.getUTCFullYear(),
  },
  dated("its month", "month"),
  dated("the day of its month", "day"),
  dated("its weekday", "weekday"),
  dated("its weekend start", "isWeekend"),
  dated("its week", "week"),
  dated("the day of its year", "dayOfYear"),
  {
    group: "dates",
    fact: "time since the part before it",
    of: ({ collection }) => collection?.daysSincePrevious,
  },
  { group: "numbers", fact: "its length", of: ({ runtimeMinutes }) => runtimeMinutes },
  { group: "numbers", fact: "its public rating", of: ({ communityRating }) => communityRating },
  { group: "numbers", fact: "its critics' rating", of: ({ criticRating }) => criticRating },
  {
    group: "numbers",
    fact: "the size of its collection",
    of: ({ collection }) => collection?.size,
  },
  {
    group: "numbers",
    fact: "its place in its collection",
    of: ({ collection }) => collection?.place,
  },
  {
    group: "numbers",
    fact: "being the first of its collection",
    of: ({ collection }) => (collection ? Number(collection.place === 1) : null),
  },
];

type NameFeature = {
  group: FeatureGroup;
  most: number; // columns, for the names that the most films have
  of: (film: Film) => string[];
};

/** To let models know one more list of names, add it to `Film` and here. */
const nameFeatures: NameFeature[] = [
  { group: "genres", most: 60, of: ({ genres = [] }) => genres },
  { group: "maturity", most: 20, of: ratingsOf },
  { group: "tags", most: 150, of: ({ tags = [] }) => tags },
  { group: "countries", most: 40, of: ({ countries = [] }) => countries },
  { group: "studios", most: 60, of: ({ studios = [] }) => studios },
  {
    group: "people",
    most: 150,
    of: ({ people = [] }) => people.map(({ name, role }) => `${name} (${role})`),
  },
];

function ratingsOf({ maturity, officialRating }: Film) {
  return [maturity, officialRating].flatMap((rating) => (rating ? [`rated ${rating}`] : []));
}

const LEAST_FILMS = 2; // that share a name: a name of one film teaches nothing about others
const TOPICS = 20;
const WORDS = 4_000;

export type FeatureOptions = { seed: number; topics?: number };

/** What films are made of, by numbers. It looks at films only, never at what anybody made of them. */
export function filmFeatures(
  films: Film[],
  { seed, topics = TOPICS }: FeatureOptions,
): FeatureTable {
  const texts = films.map(
    ({ title, tagline = "", synopsis = "" }) => `${title} ${tagline} ${synopsis}`,
  );
  const plain = sideBySide(numbersOf(films), namesOf(films, nameFeatures));
  return sideBySide(plain, textTopics(texts, { topics, words: WORDS, seed }));
}

/** Columns of names alone, for who has to leave some of them out for one viewer. */
export function tagFeatures(films: Film[]): FeatureTable {
  return namesOf(
    films,
    nameFeatures.filter(({ group }) => group === "tags"),
  );
}

/** Known numbers, and beside each that is known of some films only, whether it is. */
function numbersOf(films: Film[]): FeatureTable {
  const columns: { column: Column; values: number[] }[] = [];
  for (const { group, fact, of } of numberFeatures) {
    const values = films.map((film) => of(film) ?? Number.NaN);
    const known = values.filter((value) => !Number.isNaN(value)).length;
    if (known === 0) continue;
    columns.push({ column: { group, kind: "number", fact }, values });
    if (known === films.length) continue;
    const isKnown = values.map((value) => Number(!Number.isNaN(value)));
    columns.push({ column: { group, kind: "flag", fact: `${fact} being known` }, values: isKnown });
  }
  const table = tableOf(
    films.length,
    columns.map(({ column }) => column),
  );
  for (const [at, { values }] of columns.entries()) {
    for (const [film, value] of values.entries()) {
      table.values[film * columns.length + at] = value;
    }
  }
  return table;
}

function namesOf(films: Film[], features: NameFeature[]): FeatureTable {
  const columns: Column[] = [];
  const cells: { film: number; column: number }[] = [];
  for (const { group, most, of } of features) {
    const names = films.map((film) => new Set(of(film)));
    const numbers = new Map(
      frequentNames(names, most).map((name, at) => [name, columns.length + at]),
    );
    for (const name of numbers.keys()) columns.push({ group, kind: "flag", fact: name });
    for (const [film, own] of names.entries()) {
      for (const name of own) {
        const column = numbers.get(name);
        if (column !== undefined) cells.push({ film, column });
      }
    }
  }
  const table = tableOf(films.length, columns);
  for (const { film, column } of cells) table.values[film * columns.length + column] = 1;
  return table;
}

function frequentNames(names: Set<string>[], most: number) {
  const films = new Map<string, number>();
  for (const own of names) for (const name of own) films.set(name, (films.get(name) ?? 0) + 1);
  return [...films]
    .filter(([, many]) => many >= LEAST_FILMS)
    .sort(([one, many], [other, more]) => more - many || (one < other ? -1 : 1))
    .slice(0, most)
    .map(([name]) => name);
}
