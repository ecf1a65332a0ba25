import type { ClockClass } from "@/lib/delivery/clocks";
import type { Delays } from "@/lib/delivery/delays";

/** Numbers of events as their tabs counted them, and what became of those that are not in the log. */
export type Sequences = {
  tabs: number;
  visits: number;
  events: number; // of these tabs
  numbered: number;
  expected: number; // the highest number of each tab, plus one as they begin at 0
  holes: number; // stretches of missing numbers
  tornTabs: number; // tabs with holes
  missing: number;
  refused: number; // of the missing: came, and the server said why it took none
  underWay: number; // of the missing: their tab was heard of lately, so they may wait in its browser
  lost: number; // of the missing: no server would take them any more
  lossRate: number; // lost of expected, in tabs that are past waiting
  lossRateAtMost: number; // if everything under way were lost, too
};

export type TornTab = {
  viewer: string;
  tabId: string;
  events: number;
  last: number; // highest number that came
  holes: number;
  missing: number;
  refused: number;
  firstAt: Date;
  lastAt: Date;
  isOver: boolean; // past waiting
};

export type TornVisit = {
  viewer: string;
  visitId: string;
  tabs: number;
  holes: number;
  missing: number;
};

export type Audit = {
  madeAt: Date;
  viewers: number;
  lateSeconds: number;
  sequences: Sequences;
  tabs: TornTab[]; // worst first, no more than are shown
  tornVisits: TornVisit[];
  delays: Delays | null; // null while nothing came
  days: (Delays & { day: string })[];
  outcomes: Record<string, number>; // what came but was not stored
  toldLosses: { reason: string; events: number }[]; // by browsers themselves
  outcomeDays: { day: string; outcome: string; events: number }[];
  clocks: {
    classes: ClockClass[]; // tabs by how far their browser's clock stood from the server's
    changed: number; // tabs whose clock was set while they were open
    worst: { viewer: string; tabId: string; seconds: number }[]; // above 0 the browser's clock is behind
  };
};

export type CountedSequences = {
  totals: { tabs: number; events: number; numbered: number; expected: number };
  visits: number;
  holes: {
    tabs: number;
    holes: number;
    missing: number;
    refused: number;
    lost: number;
    expectedOfOld: number;
  };
};

/** The definition of loss, in one place: what is missing, was not refused, and can no longer come. */
export function sequencesOf({ totals, visits, holes }: CountedSequences): Sequences {
  const { missing, refused, lost, expectedOfOld } = holes;
  const unexplained = missing - refused;
  return {
    ...totals,
    visits,
    holes: holes.holes,
    tornTabs: holes.tabs,
    missing,
    refused,
    underWay: unexplained - lost,
    lost,
    lossRate: shareOf(lost, expectedOfOld),
    lossRateAtMost: shareOf(unexplained, totals.expected),
  };
}

function shareOf(part: number, whole: number) {
  return whole === 0 ? 0 : part / whole;
}
