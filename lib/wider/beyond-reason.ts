import type { CircleModel } from "@/lib/rankings/circle-model";
import type { WiderTaste } from "@/lib/wider/taste";
import type { WiderTitle } from "@/lib/wider/wider-title";

/** Why a title beyond the catalogue is put forward, in words and with the title of the catalogue it rests on. */
export type BeyondReason = {
  kind: "people" | "circle" | "content" | "standing";
  text: string;
  evidence: { titleId: string; slug: string; title: string } | null;
};

type Asked = { model: CircleModel; taste: WiderTaste; suits: (titleId: string) => boolean };

const MOST_SHARED = 3;

/** Names the liking without which the title would stand lowest; where none carries it, what people elsewhere think of it. */
export function beyondReason(
  { model, taste, suits }: Asked,
  place: number,
  title: Pick<WiderTitle, "ratingMean" | "ratingCount" | "genres">,
): BeyondReason {
  const ground = taste.groundAt(place);
  const source = ground && model.titles.get(ground.liking.name);
  if (!ground || !source || !suits(source.id)) return standingReason(title);
  const evidence = { titleId: source.id, slug: source.slug, title: source.title };
  switch (ground.source) {
    case "people":
      return { kind: "people", text: `People who liked ${source.title} loved it`, evidence };
    case "circle":
      return {
        kind: "circle",
        text: `Friends with your taste like ${source.title}, and people who liked that loved it`,
        evidence,
      };
    case "content": {
      const shared = taste.sharedWith(ground.liking, place, MOST_SHARED).map(wordOf);
      const alike = shared.length > 0 ? `: ${shared.join(", ")}` : "";
      return { kind: "content", text: `Much like ${source.title}${alike}`, evidence };
    }
  }
}

function standingReason({
  ratingMean,
  ratingCount,
  genres,
}: Pick<WiderTitle, "ratingMean" | "ratingCount" | "genres">): BeyondReason {
  const text =
    ratingMean === null
      ? `Made of things you like: ${genres.join(", ")}`
      : `${ratingMean.toFixed(1)} of 10 from ${ratingCount.toLocaleString("en")} people elsewhere`;
  return { kind: ratingMean === null ? "content" : "standing", text, evidence: null };
}

/** `genre Horror` and `tag night` as they are said. */
function wordOf(feature: string) {
  return feature.slice(feature.indexOf(" ") + 1).toLowerCase();
}
