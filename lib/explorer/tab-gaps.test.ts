import { expect, test } from "vitest";
import { withGaps } from "@/lib/explorer/tab-gaps";

const event = (tabSeq: number | null) => ({ tabSeq });
const came = (tabSeq: number | null) => ({ is: "event", event: event(tabSeq) });

test("numbers that begin at 0 and follow one another have no gap", () => {
  expect(withGaps([event(0), event(1)])).toEqual([came(0), came(1)]);
});

test("what is missing at the start and between is named", () => {
  expect(withGaps([event(2), event(3), event(7)])).toEqual([
    { is: "gap", from: 0, to: 1 },
    came(2),
    came(3),
    { is: "gap", from: 4, to: 6 },
    came(7),
  ]);
});

test("a number that came twice, or none at all, opens no gap", () => {
  expect(withGaps([event(0), event(0), event(null)])).toEqual([came(0), came(0), came(null)]);
});
