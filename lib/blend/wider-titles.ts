import type { Blend, Known } from "@/lib/blend/blend";
import type { ListTitle } from "@/lib/blend/blend-list";
import { confidenceIn, type FriendTaste } from "@/lib/blend/friend-taste";
import { spread } from "@/lib/blend/spread";
import { type Graded, type Grades, gradeOf } from "@/lib/blend/taste-match";
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

type FriendReading = {
  taste: WiderTaste | null;
  likings: Liking[];
  names: Map<string, string>;
  seen: Set<number>;
};

/** What the wider library adds to a blend. */
export type WiderPart = {
  titles: ListTitle[];
  /** A friend's interest in titles of the catalogue by what they know of the wider library; null where they know nothing of it. */
  interestOf: (friend: number, titleIds: string[]) => number[] | null;
  grades: Grades | null; // of the catalogue and the library together; null where there is no library
};

const NOTHING: WiderPart = { titles: [], interestOf: () => null, grades: null };

/** Titles of the wider library for a blend, each friend's interest among them from 0 to 1; none where somebody has a limit. */
export async function readWiderPart(blend: Blend, asked: Asked): Promise<WiderPart> {
  const library = await readWiderLibrary();
  if (library === null) return NOTHING;
  const friends = await friendsReading(blend, asked, library);
  return {
    titles: isLimited(blend, asked.model) ? [] : await listTitles({ library, friends }),
    interestOf: (friend, titleIds) => {
      const { taste } = friends[friend];
      if (taste === null) return null;
      const liking = (name: string) =>
        catalogueLiking(library, asked.model, { name, confidence: 0 });
      return spread(titleIds.map((name) => taste.scoreOf(liking(name))));
    },
    grades: {
      mean: meanOf(library),
      friends: friends.map(({ likings }, at) => {
        const { liked, unwanted } = asked.tastes[at];
        const hidden = [...unwanted]
          .filter((name) => !liked.has(name))
          .map((name) => catalogueLiking(library, asked.model, { name, confidence: -1 }));
        return gradesIn([...likings, ...hidden], unwanted);
      }),
    },
  };
}

function gradesIn(likings: Liking[], unwanted: Set<string>): Graded[] {
  const dearest = Math.max(0, ...likings.map(({ confidence }) => confidence));
  return likings.flatMap(({ name, confidence, direction }) => {
    const grade = unwanted.has(name) ? -1 : gradeOf(confidence, dearest);
    return confidence === 0 || direction.ids.length === 0 ? [] : [{ name, grade, direction }];
  });
}

const means = new WeakMap<WiderLibrary, Float64Array>();

/** The mean of all directions of the library. */
function meanOf(library: WiderLibrary) {
  const known = means.get(library);
  if (known) return known;
  const mean = new Float64Array(library.featureNames.length);
  for (let place = 0; place < library.size; place++) {
    const { ids, values } = library.directionAt(place);
    for (let i = 0; i < ids.length; i++) mean[ids[i]] += values[i] / library.size;
  }
  means.set(library, mean);
  return mean;
}

/** Nothing says whom these titles suit. */
function isLimited({ friends }: Blend, { viewers }: CircleModel) {
  return friends.some(({ id }) => viewers.get(id)?.maturityLimit != null);
}

async function listTitles(reading: Reading) {
  const { library, friends } = reading;
  const interests = friends.map(({ taste }) => interestsOf(library, taste));
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
    const taste = likings.length > 0 ? new WiderTaste(library, likings) : null;
    return { taste, likings, names, seen };
  });
}

function interestsOf(library: WiderLibrary, taste: WiderTaste | null) {
  return taste === null
    ? new Array<number>(library.size).fill(0)
    : spread(Array.from(taste.scores()));
}

/** Places of what the catalogue does not have: the best on the whole, and the best of each friend. */
function chosen({ library, friends }: Reading, interests: number[][]) {
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

function sumAt(interests: number[][], place: number) {
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
