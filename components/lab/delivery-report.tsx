import { CountedBars } from "@/components/lab/counted-bars";
import { DelayChart } from "@/components/lab/delay-chart";
import { DeliveryFigures } from "@/components/lab/delivery-figures";
import { DeliveryGaps } from "@/components/lab/delivery-gaps";
import { EvaluationSection as Section } from "@/components/lab/evaluation-section";
import { FigureTable } from "@/components/lab/figure-table";
import type { Audit } from "@/lib/delivery/audit";
import { definitions, durationWords, outcomeWords } from "@/lib/delivery/words";

/** How the events of these viewers were delivered. */
export function DeliveryReport({ audit }: { audit: Audit }) {
  const { days, outcomes, clocks, delays } = audit;
  if (audit.sequences.events === 0 && delays === null && Object.keys(outcomes).length === 0) {
    return (
      <p className="py-10 text-ink-muted">
        Nothing came from these viewers in this period, so there is nothing to audit.
      </p>
    );
  }
  return (
    <>
      <div className="py-8">
        <DeliveryFigures audit={audit} />
      </div>
      <Section
        id="gaps"
        title="Gaps"
        about="Numbers that tabs gave out and that are not in the log. A tab opens in the explorer with its gaps in place."
      >
        <DeliveryGaps {...audit} />
      </Section>
      <Section
        id="delays"
        title="From act to server"
        about="By the day of arrival. The scale grows tenfold from line to line."
      >
        {days.length > 0 && <DelayChart days={days} />}
        <FigureTable
          label="Delays by day"
          head={["Day", "Events", "p50", "p95", "p99", "Worst", "Late"]}
          rows={days.map((day) => ({
            key: day.day,
            cells: [
              day.day,
              day.events.toLocaleString("en-GB"),
              ...[day.p50, day.p95, day.p99, day.worst].map(durationWords),
              day.late.toLocaleString("en-GB"),
            ],
          }))}
        />
      </Section>
      <Section
        id="unstored"
        title="Came and not stored"
        about="What was sent again after an answer was lost, and what was refused."
      >
        {Object.keys(outcomes).length === 0 ? (
          <p className="text-sm text-ink-muted">Everything that came was stored, and came once.</p>
        ) : (
          <CountedBars
            caption="Events that came and were not stored"
            unit="Events"
            counts={Object.entries(outcomes).map(([name, count]) => ({
              name: outcomeWords[name] ?? name,
              count,
            }))}
          />
        )}
      </Section>
      <Section
        id="clocks"
        title="Clocks"
        about={`How far browsers' clocks stand from the server's. ${clocks.changed === 0 ? "None" : clocks.changed} ${clocks.changed === 1 ? "was" : "were"} set while a tab was open. However far, no event is refused or misplaced for it.`}
      >
        <CountedBars
          caption="Tabs by how far their clock was off"
          unit="Tabs"
          counts={clocks.classes.map(({ name, tabs }) => ({ name, count: tabs }))}
        />
        {clocks.worst.length > 0 && (
          <p className="text-sm text-ink-muted">
            The worst is {durationWords(Math.abs(clocks.worst[0].seconds) * 1000)}{" "}
            {clocks.worst[0].seconds > 0 ? "behind" : "ahead"}.
          </p>
        )}
      </Section>
      <Section
        id="definitions"
        title="What the figures mean"
        about="The same words end the report of `npm run audit`."
      >
        <ul className="max-w-3xl list-disc space-y-2 ps-5 text-sm text-ink-muted">
          {definitions.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </Section>
    </>
  );
}
