/** What one viewer did with one title, as far as it tells whether they liked it; moments in milliseconds. */
export type TitleActs = {
  viewerId: string;
  titleId: string;
  completedAt: number | null;
  opinion: string | null; // the latest of like, dislike, unrate
  opinionAt: number | null;
  hiding: string | null; // the latest of hide, unhide
  hiddenAt: number | null;
  viewings: number; // in which something was played
  closedAt: number | null; // left before the end
  part: number | null; // of the trailer, where they were last
  likedThereAt: number | null; // watched to the end or made a favourite on the viewer's own media server
};

export type ActLabel = { viewerId: string; titleId: string; liked: boolean; at: number };

const UNMET = Number.NEGATIVE_INFINITY;
const EARLY = 0.5; // of the trailer: who leaves before it has seen enough of the title
const MANY_VIEWINGS = 3; // of the same title are a liking, finished or not

/**
 * The label of a title by its viewer's acts; null when they say neither. Said outright outweighs done: like and dislike,
 * then hiding, then watching to the end, here or on their own media server, or again and again, then leaving early.
 */
export function labelOf(acts: TitleActs): ActLabel | null {
  const { viewerId, titleId } = acts;
  const label = (liked: boolean, at: number) => ({ viewerId, titleId, liked, at });
  if (acts.opinion === "like" || acts.opinion === "dislike") {
    return label(acts.opinion === "like", acts.opinionAt ?? 0);
  }
  if (acts.hiding === "hide") return label(false, acts.hiddenAt ?? 0);
  const likedAt = Math.max(acts.completedAt ?? UNMET, acts.likedThereAt ?? UNMET);
  if (likedAt !== UNMET) return label(true, likedAt);
  if (acts.closedAt === null || acts.viewings === 0) return null;
  if (acts.viewings >= MANY_VIEWINGS) return label(true, acts.closedAt);
  return acts.part !== null && acts.part < EARLY ? label(false, acts.closedAt) : null;
}
