import type { Blend, Known } from "@/lib/blend/blend";
import type { ListTitle } from "@/lib/blend/blend-list";
import { confidenceIn, type FriendTaste } from "@/lib/blend/friend-taste";
import type { CircleModel } from "@/lib/rankings/circle-model";
import { bestPlaces, catalogueLiking } from "@/lib/wider/beyond";
import type { WiderLibrary } from "@/lib/wider/library";
import { readWiderLibrary, readWiderTitles } from "@/lib/wider/read";
import { type Liking, likingOf, WiderTaste } from "@/lib/wider/taste";
import { outsideOf, type WiderTitle } from "@/lib/wider/wider-title";

const BEST_BY_MEAN = 80;
const BEST_OF_EACH = 10;

type Asked = { model: CircleModel; tastes: FriendTaste[]; known: Known[] };

type Reading = { friends: FriendReading[]; library: WiderLibrary };

type FriendReading = { taste: WiderTaste | null; names: Map<string, string>; seen: Set<number> };

/** Titles of the wider library for a blend, each friend's interest among them from 0 to 1; none where somebody has a limit. */
export async function widerListTitles(blend: Blend, asked: Asked): Promise<ListTitle[]> {
  const isLimited = blend.friends.some(
    ({ id }) => asked.model.viewers.get(id)?.maturityLimit != null,
  );
  const library = isLimited ? null : await readWiderLibrary();
  if (library === null) return [];
  const reading = { library, friends: await friendsReading(blend, asked, library) };
  const interests = reading.friends.map(({ taste }) => interestOf(library, taste));
  const places = chosen(reading, interests);
  const titles = await readWiderTitles(places.map((place) => library.ids[place]));
  return titles.map((title) => {
    const place = library.placeOf(title.id) ?? 0; // only these were asked for
    return listTitle(title, reading, { place, interest: interests.map((line) => line[place]) });
  });
}

async function friendsReading(
  blend: Blend,
  { model, tastes, known }: Asked,
  library: WiderLibrary,
) {
  const ids = known.flatMap(({ widerId }) => widerId ?? []);
  const wider = new Map(
    (await readWiderTitles([...new Set(ids)])).map((title) => [title.id, title]),
  );
  return blend.friends.map(({ id }, at): FriendReading => {
    const names = new Map<string, string>();
    const likings = [...tastes[at].liked].map(([name, confidence]): Liking => {
      names.set(name, model.titles.get(name)?.title ?? "");
      return catalogueLiking(library, model, { name, confidence });
    });
    const seen = new Set<number>();
    for (const one of known) {
      const title =
        one.viewerId === id && one.widerId !== null ? wider.get(one.widerId) : undefined;
      if (!title) continue;
      if (one.viewings > 0 || one.rating === -1) seen.add(title.id);
      const name = `wider:${title.id}`;
      names.set(name, title.name);
      const confidence = confidenceIn(one, model.policy);
      likings.push(
        likingOf(library, { name, place: library.placeOf(title.id), confidence, made: title }),
      );
    }
    return { taste: likings.length > 0 ? new WiderTaste(library, likings) : null, names, seen };
  });
}

/** A friend's dearest title is 1 and their least is 0, so that all speak equally loud. */
function interestOf(library: WiderLibrary, taste: WiderTaste | null) {
  const line = new Float64Array(library.size);
  if (taste === null) return line;
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let place = 0; place < line.length; place++) {
    line[place] = taste.scoreAt(place);
    least = Math.min(least, line[place]);
    most = Math.max(most, line[place]);
  }
  const range = most - least;
  return line.map((one) => (range > 0 ? Math.round(((one - least) / range) * 1000) / 1000 : 0));
}

/** Places of what the catalogue does not have: the best on the whole, and the best of each friend. */
function chosen({ library, friends }: Reading, interests: Float64Array[]) {
  const isOpen = (place: number) => library.titleIds[place] === null;
  const together = bestPlaces(library, (place) => sumAt(interests, place), {
    most: BEST_BY_MEAN,
    isOpen,
  });
  const each = friends.flatMap(({ taste }, at) =>
    taste === null
      ? []
      : bestPlaces(library, (place) => interests[at][place], { most: BEST_OF_EACH, isOpen }),
  );
  return [...new Set([...together, ...each])];
}

function sumAt(interests: Float64Array[], place: number) {
  return interests.reduce((sum, line) => sum + line[place], 0);
}

function listTitle(
  title: WiderTitle,
  { friends }: Reading,
  { place, interest }: { place: number; interest: number[] },
): ListTitle {
  const { id, name, year, runtimeMinutes, genres, tags } = title;
  return {
    ...{ id: `wider:${id}`, slug: null, title: name, year, runtimeMinutes, genres, images: null },
    features: [...genres, ...tags],
    interest,
    because: friends.map(({ taste, names }) => {
      const ground = taste?.groundAt(place);
      return ground ? (names.get(ground.liking.name) ?? null) : null;
    }),
    seenBy: friends.map(({ seen }) => seen.has(id)),
    outside: outsideOf(title),
  };
}
