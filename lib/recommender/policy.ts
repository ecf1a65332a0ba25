/** A named, versioned configuration of the recommender; every number says what it means. */
export type Policy = {
  name: string;
  version: string;
  likeStrength: number;
  dislikeConfidence: number;
  neighbours: number;
  shrinkage: number;
  similarityPower: number;
  popularityMass: number;
  popularityDamping: number;
  contentRaters: number;
};

/** The policy in force. A changed number is a new version, because rankings name the policy they came from. */
export const userCosine: Policy = {
  name: "user-cosine",
  version: "1",
  likeStrength: 2, // strength that a like adds to a title, in units of event weight
  dislikeConfidence: -1, // confidence of a disliked title, whatever was watched of it
  neighbours: 30, // like-minded viewers consulted, at most
  shrinkage: 2, // shared titles at which a similarity counts half
  similarityPower: 1.5, // above 1, near neighbours outvote many distant ones
  popularityMass: 0.15, // what the whole circle's opinion weighs, in units of powered similarity
  popularityDamping: 0.1, // score × raters^-damping: a little room for titles that few have seen
  contentRaters: 10, // raters of a title at which being watched together counts as much as its content
};
