import type { Figures } from "@/lib/evaluation/interval";
import type { SparseMatrix } from "@/lib/recommender/sparse-matrix";

export const activities = ["few", "some", "many"] as const;

export type Activity = (typeof activities)[number];

/** The third of the viewers that each belongs to by how many titles train holds of them; of equals the lower number first. */
export function activityOf(viewers: Int32Array, train: SparseMatrix): Activity[] {
  const titles = viewers.map((viewer) => (viewer < train.rows ? train.lengthOf(viewer) : 0));
  const order = viewers.map((_, place) => place).sort((a, b) => titles[a] - titles[b] || a - b);
  const found: Activity[] = new Array(viewers.length);
  for (const [rank, place] of order.entries()) {
    found[place] = activities[Math.floor((rank * activities.length) / viewers.length)];
  }
  return found;
}

export function sliceOf(
  { viewers, values }: Figures,
  slices: Activity[],
  wanted: Activity,
): Figures {
  const isWanted = (_: number, place: number) => slices[place] === wanted;
  return { viewers: viewers.filter(isWanted), values: values.filter(isWanted) };
}
