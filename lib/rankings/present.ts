import type { ServedTitle } from "@/lib/rankings/candidate-row";
import type { CircleModel } from "@/lib/rankings/circle-model";
import type { HomeTitle } from "@/lib/rankings/home-page";
import { cardOf } from "@/lib/titles/card";

/** A served title with what its card shows; null when it has left the catalogue. */
export function presentTitle(model: CircleModel, served: ServedTitle): HomeTitle | null {
  const title = model.titles.get(served.id);
  if (!title) return null;
  const { propensity, ...shown } = served;
  return { ...cardOf(title), ...shown };
}
