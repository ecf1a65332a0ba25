import type { PolicySpec } from "@/lib/evaluation/model";
import { pageIndex, pagePolicy } from "@/lib/evaluation/models/page-scores";
import { shippedNumbers } from "@/lib/policies/policy";
import { ContentTaste } from "@/lib/recommender/content-taste";
import { indexContent } from "@/lib/recommender/title-content";
import { TitleScores } from "@/lib/recommender/title-scores";

/** Scores as pages have them: what friends say, and what titles are made of for as much as friends leave unsaid. */
export const pageHybrid: PolicySpec = {
  name: "page-hybrid",
  family: "hybrid",
  isLive: true,
  parameters: { contentWeight: shippedNumbers.contentWeight },
  bytes: ({ preferences, viewers, titles }) => 120 * preferences + 400 * viewers + 2_000 * titles,
  fit: ({ train, titleTags }, chosen) => {
    if (!titleTags) throw new Error("This data says nothing about what its titles are made of.");
    const index = pageIndex(train, pagePolicy);
    const content = indexContent(titleTags.map(madeOf));
    return {
      score(viewer, scores) {
        const { ids, values, length } = index.row(String(viewer));
        const own = Array.from(
          { length },
          (_, i) => [index.titles.nameOf(ids[i]), values[i]] as [string, number],
        );
        const known = new TitleScores(index, String(viewer), pagePolicy);
        const taste = new ContentTaste(content, own);
        const weight = Number(chosen.contentWeight) * known.fallbackShare;
        for (let title = 0; title < scores.length; title++) {
          scores[title] = known.of(String(title)) + weight * taste.of(String(title));
        }
      },
    };
  },
};

function madeOf(tags: string[], title: number) {
  const unsaid = { genres: [], directors: [], cast: [], countries: [], year: 0 };
  return { ...unsaid, id: String(title), tags };
}
