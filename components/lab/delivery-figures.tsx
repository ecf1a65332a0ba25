import type { Audit } from "@/lib/delivery/audit";
import { durationWords, percentWords } from "@/lib/delivery/words";

type Figure = { name: string; value: string; about: string };

/** What a researcher asks first: is anything lost, and how fast does it come. */
export function DeliveryFigures({ audit }: { audit: Audit }) {
  return (
    <dl className="grid gap-3 sm:grid-cols-2 xl:grid-cols-4">
      {figuresOf(audit).map(({ name, value, about }) => (
        <div key={name} className="rounded-panel border border-line bg-surface p-4">
          <dt className="text-sm text-ink-muted">{name}</dt>
          <dd className="mt-1 font-display text-2xl font-bold tabular-nums">{value}</dd>
          <dd className="mt-1 text-xs text-ink-muted">{about}</dd>
        </div>
      ))}
    </dl>
  );
}

function figuresOf({ sequences, delays, outcomes, lateSeconds }: Audit): Figure[] {
  const { expected, missing, refused, underWay, lost, lossRate, lossRateAtMost } = sequences;
  const { duplicate = 0, ...rejected } = outcomes;
  const refusals = Object.values(rejected).reduce((sum, events) => sum + events, 0);
  return [
    {
      name: "Lost at most",
      value: percentWords(lossRateAtMost),
      about: `${count(underWay + lost)} of ${count(expected)} expected; ${percentWords(lossRate)} for good`,
    },
    {
      name: "Missing numbers",
      value: count(missing),
      about: `${count(refused)} refused, ${count(underWay)} under way, ${count(lost)} lost`,
    },
    {
      name: "From act to server",
      value: delays ? durationWords(delays.p50) : "–",
      about: delays
        ? `half of all; 95 % within ${durationWords(delays.p95)}, 99 % within ${durationWords(delays.p99)}`
        : "nothing came",
    },
    {
      name: "Late",
      value: count(delays?.late ?? 0),
      about: `came more than ${durationWords(lateSeconds * 1000)} after the act`,
    },
    { name: "Sent again", value: count(duplicate), about: "known already, ignored" },
    { name: "Rejected", value: count(refusals), about: "came, and were refused for a reason" },
    {
      name: "Events",
      value: count(sequences.events),
      about: `of ${count(sequences.tabs)} tabs in ${count(sequences.visits)} visits`,
    },
    {
      name: "Without a number",
      value: count(sequences.events - sequences.numbered),
      about: "no gap can tell whether others are missing",
    },
  ];
}

function count(number: number) {
  return number.toLocaleString("en-GB");
}
