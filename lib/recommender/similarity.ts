/** What two viewers have in common, gathered while walking the titles that both know. */
export type Overlap = {
  dot: number;
  shared: number;
  ownSquares: number; // of one's own values over the shared titles alone
  otherSquares: number;
};

/** What is known of a viewer's whole row. */
export type Extent = { norm: number; titles: number };

export const measures = ["cosine", "pearson", "asymmetric", "tversky"] as const;

export type SimilarityOptions = {
  measure: (typeof measures)[number];
  shrinkage: number; // shared titles at which a similarity counts half
  significance: number; // shared titles below which a similarity is cut in proportion; 0 is never
  balance: number; // asymmetric: share of one's own norm in the denominator; tversky: weight of one's own rest
  power: number; // above 1, near neighbours outvote many distant ones
};

/**
 * How alike two viewers are, at most 1 for a power of 1. Cosine (Sarwar et al. 2001), Pearson over the shared
 * titles of rows already centred (Herlocker et al. 1999), asymmetric cosine (Aiolli 2013), Tversky's index
 * (1977) over what was watched at all; pulled towards zero by few shared titles, then raised to a power
 * that keeps its sign.
 */
export function similarityOf(
  overlap: Overlap,
  { own, other }: { own: Extent; other: Extent },
  options: SimilarityOptions,
) {
  if (overlap.shared === 0) return 0;
  const raw = measured(overlap, { own, other }, options);
  if (raw === 0 || !Number.isFinite(raw)) return 0;
  const { shrinkage, significance, power } = options;
  const trust = overlap.shared / (overlap.shared + shrinkage);
  const weight = significance > 0 ? Math.min(overlap.shared, significance) / significance : 1;
  const drawn = raw * trust * weight;
  return power === 1 ? drawn : Math.sign(drawn) * Math.abs(drawn) ** power;
}

function measured(
  { dot, shared, ownSquares, otherSquares }: Overlap,
  { own, other }: { own: Extent; other: Extent },
  { measure, balance }: SimilarityOptions,
) {
  switch (measure) {
    case "cosine":
      return quotient(dot, own.norm * other.norm);
    case "pearson":
      return quotient(dot, Math.sqrt(ownSquares * otherSquares));
    case "asymmetric":
      return quotient(dot, own.norm ** (2 * balance) * other.norm ** (2 * (1 - balance)));
    case "tversky": {
      const rests = balance * (own.titles - shared) + (1 - balance) * (other.titles - shared);
      return shared / (shared + rests);
    }
  }
}

function quotient(part: number, whole: number) {
  return whole > 0 ? part / whole : 0;
}
