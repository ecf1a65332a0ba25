import { readHeldWiderIds } from "@/lib/jellyfin/read";
import type { CircleModel } from "@/lib/rankings/circle-model";
import { freshEngine } from "@/lib/rankings/engine";
import { tasteOf, type ViewerTaste } from "@/lib/rankings/viewer-taste";
import type { ViewerId } from "@/lib/session";
import type { Reader } from "@/lib/titles/maturity";
import { type BeyondReason, beyondReason } from "@/lib/wider/beyond-reason";
import type { WiderLibrary } from "@/lib/wider/library";
import { readWiderLibrary, readWiderTitles, readWishes } from "@/lib/wider/read";
import { type Liking, likingOf, sumOf, WiderTaste } from "@/lib/wider/taste";
import type { WiderTitle, Wish } from "@/lib/wider/wider-title";

const SHOWN = 60;
const CONSIDERED = 300; // of the best, that the shown ones are chosen from
const REPEATED = 0.8; // of a score is left each time that its reason was named above
const EXPECTED = 40; // titles not watched yet that friends of like taste speak for most

export type BeyondTitle = Pick<
  WiderTitle,
  "id" | "kind" | "name" | "year" | "runtimeMinutes" | "genres" | "imdbId" | "tmdbId"
> &
  Pick<WiderTitle, "ratingMean" | "ratingCount"> & { score: number; reason: BeyondReason };

/** What a viewer may like beyond the catalogue; `why` says why there is nothing, where there is nothing. */
export type Beyond = {
  titles: BeyondTitle[];
  wishes: Wish[];
  why: "no-library" | "limit" | null;
};

/** Titles of the wider library that a viewer would like most, each with its reason, and what they wish for. */
export async function readBeyond(viewer: Reader & { id: ViewerId }): Promise<Beyond> {
  const [library, wishes] = await Promise.all([readWiderLibrary(), readWishes(viewer.id)]);
  if (library === null) return { titles: [], wishes, why: "no-library" };
  // nothing says whom these titles suit
  if (viewer.maturityLimit !== null) return { titles: [], wishes, why: "limit" };
  const { model } = await freshEngine();
  const wished = new Set(wishes.flatMap(({ widerId }) => widerId ?? []));
  const held = await readHeldWiderIds(viewer.id);
  const shut = new Set([...wished, ...held]);
  return { titles: await beyondTitles(model, viewer.id, { library, shut }), wishes, why: null };
}

async function beyondTitles(
  model: CircleModel,
  viewerId: ViewerId,
  { library, shut }: { library: WiderLibrary; shut: Set<number> },
): Promise<BeyondTitle[]> {
  const known = tasteOf(model, viewerId);
  const taste = new WiderTaste(
    library,
    ownLikings(library, known),
    expectedLikings(library, known),
  );
  const scores = taste.scores();
  const best = bestPlaces(library, (place) => scores[place], {
    most: CONSIDERED,
    isOpen: (place) => library.titleIds[place] === null && !shut.has(library.ids[place]),
  });
  const places = varied(taste, best);
  const placeOf = new Map(places.map((place) => [library.ids[place], place]));
  const titles = await readWiderTitles([...placeOf.keys()]);
  return titles.map((title) => {
    const place = placeOf.get(title.id) ?? 0; // only these were asked for
    const { id, kind, name, year, runtimeMinutes, genres, imdbId, tmdbId } = title;
    const { ratingMean, ratingCount } = title;
    return {
      ...{ id, kind, name, year, runtimeMinutes, genres, imdbId, tmdbId, ratingMean, ratingCount },
      score: sumOf(taste.partsAt(place)),
      reason: beyondReason({ model, taste, suits: known.suits }, place, title),
    };
  });
}

/** The best of those given, but so that one liking does not speak for all: each time it is named, it counts for less. */
function varied(taste: WiderTaste, best: number[]): number[] {
  const left = best.map((place) => ({
    place,
    score: taste.scoreAt(place),
    ground: taste.groundAt(place)?.liking.name,
  }));
  const named = new Map<string | undefined, number>();
  const chosen: number[] = [];
  while (left.length > 0 && chosen.length < SHOWN) {
    const worth = ({ score, ground }: (typeof left)[number]) =>
      ground === undefined ? score : score * REPEATED ** (named.get(ground) ?? 0);
    const first = left.reduce((a, b, at) => (worth(b) > worth(left[a]) ? at : a), 0);
    const [{ place, ground }] = left.splice(first, 1);
    chosen.push(place);
    named.set(ground, (named.get(ground) ?? 0) + 1);
  }
  return chosen;
}

/** The best first; equals in the order of their places. */
export function bestPlaces(
  library: WiderLibrary,
  scoreAt: (place: number) => number,
  { most, isOpen }: { most: number; isOpen: (place: number) => boolean },
): number[] {
  const best: { place: number; score: number }[] = []; // as many as are wanted: most places come nowhere near them
  for (let place = 0; place < library.size; place++) {
    if (!isOpen(place)) continue;
    const score = scoreAt(place);
    if (best.length === most && score <= best[most - 1].score) continue;
    let at = best.length;
    while (at > 0 && best[at - 1].score < score) at--;
    best.splice(at, 0, { place, score });
    if (best.length > most) best.pop();
  }
  return best.map(({ place }) => place);
}

function ownLikings(library: WiderLibrary, { own, model }: ViewerTaste): Liking[] {
  return [...own].map(([name, confidence]) =>
    catalogueLiking(library, model, { name, confidence }),
  );
}

/** What friends of like taste make one expect of titles not met yet: popularity and content have no say in it. */
function expectedLikings(library: WiderLibrary, taste: ViewerTaste): Liking[] {
  const { candidates, own, scores, model } = taste;
  return [...candidates]
    .filter(({ name }) => !own.has(name) && library.placeOfTitle(name) !== undefined)
    .map(({ name }) => ({ name, confidence: scores.of(name) - scores.popularPartOf(name) }))
    .filter(({ confidence }) => confidence > 0)
    .sort((a, b) => b.confidence - a.confidence)
    .slice(0, EXPECTED)
    .map((liked) => catalogueLiking(library, model, liked));
}

/** A title of the catalogue as something somebody likes. */
export function catalogueLiking(
  library: WiderLibrary,
  model: CircleModel,
  { name, confidence }: { name: string; confidence: number },
): Liking {
  const made = model.titles.get(name) ?? null;
  return likingOf(library, { name, place: library.placeOfTitle(name), confidence, made });
}
