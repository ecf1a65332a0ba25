import { openingWishes, type TonightWishes } from "@/lib/blend/wishes";
import type { TitleImages } from "@/lib/titles/media";
import type { Outside } from "@/lib/wider/wider-title";

/** How many who are here want a title, how many do not tonight, and what the viewer said. */
export type Tally = { for: number; against: number; own: boolean | null };

export type ChosenTitle = {
  id: string;
  slug: string | null; // null where it has no trailer here
  title: string;
  year: number | null;
  runtimeMinutes: number | null;
  images: TitleImages | null;
  outside: Outside | null; // where more about it stands
};

/** Tonight as one friend is told of it. */
export type Evening = {
  at: number; // when it was read, in milliseconds; what was read earlier is older
  wishes: TonightWishes;
  revision: number; // of the wishes; grows with every change
  wishedBy: string | null; // the friend who moved something last
  tallies: Record<string, Tally>; // by title id
  here: string[]; // ids of the friends who have the blend open
  choice: { title: ChosenTitle; by: string | null; mayUndo: boolean } | null;
  majority: number; // votes by which whoever is no owner may settle
  listVersion: string; // another one: the titles, friends or interests are to be fetched again
};

/** Tonight as the database has it, for everybody in the blend. */
export type StoredEvening = {
  at: number;
  ownerId: string;
  friends: { id: string; name: string }[];
  wishes: TonightWishes | null;
  revision: number;
  wishedBy: string | null; // id
  votes: { viewerId: string; titleId: string; isFor: boolean }[];
  choice: { title: ChosenTitle; by: string | null } | null; // by: id
  listVersion: string;
};

/** What a friend is told; null for who is not in the blend. Of others' votes they learn the number, not whose they are. */
export function eveningFor(
  viewerId: string,
  stored: StoredEvening,
  open: Iterable<string>,
): Evening | null {
  const { at, ownerId, friends, revision, choice, listVersion } = stored;
  if (!friends.some(({ id }) => id === viewerId)) return null;
  const wishes = stored.wishes ?? openingWishes;
  const nameOf = (id: string | null) => friends.find((friend) => friend.id === id)?.name ?? null;
  const isOpen = new Set(open);
  return {
    ...{ at, wishes, revision, listVersion },
    wishedBy: nameOf(stored.wishedBy),
    tallies: talliesFor(viewerId, stored),
    here: friends.filter(({ id }) => isOpen.has(id)).map(({ id }) => id),
    choice: choice && {
      title: choice.title,
      by: nameOf(choice.by),
      mayUndo: viewerId === ownerId || viewerId === choice.by,
    },
    majority: majorityOf(stored),
  };
}

/** More than half of those who are here tonight; who is not there has no say. */
export function majorityOf({ friends, wishes }: Pick<StoredEvening, "friends" | "wishes">) {
  const present = friends.filter(({ id }) => !wishes?.absent.includes(id)).length;
  return Math.floor(present / 2) + 1;
}

/** The owner, or anybody once the votes of those who are here make a majority. */
export function maySettle(viewerId: string, titleId: string, stored: StoredEvening) {
  if (viewerId === stored.ownerId) return true;
  const tally = talliesFor(viewerId, stored)[titleId];
  return (tally?.for ?? 0) >= majorityOf(stored);
}

function talliesFor(viewerId: string, { votes, wishes }: StoredEvening) {
  const tallies: Record<string, Tally> = {};
  for (const vote of votes) {
    tallies[vote.titleId] ??= { for: 0, against: 0, own: null };
    const tally = tallies[vote.titleId];
    if (vote.viewerId === viewerId) tally.own = vote.isFor;
    if (wishes?.absent.includes(vote.viewerId)) continue;
    if (vote.isFor) tally.for += 1;
    else tally.against += 1;
  }
  return tallies;
}
