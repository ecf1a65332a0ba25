/** A latent taste: how strongly a genre or theme tag draws those who have it. */
export type TasteGroup = { name: string; draws: Record<string, number> };

/** The eight tastes that the demo audience is made of; docs/recommender.md explains the model. */
export const tasteGroups: TasteGroup[] = [
  {
    name: "night owls",
    draws: {
      Horror: 2.4,
      vampire: 1,
      gothic: 1,
      dread: 0.9,
      monster: 0.9,
      ghost: 0.8,
      madness: 0.6,
    },
  },
  {
    name: "detectives",
    draws: {
      "Film noir": 2.4,
      Crime: 1.8,
      Mystery: 1.8,
      Thriller: 1.6,
      murder: 0.8,
      suspense: 0.8,
      fate: 0.5,
    },
  },
  {
    name: "clowns",
    draws: {
      Comedy: 2.2,
      slapstick: 1.4,
      stunts: 1,
      wit: 0.9,
      satire: 0.7,
      chase: 0.6,
      absurd: 0.6,
    },
  },
  {
    name: "dreamers",
    draws: {
      Animation: 2,
      Fantasy: 1.8,
      Family: 1.5,
      "open film": 0.8,
      whimsy: 0.9,
      wonder: 0.9,
      magic: 0.8,
      cartoon: 0.8,
    },
  },
  {
    name: "explorers",
    draws: {
      "Science fiction": 2.3,
      Adventure: 1.8,
      Action: 1.5,
      space: 1.2,
      exploration: 0.9,
      robots: 0.9,
      invention: 0.7,
      alien: 0.8,
    },
  },
  {
    name: "witnesses",
    draws: {
      Documentary: 2.6,
      History: 2,
      War: 1.8,
      Experimental: 1.4,
      montage: 0.9,
      workers: 0.9,
      "everyday life": 0.8,
      revolution: 0.8,
    },
  },
  {
    name: "romantics",
    draws: {
      Romance: 2.2,
      Drama: 1.2,
      courtship: 0.8,
      marriage: 0.7,
      "love triangle": 0.8,
      heroine: 0.5,
    },
  },
  {
    name: "avant-gardists",
    draws: {
      Experimental: 2.4,
      expressionism: 1.4,
      "avant-garde": 1.4,
      surreal: 1.3,
      dreamlike: 1.1,
      Music: 1,
      shadows: 0.7,
    },
  },
];

/** A viewer's taste: how much of each group is in it; shares add up to one. */
export type Taste = { [group: string]: number };

type Described = { id: string; genres: string[]; tags: string[] };

/** How much a title draws a taste, before chance: 0 for what says nothing to it. */
export function drawOf(taste: Taste, title: Described) {
  let draw = 0;
  for (const { name, draws } of tasteGroups) {
    const share = taste[name] ?? 0;
    if (share === 0) continue;
    for (const feature of [...title.genres, ...title.tags]) draw += share * (draws[feature] ?? 0);
  }
  return draw;
}
