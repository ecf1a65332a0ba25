import { type Figure, figure, tooLittle } from "@/lib/insights/figure";
import {
  type Features,
  meanOf,
  principalAxes,
  project,
  varianceOf,
} from "@/lib/insights/principal-axes";
import { listed } from "@/lib/insights/words";

export type MappedTitle = {
  id: string;
  slug: string;
  title: string;
  genres: string[];
  tags: string[];
};

/** Somebody and what they like: strengths by title. */
export type Taste = { name: string; avatar: string; isOwn: boolean; likes: Map<string, number> };

export type Place = { x: number; y: number }; // -1 to 1

export type TasteMap = {
  titles: (Place & { id: string; slug: string; title: string; isOwn: boolean })[];
  friends: (Place & { name: string; avatar: string; isOwn: boolean })[];
  ends: { left: string[]; right: string[]; bottom: string[]; top: string[] };
  explainedPart: number; // of all differences between titles, that two dimensions can show
};

export const FEWEST_LIKED = 5; // titles; the place of somebody with one title would be that title
const FEWEST_TITLES = 8;
const MOST_FITTED = 1_000; // titles that the axes are made from
const MOST_WORDS = 250; // genres and tags, the most common; libraries from elsewhere have thousands
const MOST_SHOWN = 160; // points that an eye can still tell apart
const END_WORDS = 3;
const MOST_REACH = 1.05; // so that no point lies on the very edge

/**
 * Titles that share genres and tags lie near each other: the first two principal components of what they are described by.
 * Somebody stands at the mean of what they like, weighted by how much. Of friends' titles none is shown because of them:
 * points are the viewer's own titles, and others of the catalogue in an order that nobody's acts decide.
 */
export function tasteMap(
  catalogue: MappedTitle[],
  tastes: Taste[],
  space: TasteSpace = tasteSpace(catalogue),
): Figure<TasteMap> {
  const own = tastes.find(({ isOwn }) => isOwn);
  const known = tastes.filter((taste) => countLiked(taste, catalogue) >= FEWEST_LIKED);
  if (catalogue.length < FEWEST_TITLES) return tooLittle("The catalogue is too small for a map.");
  if (!own || !known.includes(own))
    return tooLittle(
      `From ${FEWEST_LIKED} titles on that you took to, you have a place on the map.`,
    );
  const shown = shownTitles(catalogue, own.likes).map((title) => ({
    ...title,
    ...space.place(title),
  }));
  const friends = known.map(({ name, avatar, isOwn, likes }) => ({
    ...{ name, avatar, isOwn },
    ...meanPlace(catalogue, { likes, place: space.place }),
  }));
  const reach =
    MOST_REACH *
    Math.max(...[...shown, ...friends].flatMap(({ x, y }) => [Math.abs(x), Math.abs(y)]), 1e-9);
  const scaled = ({ x, y }: Place) => ({ x: x / reach, y: y / reach });
  return figure(sentence(friends), {
    titles: shown.map((title) => ({
      ...{ id: title.id, slug: title.slug, title: title.title, ...scaled(title) },
      isOwn: (own.likes.get(title.id) ?? 0) > 0,
    })),
    friends: friends.map((friend) => ({ ...friend, ...scaled(friend) })),
    ends: space.ends,
    explainedPart: space.explainedPart,
  });
}

export type TasteSpace = ReturnType<typeof tasteSpace>;

/** The plane of a catalogue; the same titles always make the same. */
export function tasteSpace(catalogue: MappedTitle[]) {
  const fitted = catalogue.slice(0, MOST_FITTED);
  const words = wordsOf(fitted);
  const rowOf = (title: MappedTitle) => featuresOf(title, words);
  const rows = fitted.map(rowOf);
  const mean = meanOf(rows, words.size);
  const [across, up] = principalAxes(rows, words.size, 2);
  const all = varianceOf(rows, mean);
  const names = [...words.keys()];
  return {
    place: (title: MappedTitle): Place => {
      const row = rowOf(title);
      return {
        x: project(row, { mean, loadings: across.loadings }),
        y: project(row, { mean, loadings: up.loadings }),
      };
    },
    ends: {
      right: endOf(names, across.loadings, 1),
      left: endOf(names, across.loadings, -1),
      top: endOf(names, up.loadings, 1),
      bottom: endOf(names, up.loadings, -1),
    },
    explainedPart: all > 0 ? Math.min(1, (across.variance + up.variance) / all) : 0,
  };
}

type Words = Map<string, { place: number; weight: number }>;

/** Genres and tags that more than one title has; the rarer, the more each says (inverse document frequency). */
function wordsOf(titles: MappedTitle[]): Words {
  const counts = new Map<string, number>();
  for (const { genres, tags } of titles)
    for (const word of new Set([...genres, ...tags])) counts.set(word, (counts.get(word) ?? 0) + 1);
  const shared = [...counts]
    .filter(([, count]) => count > 1)
    .sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
    .slice(0, MOST_WORDS);
  return new Map(
    shared.map(([word, count], place) => [
      word,
      { place, weight: Math.log(1 + titles.length / count) },
    ]),
  );
}

/** Of length one, so that a title with many tags is not further out than one with few. */
function featuresOf({ genres, tags }: MappedTitle, words: Words): Features {
  const found = [...new Set([...genres, ...tags])].flatMap((word) => words.get(word) ?? []);
  const length = Math.sqrt(found.reduce((sum, { weight }) => sum + weight ** 2, 0)) || 1;
  return new Map(found.map(({ place, weight }) => [place, weight / length]));
}

function endOf(names: string[], loadings: Float64Array, side: 1 | -1) {
  return names
    .map((name, at) => ({ name, pull: side * loadings[at] }))
    .filter(({ pull }) => pull > 0)
    .sort((a, b) => b.pull - a.pull)
    .slice(0, END_WORDS)
    .map(({ name }) => name);
}

function shownTitles(catalogue: MappedTitle[], likes: Map<string, number>) {
  const isLiked = ({ id }: MappedTitle) => (likes.get(id) ?? 0) > 0;
  return [...catalogue.filter(isLiked), ...catalogue.filter((title) => !isLiked(title))].slice(
    0,
    MOST_SHOWN,
  );
}

function countLiked({ likes }: Taste, catalogue: MappedTitle[]) {
  return catalogue.filter(({ id }) => (likes.get(id) ?? 0) > 0).length;
}

type Liking = { likes: Map<string, number>; place: (title: MappedTitle) => Place };

function meanPlace(catalogue: MappedTitle[], { likes, place }: Liking): Place {
  const mean = { x: 0, y: 0 };
  let all = 0;
  for (const title of catalogue) {
    const weight = Math.max(0, likes.get(title.id) ?? 0);
    if (weight === 0) continue;
    const { x, y } = place(title);
    mean.x += weight * x;
    mean.y += weight * y;
    all += weight;
  }
  return { x: mean.x / all, y: mean.y / all };
}

function sentence(friends: (Place & { name: string; isOwn: boolean })[]) {
  const own = friends.find(({ isOwn }) => isOwn);
  const others = friends.filter(({ isOwn }) => !isOwn);
  if (!own || others.length === 0)
    return "Titles that are alike lie near each other, and you stand amid those you like.";
  const far = ({ x, y }: Place) => Math.hypot(x - own.x, y - own.y);
  const near = others.toSorted((a, b) => far(a) - far(b));
  const [nearest, ...rest] = near.map(({ name }) => name);
  const farthest = rest.at(-1);
  return `Of ${listed(others.map(({ name }) => name))}, ${nearest} stands nearest to you${farthest ? ` and ${farthest} farthest` : ""}.`;
}
