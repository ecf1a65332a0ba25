import { DeliveryDelays } from "@/components/lab/delivery-delays";
import { DeliveryFigures } from "@/components/lab/delivery-figures";
import { DeliveryGaps } from "@/components/lab/delivery-gaps";
import { ClocksSection, ToldSection, UnstoredSection } from "@/components/lab/delivery-losses";
import { EvaluationSection as Section } from "@/components/lab/evaluation-section";
import type { Audit } from "@/lib/delivery/audit";
import { definitions } from "@/lib/delivery/words";

/** How the events of these viewers were delivered. */
export function DeliveryReport({ audit }: { audit: Audit }) {
  if (isEmpty(audit)) {
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
        <DeliveryDelays days={audit.days} />
      </Section>
      <UnstoredSection outcomes={audit.outcomes} />
      <ToldSection toldLosses={audit.toldLosses} />
      <ClocksSection clocks={audit.clocks} />
      <Section
        id="definitions"
        title="What the figures mean"
        about="The same words end the report of the command."
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

function isEmpty({ sequences, delays, outcomes }: Audit) {
  return sequences.events === 0 && delays === null && Object.keys(outcomes).length === 0;
}
