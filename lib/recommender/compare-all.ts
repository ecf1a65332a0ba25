import { shrunkCosine } from "@/lib/recommender/cosine-scan";
import type { SparseLine } from "@/lib/recommender/sparse-line";

type Comparison = {
  titles: number;
  shrinkage: number;
  offer: (viewer: number, score: number, shared: number) => void;
};

// scratch: one viewer's confidences by title, and 1 where there is one; all zero between questions
let confidences = new Float64Array(0);
let marks = new Uint8Array(0);

/** Similarity of one row with each of some others, by walking them whole. */
export function compareAll(
  line: SparseLine,
  forEachOther: (visit: (viewer: number, row: SparseLine) => void) => void,
  { titles, shrinkage, offer }: Comparison,
) {
  makeRoom(titles);
  for (let i = 0; i < line.length; i++) {
    confidences[line.ids[i]] = line.values[i];
    marks[line.ids[i]] = 1;
  }
  const { norm } = line;
  forEachOther((viewer, row) => {
    const { dot, shared } = crossed(row);
    if (shared === 0) return;
    offer(viewer, shrunkCosine({ dot, shared, lengths: norm * row.norm }, shrinkage), shared);
  });
  for (let i = 0; i < line.length; i++) {
    confidences[line.ids[i]] = 0;
    marks[line.ids[i]] = 0;
  }
}

/** Adds without asking whether a title is shared, as the answer would be guessed wrong too often. */
function crossed({ ids, values, length }: SparseLine) {
  const own = confidences;
  const known = marks;
  let dot = 0;
  let shared = 0;
  for (let i = 0; i < length; i++) {
    dot += own[ids[i]] * values[i];
    shared += known[ids[i]];
  }
  return { dot, shared };
}

function makeRoom(titles: number) {
  if (marks.length >= titles) return;
  confidences = new Float64Array(titles * 2);
  marks = new Uint8Array(titles * 2);
}
