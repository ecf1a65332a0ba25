import { freshEngine } from "@/lib/rankings/engine";
import { type TitleFriend, tookTo } from "@/lib/rankings/friends-of-title";
import type { Reason } from "@/lib/rankings/home-page";
import { isNameable } from "@/lib/rankings/shown-name";
import type { ViewerId } from "@/lib/session";
import { isFor, type Reader } from "@/lib/titles/maturity";

export type Favourite = { titleId: string; reason: Reason };

type Fan = Pick<TitleFriend, "name" | "took">;

const MOST = 20;

/**
 * Titles that friends who agreed to be seen said they like or watched to the end, of some or of all; those that most
 * said they like first, then those that most finished.
 */
export async function readFavourites(
  viewer: Reader & { id: ViewerId },
  among: Set<string> | null,
): Promise<Favourite[]> {
  const { model } = await freshEngine();
  const fans = new Map<string, Fan[]>();
  for (const { id, name } of model.viewers.values()) {
    if (id === viewer.id || !isNameable(model, id)) continue;
    for (const [titleId, state] of model.states.get(id) ?? []) {
      const took = !among || among.has(titleId) ? tookTo(state) : null;
      if (took) fans.set(titleId, [...(fans.get(titleId) ?? []), { name, took }]);
    }
  }
  return [...fans]
    .filter(([id]) => {
      const title = model.titles.get(id);
      return title !== undefined && isFor(title, viewer);
    })
    .map(([titleId, of]) => ({ titleId, likers: likersIn(of), all: of.length, of }))
    .sort((a, b) => b.likers - a.likers || b.all - a.all || (a.titleId < b.titleId ? -1 : 1))
    .slice(0, MOST)
    .map(({ titleId, of }) => ({ titleId, reason: reasonOf(of) }));
}

function likersIn(fans: Fan[]) {
  return fans.filter(({ took }) => took === "liked").length;
}

/** Names those who said so where there are any, else those who watched. */
function reasonOf(fans: Fan[]): Reason {
  const hasLikers = likersIn(fans) > 0;
  const told = fans.filter(({ took }) => !hasLikers || took === "liked");
  const names = told.map(({ name }) => name).toSorted();
  const isOne = names.length === 1;
  const does = isOne ? "likes it" : "like it";
  return {
    kind: "neighbour",
    text: `${listed(names)} ${hasLikers ? does : "watched it to the end"}`,
    evidence: names.map((viewer) => ({ viewer })),
  };
}

function listed([first, second, ...others]: string[]) {
  if (second === undefined) return first;
  return `${first} and ${others.length === 0 ? second : `${others.length + 1} more friends`}`;
}
