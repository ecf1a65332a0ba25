import { userRidge } from "@/lib/recommender/policy";

/** A number of the policy: as shipped, at least, at most, its unit, and what it does. */
export type Factor = readonly [
  value: number,
  least: number,
  most: number,
  unit: string,
  meaning: string,
];

/** Units of what is counted: such numbers are whole. */
export const countedUnits = ["titles", "rows", "friends"];

const scoring = userRidge;

/** Everything that pages are made by; a changed number is a new version of `shippedVersion`. */
export const factorGroups = {
  "What acts are worth": {
    likeStrength: [scoring.likeStrength, 0, 20, "weight", "what a like adds to a title"],
    dislikeConfidence: [scoring.dislikeConfidence, -10, 0, "confidence", "in a disliked title"],
    hideConfidence: [
      scoring.hideConfidence,
      -10,
      0,
      "confidence",
      "in a hidden one; 0 is no matter",
    ],
  },
  "Neighbours and scores": {
    neighbours: [scoring.neighbours, 1, 500, "friends", "like-minded ones asked, at most"],
    shrinkage: [scoring.shrinkage, 0, 100, "shared titles", "at which a similarity counts half"],
    similarityPower: [scoring.similarityPower, 0.1, 10, "exponent", "above 1, the nearest outvote"],
    ridgeShare: [
      scoring.ridgeShare,
      0,
      1,
      "share",
      "0 asks the nearest alone, 1 weighs all at once",
    ],
    ridgeNoise: [
      scoring.ridgeNoise,
      0.01,
      100,
      "chance likeness",
      "above it, likeness counts less",
    ],
    ridgeActivity: [scoring.ridgeActivity, 0, 1, "exponent", "caution with who watches much"],
    ridgeCommonness: [scoring.ridgeCommonness, 0, 1, "exponent", "what all watch tells less"],
    ridgeNearest: [scoring.ridgeNearest, 1, 100_000, "friends", "weighed at once, at most"],
    popularityMass: [scoring.popularityMass, 0, 10, "similarity", "weight of the whole circle"],
    popularityDamping: [
      scoring.popularityDamping,
      -0.5,
      1,
      "exponent",
      "room for what few have seen; below 0, for what many have",
    ],
    namedShare: [0.25, 0, 1, "of the largest", "part from which a nameable friend speaks"],
    evidence: [3, 1, 10, "friends", "behind one card, at most"],
  },
  "What titles are made of": {
    contentWeight: [1.2, 0, 10, "confidence", "at full likeness; fades as neighbours appear"],
    contentRaters: [scoring.contentRaters, 0.1, 1000, "raters", "who count as much as content"],
    leastLikeness: [0.1, 0, 1, "likeness", "of a title to the one its row is about"],
    pickedTitles: [3, 0, 12, "titles", "a newcomer is asked to pick"],
  },
  "People elsewhere": {
    elsewhereWeight: [0.7, 0, 1, "confidence", "at most, where the host lets them speak"],
  },
  "Continue watching": {
    resumeHalfLifeDays: [7, 0.1, 365, "days", "after which resuming is half as likely"],
    resumeRate: [0.4, 0, 1, "chance", "of resuming, before the viewer's habit is known"],
    resumePrior: [3, 0.1, 100, "begun titles", "that this chance weighs against the habit"],
    resumeEdges: [0.5, 0, 1, "of the middle", "likelihood at a title's very start or end"],
  },
  "Trends and gems": {
    trendHalfLifeDays: [3, 0.1, 365, "days", "after which an act counts half"],
    trendTaste: [0.5, 0, 10, "of the trend", "what the best personal score adds to it"],
    gemReach: [0.4, 0, 1, "of the catalogue", "least watched part, where gems are sought"],
  },
  Rows: {
    rowShare: [1 / 8, 0.01, 1, "of the catalogue", "that a row shows, within the bounds below"],
    rowLeast: [8, 1, 100, "titles", "in a row, where there are as many"],
    rowMost: [20, 1, 100, "titles", "in a row, at most"],
    ownTitles: [60, 1, 500, "titles", "in a row of the viewer's own, at most"],
    discoveryTitles: [4, 1, 20, "titles", "below which a discovery row is left out"],
    repeatedTitles: [6, 0, 20, "titles", "up to which a row below may repeat some"],
    firstScreenRows: [5, 1, 20, "rows", "in which no title stands twice"],
    genreRows: [7, 0, 30, "rows", "of one genre, at most"],
    seedRows: [2, 0, 10, "rows", "about a title the viewer watched, at most"],
    friendRows: [1, 0, 10, "rows", "about somebody like the viewer, at most"],
  },
  "Relevance of rows": {
    "because-friend": [2.6, 0, 10, "relevance", "and the friend's similarity on top"],
    trending: [2.5, 0, 10, "relevance", "of Trending now"],
    "top-10": [3.5, 0, 10, "relevance", "of Top 10, which stands below the first screen"],
    likely: [2.4, 0, 10, "relevance", "of Likely for you, where it is known"],
    "because-title": [2.3, 0, 10, "relevance", "of the row about the viewer's best title"],
    "my-list": [2.1, 0, 10, "relevance", "of My List"],
    "new-here": [2, 0, 10, "relevance", "of New here"],
    "hidden-gems": [1.9, 0, 10, "relevance", "of Hidden gems"],
    genre: [1, 0, 10, "relevance", "of a genre, and its affinity on top"],
    "watch-again": [0.5, 0, 10, "relevance", "of Watch again"],
    affinityGain: [2, 0, 10, "relevance", "at full affinity; usual is the half of it"],
    affinityPrior: [6, 0, 100, "confidence", "that counts as having no taste yet"],
    seedStep: [0.5, 0, 5, "relevance", "lost from one such title to the next"],
  },
  "Order of rows": {
    diversity: [0.3, 0, 5, "relevance", "lost by a row of the genres right above"],
    kindDiversity: [0.1, 0, 5, "relevance", "lost by a row of the kind right above"],
    freshness: [0.2, 0, 5, "relevance", "gained by a row of the newest arrivals"],
    freshHalfLifeDays: [30, 0.1, 365, "days", "after which an arrival is half as fresh"],
    relevanceStep: [0.05, 0.001, 1, "relevance", "in which rows are compared, lest they flutter"],
  },
  Exploration: {
    temperature: [0, 0, 10, "of the best score", "chance in the order of titles; 0 is none"],
    rowEpsilon: [0, 0, 1, "chance", "that any row comes next, not the best one"],
  },
} as const satisfies Record<string, Record<string, Factor>>;

type Groups = typeof factorGroups;

export type FactorName = { [Group in keyof Groups]: keyof Groups[Group] }[keyof Groups];

export type PolicyNumbers = Record<FactorName, number>;

/** Every factor by its name. */
export const factors = allFactors();

function allFactors() {
  const groups: Record<string, Factor>[] = Object.values(factorGroups);
  return Object.assign({}, ...groups) as Record<FactorName, Factor>; // the groups hold these names and no other
}
