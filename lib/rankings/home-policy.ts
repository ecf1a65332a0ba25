import { userCosine } from "@/lib/recommender/policy";

/** How pages are made from scores; a changed number is a new version. */
export const homePolicy = {
  version: "2",
  contentWeight: 1.2, // confidence that content alone suggests at full likeness; fades like popularity
  leastLikeness: 0.1, // of titles in a "Because you watched" row to its seed
  trendHalfLifeDays: 3, // after which an act counts half for Trending now
  trendTaste: 0.5, // how far one's own score bends the trend: 0 not at all, 1 as much as the trend itself
  resumeHalfLifeDays: 7, // after which resuming a title is half as likely
  rowShare: 1 / 8, // part of the catalogue that a row shows …
  rowTitles: { least: 8, most: 20 }, // … within these bounds
  discoveryTitles: 4, // titles below which a discovery row is left out
  repeatedTitles: 6, // titles up to which a row may repeat what stands above, once the first screen is over
  ownTitles: 60, // titles in a row of the viewer's own, at most
  firstScreenRows: 5, // rows, billboard included, in which no title stands twice
  genreRows: 7,
  seedRows: 2, // "Because you watched" rows
  evidence: 3, // neighbours named behind one card
  namedShare: 0.25, // part of the largest contribution from which a friend who may be named speaks for a card
  relevance: {
    "because-friend": 2.6, // plus the similarity
    trending: 2.5,
    "because-title": 2.3, // less 0.5 for the second
    "new-here": 2,
    "my-list": 2.1,
    genre: 1, // plus twice the viewer's affinity, 0 to 1 and usually 0.5
    "watch-again": 0.5,
  },
  relevanceStep: 0.05, // relevance is compared in these steps, so that rows do not flutter
  affinityPrior: 6, // confidence in all that counts as having no taste yet
} as const;

export const policyName = userCosine.name;
export const policyVersion = `${userCosine.version}.${homePolicy.version}`;

const HOUR = 3_600_000;
export const dayMilliseconds = 24 * HOUR;
