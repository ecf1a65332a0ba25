import { amountWords, counted, hourName, percent, rounded, scaleFor } from "@/lib/insights/words";
import type { Wrapped } from "@/lib/insights/wrapped";

/** What is drawn below a card's words. */
export type CardArt =
  | { is: "none" }
  | { is: "list"; entries: { name: string; value: string }[] }
  | { is: "bars"; bars: { name: string; part: number; value: string }[] }
  | { is: "months"; amounts: number[] }
  | { is: "heat"; cells: number[][] }
  | { is: "facts"; facts: { name: string; value: string }[] };

export type Motif = "burst" | "beam" | "strip" | "arcs" | "dots";

/** One card of the story, before it is drawn. */
export type StoryCard = {
  kicker: string;
  headline: string;
  line: string;
  isHuge: boolean; // the headline is a figure
  art: CardArt;
  motif: Motif;
  mood: "curtain" | "sea" | "plum" | "moss" | "ember";
};

const BLANK = { line: "", isHuge: false, art: { is: "none" } } as const;

/** The cards of a year, in order; what a year has none of has no card. */
export function storyCards(wrapped: Wrapped, name: string): StoryCard[] {
  return [
    cover(wrapped, name),
    time(wrapped),
    titles(wrapped),
    ...genres(wrapped),
    ...hour(wrapped),
    ...binge(wrapped),
    ...oldest(wrapped),
    character(wrapped, name),
  ];
}

/** A card in words, for who cannot see it. */
export function cardInWords({ kicker, headline, line, art }: StoryCard) {
  return [kicker, headline, line, ...artInWords(art)].filter(Boolean).join(". ");
}

function artInWords(art: CardArt): string[] {
  switch (art.is) {
    case "list":
      return art.entries.map(({ name, value }, place) => `${place + 1}: ${name}, ${value}`);
    case "bars":
      return art.bars.map(({ name, value }) => `${name}: ${value}`);
    case "facts":
      return art.facts.map(({ name, value }) => `${name}: ${value}`);
    case "none":
    case "months":
    case "heat":
      return [];
  }
}

function cover({ year, viewings, titles }: Wrapped, name: string): StoryCard {
  return {
    ...BLANK,
    kicker: "Matinee presents",
    headline: `${name}’s ${year}`,
    line: `${counted(viewings, "viewing")}, ${counted(titles, "title")}, one story`,
    motif: "burst",
    mood: "curtain",
  };
}

function time({ unit, amount, titles, months, viewings }: Wrapped): StoryCard {
  const { per, name, digits } = scaleFor(unit, amount);
  const line =
    unit === "seconds"
      ? `${name} with ${counted(titles, "title")}`
      : `${name} of ${counted(titles, "title")}`;
  return {
    kicker: "You watched for",
    ...(unit === "viewings" && { kicker: "You watched" }),
    headline: (unit === "viewings" ? viewings : rounded(amount / per, digits)).toLocaleString(
      "en-GB",
    ),
    line,
    isHuge: true,
    art: { is: "months", amounts: months },
    motif: "beam",
    mood: "sea",
  };
}

function titles({ unit, top }: Wrapped): StoryCard {
  return {
    ...BLANK,
    kicker: "On your screen the most",
    headline: top[0].name,
    art: {
      is: "list",
      entries: top.map(({ name, amount }) => ({ name, value: amountWords(unit, amount) })),
    },
    motif: "strip",
    mood: "ember",
  };
}

function genres({ genres: found }: Wrapped): StoryCard[] {
  if (found.length === 0) return [];
  const most = found[0].part;
  return [
    {
      ...BLANK,
      kicker: "Your genre",
      headline: found[0].name,
      line: `${percent(found[0].part)} of all you watched`,
      art: {
        is: "bars",
        bars: found.map(({ name, part }) => ({ name, part: part / most, value: percent(part) })),
      },
      motif: "arcs",
      mood: "plum",
    },
  ];
}

function hour({ peak, heat }: Wrapped): StoryCard[] {
  if (!peak || !heat) return [];
  return [
    {
      ...BLANK,
      kicker: "Your hour",
      headline: `${peak.weekday}s at ${hourName(peak.hour)}`,
      line: `${percent(peak.part)} of your year is in that hour of the week`,
      art: { is: "heat", cells: heat },
      motif: "dots",
      mood: "curtain",
    },
  ];
}

function binge({ binge: longest, rewatched }: Wrapped): StoryCard[] {
  if (!longest) return [];
  const long = longest.seconds > 0 ? ` in ${amountWords("seconds", longest.seconds)}` : "";
  const back = rewatched
    ? [{ name: "You came back most to", value: `${rewatched.name}, ${rewatched.viewings} times` }]
    : [];
  return [
    {
      kicker: "Just one more, you said",
      headline: String(longest.works),
      line: `in a row${long}: ${longest.name}`,
      isHuge: true,
      art: back.length > 0 ? { is: "facts", facts: back } : { is: "none" },
      motif: "strip",
      mood: "moss",
    },
  ];
}

function oldest({ oldest: found }: Wrapped): StoryCard[] {
  if (!found) return [];
  return [
    {
      ...BLANK,
      kicker: "You went back as far as",
      headline: String(found.year),
      line: found.name,
      isHuge: true,
      motif: "beam",
      mood: "ember",
    },
  ];
}

function character(wrapped: Wrapped, name: string): StoryCard {
  const { year, unit, amount, titles, top, genres } = wrapped;
  const facts = [
    { name: unit === "seconds" ? "Watched" : "Viewings", value: amountWords(unit, amount) },
    { name: "Titles", value: String(titles) },
    { name: "Most of all", value: top[0].name },
    ...genres.slice(0, 1).map((genre) => ({ name: "Genre", value: genre.name })),
  ];
  return {
    ...BLANK,
    kicker: `${name} in ${year}`,
    headline: wrapped.character,
    art: { is: "facts", facts },
    motif: "burst",
    mood: "sea",
  };
}
