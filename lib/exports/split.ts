import type { Row } from "@/lib/exports/dataset";
import type { Split } from "@/lib/exports/schema";

export const parts = ["train", "valid", "test"] as const;

export type Part = (typeof parts)[number];

/** Shares of the preferences that lie before the two moments of a temporal split. */
export const SHARES = [0.8, 0.9];

/** Where a split cuts: by time at two moments, or each viewer's titles at the last and the last but one. */
export type Cut =
  | { split: "temporal"; validFrom: Date | null; testFrom: Date | null }
  | { split: "leave-last-out" };

/** Where viewer and time of the last act stand in a row of preferences. */
export type Places = { viewer: number; lastAt: number };

/** The rows of preferences that belong to one part, in the order in which they came. */
export async function* partOf(
  rows: AsyncIterable<Row[]>,
  part: Part,
  { cut, places }: { cut: Cut; places: Places },
): AsyncGenerator<Row[]> {
  for await (const group of byViewer(rows, places.viewer)) {
    const times = group.map((row) => timeOf(row[places.lastAt]));
    const partsOf = cut.split === "temporal" ? byMoment(times, cut) : byTurn(times);
    const chosen = group.filter((_, index) => partsOf[index] === part);
    if (chosen.length > 0) yield chosen;
  }
}

function byMoment(times: number[], { validFrom, testFrom }: Extract<Cut, { split: "temporal" }>) {
  return times.map((time): Part => {
    if (testFrom && time >= testFrom.getTime()) return "test";
    return validFrom && time >= validFrom.getTime() ? "valid" : "train";
  });
}

/** Viewers of one title have nothing to be asked about, and those of two nothing to be tuned on. */
function byTurn(times: number[]) {
  const inOrder = times.map((_, index) => index).sort((a, b) => times[a] - times[b] || a - b);
  const parting = times.map((): Part => "train");
  if (times.length > 1) parting[inOrder[times.length - 1]] = "test";
  if (times.length > 2) parting[inOrder[times.length - 2]] = "valid";
  return parting;
}

/** All rows of one viewer at a time; rows of a viewer stand together. */
export async function* byViewer(rows: AsyncIterable<Row[]>, place: number): AsyncGenerator<Row[]> {
  let group: Row[] = [];
  for await (const batch of rows) {
    for (const row of batch) {
      if (group.length > 0 && group[0][place] !== row[place]) {
        yield group;
        group = [];
      }
      group.push(row);
    }
  }
  if (group.length > 0) yield group;
}

function timeOf(cell: Row[number]) {
  return cell instanceof Date ? cell.getTime() : 0;
}

/** A name for the file of a part: `ratings.csv` becomes `ratings.train.csv`. */
export function pathOfPart(path: string, part: Part) {
  return path.replace(/(\.[a-z]+)$/, `.${part}$1`);
}

export function describeSplit(split: Split) {
  return split === "temporal"
    ? "by the time of the last act: the first 80 % train, the next 10 % valid, the last 10 % test"
    : "of each viewer the latest title is test, the one before it valid, and all others train";
}
