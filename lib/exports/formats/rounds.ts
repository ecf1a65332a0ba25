import type { Act } from "@/lib/exports/datasets/acts";

/** One place on a page that was seen: a decision of the policy, and what the viewer made of it. */
export type Round = {
  act: Act;
  isClicked: boolean;
  features: string[];
  clicksBefore: ReadonlyMap<string, number>; // by title; counted on as soon as the next round is asked for
};

/** The rounds of one viewer in order of time. A click proves that the place was seen, however briefly. */
export function* roundsOf(acts: Act[]): Generator<Round> {
  const clicks = acts.filter(({ kind }) => kind === "click");
  const clicked = new Set(clicks.map(placeOf));
  const clicksBefore = new Map<string, number>();
  const done = new Set<string>();
  let counted = 0;
  for (const act of acts) {
    const place = placeOf(act);
    if (act.ranking === null || done.has(place)) continue;
    done.add(place);
    for (; counted < clicks.length && clicks[counted].at < act.at; counted += 1) {
      const { title } = clicks[counted];
      clicksBefore.set(title, (clicksBefore.get(title) ?? 0) + 1);
    }
    const features = [act.origin, partOfDay(act.at), partOfWeek(act.at), standing(counted)];
    yield { act, isClicked: clicked.has(place), features, clicksBefore };
  }
}

function placeOf({ ranking, row, position }: Act) {
  return `${ranking} ${row} ${position}`;
}

function partOfDay(at: Date) {
  return ["night", "morning", "afternoon", "evening"][Math.floor(at.getUTCHours() / 6)];
}

function partOfWeek(at: Date) {
  return at.getUTCDay() % 6 === 0 ? "weekend" : "weekday";
}

/** How much the viewer had clicked before. */
function standing(clicks: number) {
  if (clicks === 0) return "new";
  return clicks < 20 ? "occasional" : "regular";
}
