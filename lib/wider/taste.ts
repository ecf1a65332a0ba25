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
  #words: { shares: LikingShares; scales: Float64Array } | undefined; // put together when the first reason is asked for
  #expectedShares: LikingShares | undefined;

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
    const own = this.#ownGround(place, parts);
    const expected = this.#expectedGround(place, parts);
    return (expected?.loss ?? 0) > (own?.loss ?? 0) ? expected : own;
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

  #ownGround(place: number, parts: Parts): Ground | undefined {
    const { shares, scales } = this.#ownWords();
    const direction = this.#library.directionAt(place);
    const along = this.#along(direction);
    const likeness = shares.likenessTo(direction);
    const added = shares.sharesAt(place);
    const { people, content } = tasteWeights;
    let ground: Ground | undefined;
    let most = LEAST_LOSS;
    for (let at = 0; at < scales.length; at++) {
      const byPeople =
        added[at] === 0 ? 0 : parts.people - people * bounded(this.#people[place] - added[at]);
      const left = (along - this.#own[at].confidence * likeness[at]) * scales[at];
      const byContent = parts.content - content * left;
      if (!(byPeople + byContent > most)) continue;
      most = byPeople + byContent;
      const source = byPeople >= byContent ? "people" : "content";
      ground = { source, liking: this.#own[at], loss: most };
    }
    return ground;
  }

  #expectedGround(place: number, parts: Parts): Ground | undefined {
    this.#expectedShares ??= new LikingShares(this.#library, this.#expected);
    let ground: Ground | undefined;
    for (const [at, added] of this.#expectedShares.sharesAt(place).entries()) {
      const loss = parts.circle - tasteWeights.circle * bounded(this.#circle[place] - added);
      if (loss > (ground?.loss ?? LEAST_LOSS))
        ground = { source: "circle", liking: this.#expected[at], loss };
    }
    return ground;
  }

  /** What own likings add, and by liking 1 over the length of the profile without it. */
  #ownWords() {
    this.#words ??= {
      shares: new LikingShares(this.#library, this.#own),
      scales: Float64Array.from(this.#own, ({ direction, confidence }) => {
        const twice = 2 * confidence * this.#along(direction);
        return cosine(1, this.#squares - twice + confidence ** 2 * squaresOf(direction));
      }),
    };
    return this.#words;
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
