import type { Cell, Column } from "@/lib/exports/dataset";
import { keyedId } from "@/lib/exports/pseudonym";
import type { TimeGrain } from "@/lib/exports/schema";

export type Veil = {
  viewers: ReadonlyMap<string, { pseudonym: string; origin: string }>;
  idKey: Buffer | null; // null while ids may leave as they are
  grain: TimeGrain;
};

/** Puts what may leave in the place of what is stored. */
export type Cover = (cell: Cell) => Cell;

const GRAIN_MS: Record<Exclude<TimeGrain, "exact">, number> = {
  minute: 60_000,
  hour: 3_600_000,
  day: 86_400_000,
};

/** The columns in which something is stored that must not leave as it is. */
export function coversOf(columns: Column[], veil: Veil): [number, Cover][] {
  return columns.flatMap(({ type }, index): [number, Cover][] => {
    const cover = coverOf(type, veil);
    return cover ? [[index, cover]] : [];
  });
}

function coverOf(type: Column["type"], { viewers, idKey, grain }: Veil): Cover | undefined {
  const viewerOf = (id: Cell) => {
    const viewer = viewers.get(String(id));
    if (!viewer) throw new Error("Expected only viewers of this export, but met another.");
    return viewer;
  };
  if (type === "viewer") return (id) => viewerOf(id).pseudonym;
  if (type === "origin") return (id) => viewerOf(id).origin;
  if (type === "key" && idKey) return keyCover(idKey);
  if (type === "time" && grain !== "exact") return (time) => coarse(time, GRAIN_MS[grain]);
}

/** Neighbouring rows mostly share their visit, viewing and ranking. */
function keyCover(key: Buffer): Cover {
  let last: Cell = null;
  let keyed: Cell = null;
  return (id) => {
    if (id === null) return null;
    if (id !== last) [last, keyed] = [id, keyedId(String(id), key)];
    return keyed;
  };
}

/** The beginning of the minute, hour or day, in UTC. */
function coarse(time: Cell, grainMs: number) {
  return time instanceof Date ? new Date(Math.floor(time.getTime() / grainMs) * grainMs) : time;
}
