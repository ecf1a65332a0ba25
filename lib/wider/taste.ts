import type { Direction, Made, WiderLibrary } from "@/lib/wider/library";
import { LikingShares } from "@/lib/wider/liking-shares";

/** What the parts of a score weigh; each part itself is at most 1. */
export const tasteWeights = {
  people: 1, // people elsewhere who liked what the viewer likes
  circle: 0.5, // the same of what friends of like taste make the viewer expect to like
  content: 0.6, // likeness of genres, tags and decade
  standing: 0.3, // what people elsewhere think on the whole
};

/** Something somebody likes, with how sure that is; below zero they do not. */
export type Liking = {
  name: string; // by which the asker knows it again
  place: number | undefined; // in the wider library
  direction: Direction; // what it is made of
  confidence: number;
};

/** A title of the catalogue, or of the library itself, as something that somebody likes. */
export function likingOf(
  library: WiderLibrary,
  liked: { name: string; place: number | undefined; confidence: number; made: Made | null },
): Liking {
  const { name, place, confidence, made } = liked;
  const direction =
    place !== undefined
      ? library.directionAt(place)
      : library.directionOf(made ?? { year: null, genres: [], tags: [] });
  return { name, place, direction, confidence };
}

export type Parts = { people: number; circle: number; content: number; standing: number };

export type Ground = { source: "people" | "circle" | "content"; liking: Liking; loss: number };

/**
 * One viewer's interest in every title of the wider library. Likings add up, so that taking one away that speaks for a title
 * lowers its score: a reason names the one without which it would be lowest.
 */
export class WiderTaste {
  #library: WiderLibrary;
  #own: Liking[];
  #expected: Liking[];
  #people: Float64Array; // what the own likings point at
  #circle: Float64Array; // what the expected ones do
  #profile: Float64Array;
  #squares: number;
  #ownShares: LikingShares | undefined; // these three are put together when the first reason is asked for
  #expectedShares: LikingShares | undefined;
  #squaresWithout: Float64Array | undefined; // of the profile, by own liking

  /** `expected` are titles that friends of like taste make the viewer expect to like. */
  constructor(library: WiderLibrary, own: Liking[], expected: Liking[] = []) {
    this.#library = library;
    this.#own = own;
    this.#expected = expected;
    this.#people = pointedAt(library, own);
    this.#circle = pointedAt(library, expected);
    this.#profile = new Float64Array(library.featureNames.length);
    for (const { direction, confidence } of own) {
      const { ids, values } = direction;
      for (let i = 0; i < ids.length; i++) this.#profile[ids[i]] += confidence * values[i];
    }
    this.#squares = this.#profile.reduce((sum, value) => sum + value * value, 0);
  }

  scoreAt(place: number) {
    return sumOf(this.partsAt(place));
  }

