import type { GradingOption } from "@/lib/evaluation/grading/option";
import type { World } from "@/lib/evaluation/model";
import type { TitleRecord } from "@/lib/events/fold";
import { foldsInWords } from "@/lib/events/fold-words";
import { type EventWeights, foldNames } from "@/lib/events/kinds";

/** What one viewer did with one title, by the numbers they have in the data. */
export type RecordOf = (viewer: number, title: number) => TitleRecord | undefined;

const HALF_LIVES = [3, 7, 14, 30]; // days

/** What a log of acts can say about grading; strengths are folded anew, by the weights given but for one thing. */
export function logOptions(recordOf: RecordOf, weights: EventWeights): GradingOption[] {
  const summed: EventWeights = { ...weights, fold: "sum" };
  const by = (set: EventWeights) => ({ read: readBy(recordOf, set) });
  const against = (isAgainst: (record: TitleRecord) => boolean) => ({
    read: readBy(recordOf, weights, isAgainst),
  });
  return [
    ...foldNames
      .filter((fold) => fold !== (weights.fold ?? "viewing"))
      .map((fold) => {
        return { group: "fold", name: foldsInWords[fold].name, ...by({ ...weights, fold }) };
      }),
    ...HALF_LIVES.map((halfLifeDays) => {
      const name = `${halfLifeDays} days`;
      return { group: "half-life", name, ...by({ ...weights, halfLifeDays }) };
    }),
    { group: "skip", name: "worth 2, as much as play", ...by({ ...weights, skip: 2 }) },
    { group: "skip", name: "worth 0 in the sum of acts", ...by({ ...summed, skip: 0 }) },
    { group: "skip", name: "against, unless watched to the end", ...against(isSkipped) },
    // beside a play of the same weight it can only tell in the sum
    { group: "close", name: "worth 0 in the sum of acts", ...by({ ...summed, close: 0 }) },
    { group: "close", name: "against, unless watched to the end", ...against(isClosed) },
    { group: "click", name: "worth 0", ...by({ ...weights, click: 0 }) },
    { group: "every kind", name: "worth 1", ...by(ALIKE) },
  ];
}

const ALIKE: EventWeights = { version: 0, click: 1, play: 1, skip: 1, complete: 1, close: 1 };

function isSkipped(record: TitleRecord) {
  return record.latest("skip") !== null && record.latest("complete") === null;
}

function isClosed(record: TitleRecord) {
  return record.latest("close") !== null && record.latest("complete") === null;
}

/** Strengths by other weights; −1 for what an act speaks against. Acts fade from the viewer's last one in train. */
function readBy(
  recordOf: RecordOf,
  set: EventWeights,
  isAgainst: (record: TitleRecord) => boolean = () => false,
) {
  return ({ train }: World) => {
    const asOf = lastActs(train, recordOf);
    return train.mapped((strength, viewer, title) => {
      const record = recordOf(viewer, title);
      if (!record) return strength;
      return isAgainst(record) ? -1 : record.strength(set, asOf[viewer]);
    });
  };
}

function lastActs(train: World["train"], recordOf: RecordOf) {
  return Float64Array.from({ length: train.rows }, (_, viewer) => {
    const { ids } = train.line(viewer);
    return ids.reduce(
      (last, title) => Math.max(last, recordOf(viewer, title)?.lastActAt ?? last),
      Number.NEGATIVE_INFINITY,
    );
  });
}
