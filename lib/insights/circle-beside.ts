import { type Figure, figure, tooLittle } from "@/lib/insights/figure";
import { counted, percent } from "@/lib/insights/words";

/** What one viewer watched in all, as far as an average needs it. */
export type WatchedInAll = { viewings: number; complete: number; genres: Map<string, number> };

export type BesideCircle = {
  friends: number;
  genres: { name: string; own: number; circle: number }[]; // shares, 0 to 1, of whole per cents
  complete: { own: number; circle: number };
};

export const FEWEST_FRIENDS = 3; // an average over fewer would tell of one of them
export const FEWEST_VIEWINGS = 5;
const SHOWN = 8;

/** The viewer beside the average of friends who agreed to be seen; every friend weighs the same. */
export function besideCircle(own: WatchedInAll, agreed: WatchedInAll[]): Figure<BesideCircle> {
  const friends = agreed.filter(({ viewings }) => viewings >= FEWEST_VIEWINGS);
  if (own.viewings < FEWEST_VIEWINGS)
    return tooLittle(`Watch ${FEWEST_VIEWINGS} trailers, and you stand beside the circle here.`);
  if (friends.length < FEWEST_FRIENDS)
    return tooLittle(
      `A circle is shown from ${FEWEST_FRIENDS} other friends on who agreed to be seen and watched something, so that no average tells of one of them.`,
    );
  const mine = sharesOf(own);
  const theirs = friends.map(sharesOf);
  const names = [...new Set([mine, ...theirs].flatMap((shares) => [...shares.keys()]))];
  const genres = names
    .map((name) => ({
      name,
      own: whole(mine.get(name) ?? 0),
      circle: whole(mean(theirs.map((shares) => shares.get(name) ?? 0))),
    }))
    .sort((a, b) => b.own + b.circle - a.own - a.circle || (a.name < b.name ? -1 : 1));
  return figure(sentence(genres, friends.length), {
    friends: friends.length,
    genres: genres.slice(0, SHOWN),
    complete: {
      own: whole(own.complete / own.viewings),
      circle: whole(mean(friends.map(({ complete, viewings }) => complete / viewings))),
    },
  });
}

function sharesOf({ genres }: WatchedInAll) {
  const total = [...genres.values()].reduce((sum, amount) => sum + amount, 0);
  return new Map([...genres].map(([name, amount]) => [name, total > 0 ? amount / total : 0]));
}

function mean(values: number[]) {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Whole per cents: what a friend's next trailer changes in an average is not to be read off. */
function whole(part: number) {
  return Math.round(part * 100) / 100;
}

function sentence(genres: BesideCircle["genres"], friends: number) {
  const [most] = genres.toSorted((a, b) => b.own - b.circle - (a.own - a.circle));
  const beside = `beside ${counted(friends, "friend")} who agreed to be seen`;
  if (!most || most.own <= most.circle) return `You watch what the circle watches, ${beside}.`;
  return `${most.name} is more yours than the circle's: ${percent(most.own)} of your time against ${percent(most.circle)}, ${beside}.`;
}
