import { freshEngine } from "@/lib/rankings/engine";
import type { Reason } from "@/lib/rankings/home-page";
import { isNameable } from "@/lib/rankings/shown-name";
import { opinionIn } from "@/lib/rankings/viewer-state";
import type { ViewerId } from "@/lib/session";
import { isWithin, type Reader } from "@/lib/titles/maturity";

export type Favourite = { titleId: string; reason: Reason };

const MOST = 20;

/** Titles that friends who agreed to be seen said they like, of some or of all; most friends first. */
export async function readFavourites(
  viewer: Reader & { id: ViewerId },
  among: Set<string> | null,
): Promise<Favourite[]> {
  const { model } = await freshEngine();
  const likers = new Map<string, string[]>();
  for (const { id, name } of model.viewers.values()) {
    if (id === viewer.id || !isNameable(model, id)) continue;
    for (const [titleId, state] of model.states.get(id) ?? []) {
      if ((among && !among.has(titleId)) || opinionIn(state) !== "like") continue;
      likers.set(titleId, [...(likers.get(titleId) ?? []), name]);
    }
  }
  return [...likers]
    .filter(([id]) => isWithin(model.titles.get(id)?.maturity ?? "", viewer.maturityLimit))
    .sort(([a, ofA], [b, ofB]) => ofB.length - ofA.length || (a < b ? -1 : 1))
    .slice(0, MOST)
    .map(([titleId, names]) => ({ titleId, reason: likedBy(names.toSorted()) }));
}

function likedBy(names: string[]): Reason {
  const [first, second] = names;
  const others = names.length - 1;
  const who =
    others === 0
      ? `${first} likes`
      : `${first} and ${others === 1 ? second : `${others} more friends`} like`;
  return {
    kind: "neighbour",
    text: `${who} it`,
    evidence: names.map((viewer) => ({ viewer })),
  };
}
