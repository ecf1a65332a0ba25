import type { TitleImages } from "@/lib/titles/media";
import type { Outside } from "@/lib/wider/wider-title";

/** Ways of telling a friend's interest in a title. */
export const interestPolicies = {
  circle: {
    label: "Friends of like taste, and what films are made of",
    about:
      "What others with the same taste liked; where there are none, likeness to what the friend liked.",
  },
  content: {
    label: "What films are made of",
    about: "Likeness of genres, tags and people to what the friend liked.",
  },
  roots: {
    label: "Squared sum of roots",
    about:
      "The classic: per tag the square of the summed roots of the tag's scores, compared by distance.",
  },
} as const;

export type InterestPolicy = keyof typeof interestPolicies;

export function isInterestPolicy(name: unknown): name is InterestPolicy {
  return typeof name === "string" && Object.hasOwn(interestPolicies, name);
}

export type ListFriend = {
  id: string;
  name: string;
  avatar: string;
  isKnown: boolean; // anything at all is known of their taste
};

export type ListTitle = {
  id: string;
  title: string;
  year: number | null;
  runtimeMinutes: number | null;
  genres: string[];
  features: string[];
  interest: number[]; // by friend, 0 to 1
  because: (string | null)[]; // by friend, the title of theirs that it rests on most
  seenBy: boolean[];
} & Place;

/** In the catalogue with an address and pictures, or in the wider library with nothing to play here. */
type Place =
  | { slug: string; images: TitleImages; outside: null }
  | { slug: null; images: null; outside: Outside };

/** How the tastes of two friends match, and titles of the list that bring them together and apart. */
export type TastePair = {
  friends: [number, number]; // their places
  percent: number | null; // null: too little to say
  together: string[]; // ids of titles
  apart: string[];
};

/** Everything that tonight's list is ordered from, sent once. */
export type BlendList = {
  friends: ListFriend[];
  titles: ListTitle[];
  pairs: TastePair[];
  policy: InterestPolicy;
};
