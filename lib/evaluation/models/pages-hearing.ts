import type { PolicySpec, World } from "@/lib/evaluation/model";
import { pageIndex, pagePolicy } from "@/lib/evaluation/models/page-scores";
import { type Elsewhere, ElsewhereTaste } from "@/lib/recommender/elsewhere-taste";
import { TitleScores } from "@/lib/recommender/title-scores";

/** What people elsewhere liked together, titles by their number, as a trial lets it be heard. */
export type Overheard = (train: World["train"]) => Elsewhere;

/** What pages that hear nobody elsewhere are called. */
export const UNHEARING = "page-ridge";

/** The very scores of pages, content apart, with as much of what people elsewhere say. */
export function pagesHearing(overheard: Overheard, weight: number): PolicySpec {
  return {
    name: weight === 0 ? UNHEARING : `${UNHEARING} + elsewhere ${weight}`,
    family: weight === 0 ? "user-user" : "hybrid",
    isLive: true,
    parameters: { elsewhereWeight: weight },
    bytes: ({ preferences, viewers, titles }) => 120 * preferences + 400 * (viewers + titles),
    fit: ({ train }) => {
      const index = pageIndex(train, pagePolicy);
      const elsewhere = weight === 0 ? null : overheard(train);
      return {
        score(viewer, scores) {
          const known = new TitleScores(index, String(viewer), pagePolicy);
          const heard = new ElsewhereTaste(elsewhere, likedBy(index, viewer));
          for (let title = 0; title < scores.length; title++) {
            scores[title] = known.of(String(title)) + weight * heard.of(String(title));
          }
        },
      };
    },
  };
}

function likedBy(index: ReturnType<typeof pageIndex>, viewer: number) {
  const { ids, values, length } = index.row(String(viewer));
  return Array.from({ length }, (_, i): [string, number] => [
    index.titles.nameOf(ids[i]),
    values[i],
  ]);
}
