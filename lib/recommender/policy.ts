/** A named, versioned configuration of the recommender; every number says what it means. */
export type Policy = {
  name: string;
  version: string;
  likeStrength: number;
  dislikeConfidence: number;
  hideConfidence: number;
  neighbours: number;
  shrinkage: number;
  similarityPower: number;
  popularityMass: number;
  popularityDamping: number;
  contentRaters: number;
  ridgeShare: number;
  ridgeNoise: number;
  ridgeActivity: number;
  ridgeCommonness: number;
  ridgeNearest: number;
};

/** The nearest friends, each for themselves. A changed number is a new version: rankings name where they came from. */
export const userCosine: Policy = {
  name: "user-cosine",
  version: "1",
  likeStrength: 2, // strength that a like adds to a title, in units of event weight
  dislikeConfidence: -1, // confidence of a disliked title, whatever was watched of it
  hideConfidence: 0, // of a hidden title; 0 leaves it what watching it made of it
  neighbours: 30, // like-minded viewers consulted, at most
  shrinkage: 2, // shared titles at which a similarity counts half
  similarityPower: 1.5, // above 1, near neighbours outvote many distant ones
  popularityMass: 0.15, // what the whole circle's opinion weighs, in units of powered similarity
  popularityDamping: 0.1, // score × raters^-damping: a little room for titles that few have seen, or below 0 that many have
  contentRaters: 10, // raters of a title at which being watched together counts as much as its content
  ridgeShare: 0, // of the friends' say: 0 asks the nearest one by one, 1 weighs everybody at once
  ridgeNoise: 8, // times the likeness that chance makes: above it, likeness is believed less
  ridgeActivity: 0.25, // own titles^this raises the penalty: whoever watches everything explains little
  ridgeCommonness: 0.1, // a title makes two viewers alike by raters^-this
  ridgeNearest: 1000, // friends weighed at once, at most
};

/** All friends at once: the best of the user-user policies that were measured, and the one pages are made by. */
export const userRidge: Policy = {
  ...userCosine,
  name: "user-ridge",
  version: "1",
  ridgeShare: 1,
  popularityMass: 0.05, // beside what ridge weights add up to, half to one for a viewer who is known
};
