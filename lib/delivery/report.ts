import type { Audit } from "@/lib/delivery/audit";
import {
  definitions,
  durationWords,
  lossWords,
  outcomeWords,
  percentWords,
} from "@/lib/delivery/words";

/** The audit as the terminal shows it. */
export function auditText(audit: Audit): string {
  return [
    ...sequenceLines(audit),
    "",
    ...delayLines(audit),
    "",
    ...outcomeLines(audit),
    ...toldLines(audit),
    "",
    ...clockLines(audit),
    "",
    ...definitions,
  ].join("\n");
}

function sequenceLines({ viewers, sequences, tabs }: Audit) {
  const { expected, missing, refused, underWay, lost, lossRate, lossRateAtMost } = sequences;
  const worst = tabs.slice(0, 10).map(({ tabId, viewer, missing, holes, last }) => {
    return `  ${tabId} of ${viewer}: ${missing} missing in ${holes} gaps of ${last + 1}`;
  });
  return [
    `Delivery: ${sequences.events} events of ${sequences.tabs} tabs in ${sequences.visits} visits of ${viewers} viewers`,
    `  expected ${expected}, missing ${missing}: refused ${refused}, under way ${underWay}, lost ${lost}`,
    `  loss rate ${percentWords(lossRate)}, at most ${percentWords(lossRateAtMost)}`,
    ...worst,
  ];
}

function delayLines({ delays, days, lateSeconds }: Audit) {
  if (!delays) return ["From act to server: nothing came."];
  const line = (name: string, { p50, p95, p99, worst, late, events }: typeof delays) =>
    `  ${name}  p50 ${durationWords(p50)}, p95 ${durationWords(p95)}, p99 ${durationWords(p99)}, worst ${durationWords(worst)}, late ${late} of ${events}`;
  return [
    `From act to server (late: more than ${lateSeconds} s)`,
    line("all days  ", delays),
    ...days.slice(-14).map((day) => line(day.day, day)),
  ];
}

function outcomeLines({ outcomes }: Audit) {
  const counted = Object.entries(outcomes);
  if (counted.length === 0) return ["Not stored: nothing."];
  return [
    "Not stored",
    ...counted.map(([name, events]) => `  ${name}: ${events} (${outcomeWords[name]})`),
  ];
}

function toldLines({ toldLosses }: Audit) {
  if (toldLosses.length === 0) return ["Browsers told of no loss."];
  const words = toldLosses.map(({ reason, events }) => `${events} (${lossWords(reason)})`);
  return [`Browsers told of losses: ${words.join(", ")}`];
}

function clockLines({ clocks }: Audit) {
  return [
    `Browsers' clocks (${clocks.changed} were set while a tab was open)`,
    ...clocks.classes
      .filter(({ tabs }) => tabs > 0)
      .map(({ name, tabs }) => `  ${name}: ${tabs} tabs`),
  ];
}
