import type { Marks } from "@/lib/lists/read";
import type { HomeTitle } from "@/lib/rankings/home-page";
import { cardOf } from "@/lib/titles/card";
import type { Title } from "@/lib/titles/read";

/** A title as a card shows it where no ranking chose it: without score and reason. */
export function shownTitle(title: Title, marks: Marks): HomeTitle {
  return {
    ...cardOf(title),
    score: 0,
    reason: null,
    inMyList: marks.listed.has(title.id),
    opinion: marks.opinions.get(title.id) ?? null,
  };
}