  /** The score of every place, without a word to each of them. */
  scores(): Float64Array {
    const { features, size, standing } = this.#library;
    const { starts, ids, values } = features;
    const { people, circle, content } = tasteWeights;
    return Float64Array.from({ length: size }, (_, place) => {
      let along = 0;
      for (let i = starts[place]; i < starts[place + 1]; i++)
        along += this.#profile[ids[i]] * values[i];
      return (
        people * bounded(this.#people[place]) +
        circle * bounded(this.#circle[place]) +
        content * cosine(along, this.#squares) +
        tasteWeights.standing * standing[place]
      );
    });
  }

  /** The score of something that may stand nowhere in the library: what it is made of speaks alone, then. */
  scoreOf({ place, direction }: Pick<Liking, "place" | "direction">) {
    if (place !== undefined) return this.scoreAt(place);
    return tasteWeights.content * cosine(this.#along(direction), this.#squares);
  }

  partsAt(place: number): Parts {
    const along = this.#along(this.#library.directionAt(place));
    return {
      people: tasteWeights.people * bounded(this.#people[place]),
      circle: tasteWeights.circle * bounded(this.#circle[place]),
      content: tasteWeights.content * cosine(along, this.#squares),
      standing: tasteWeights.standing * this.#library.standing[place],
    };
  }

  /** The liking without which the title would score lowest; none where no single one carries it. */
  groundAt(place: number): Ground | undefined {
    const parts = this.partsAt(place);
    const { byPeople, byContent } = this.#ownLosses(place, parts);
    const byCircle = this.#circleLosses(place, parts);
    let ground: Ground | undefined;
    const consider = (source: Ground["source"], liking: Liking, loss: number) => {
      if (loss > (ground?.loss ?? LEAST_LOSS)) ground = { source, liking, loss };
    };
    for (const [at, liking] of this.#own.entries()) {
      const source = byPeople[at] >= byContent[at] ? "people" : "content";
      consider(source, liking, byPeople[at] + byContent[at]);
    }
    for (const [at, liking] of this.#expected.entries()) consider("circle", liking, byCircle[at]);
    return ground;
  }

  /** What two titles are made of alike, the most telling first. */
  sharedWith(liking: Liking, place: number, most: number): string[] {
    const own = new Map(pairs(liking.direction));
    return pairs(this.#library.directionAt(place))
      .map(([id, value]) => [id, value * (own.get(id) ?? 0)] as const)
      .filter(([, weight]) => weight > 0)
      .sort(([, a], [, b]) => b - a)
      .slice(0, most)
      .map(([id]) => this.#library.featureNames[id]);
  }

  /** What the score of a title would lose, by own liking, if that were not there. */
  #ownLosses(place: number, parts: Parts) {
    this.#ownShares ??= new LikingShares(this.#library, this.#own);
    this.#squaresWithout ??= Float64Array.from(this.#own, (liking) => this.#without(liking));
    const direction = this.#library.directionAt(place);
    const along = this.#along(direction);
    const likeness = this.#ownShares.likenessTo(direction);
    const byContent = likeness.map((alike, at) => {
      const left = cosine(
        along - this.#own[at].confidence * alike,
        this.#squaresWithout?.[at] ?? 0,
      );
      return parts.content - tasteWeights.content * left;
    });
    const byPeople = this.#ownShares
      .sharesAt(place)
      .map((share) => parts.people - tasteWeights.people * bounded(this.#people[place] - share));
    return { byPeople, byContent };
  }

  /** The same by what is expected to be liked. */
  #circleLosses(place: number, parts: Parts) {
    this.#expectedShares ??= new LikingShares(this.#library, this.#expected);
    return this.#expectedShares
      .sharesAt(place)
      .map((share) => parts.circle - tasteWeights.circle * bounded(this.#circle[place] - share));
  }

  /** The sum of squares of the profile without one liking. */
  #without({ direction, confidence }: Liking) {
    const twice = 2 * confidence * this.#along(direction);
    return this.#squares - twice + confidence ** 2 * squaresOf(direction);
  }

  #along({ ids, values }: Direction) {
    let along = 0;
    for (let i = 0; i < ids.length; i++) along += this.#profile[ids[i]] * values[i];
    return along;
  }
}

const LEAST_LOSS = 0.005; // less is nobody's merit
const SMALLEST = 1e-9; // what sums of squares may be off by

function pointedAt(library: WiderLibrary, likings: Liking[]) {
  const sums = new Float64Array(library.size);
  for (const { place, confidence } of likings) {
    if (place === undefined) continue;
    const { ids, values, length } = library.likes.line(place);
    for (let i = 0; i < length; i++) sums[ids[i]] += confidence * values[i];
  }
  return sums;
}

/** Rises with every liking and never reaches 1, so that a crowd counts for no more than its weight. */
export function bounded(sum: number) {
  return sum > 0 ? sum / (1 + sum) : 0;
}

export function sumOf({ people, circle, content, standing }: Parts) {
  return people + circle + content + standing;
}

function cosine(along: number, squares: number) {
  return squares < SMALLEST ? 0 : along / Math.sqrt(squares);
}

function squaresOf({ values }: Direction) {
  return values.reduce((sum, value) => sum + value * value, 0);
}

function pairs({ ids, values }: Direction) {
  return Array.from(ids, (id, at) => [id, values[at]] as const);
}
