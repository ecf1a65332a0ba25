import { CountedBars } from "@/components/lab/counted-bars";
import { EvaluationSection as Section } from "@/components/lab/evaluation-section";
import type { Audit } from "@/lib/delivery/audit";
import { durationWords, lossWords, outcomeWords } from "@/lib/delivery/words";

const NOTHING = "text-sm text-ink-muted";

export function UnstoredSection({ outcomes }: Pick<Audit, "outcomes">) {
  const counts = Object.entries(outcomes).map(([name, count]) => {
    return { name: outcomeWords[name] ?? name, count };
  });
  return (
    <Section
      id="unstored"
      title="Came and not stored"
      about="What was sent again after an answer was lost, and what was refused."
    >
      {counts.length === 0 ? (
        <p className={NOTHING}>Everything that came was stored, and came once.</p>
      ) : (
        <CountedBars caption="Events that came and were not stored" unit="Events" counts={counts} />
      )}
    </Section>
  );
}

export function ToldSection({ toldLosses }: Pick<Audit, "toldLosses">) {
  const counts = toldLosses.map(({ reason, events }) => ({
    name: lossWords(reason),
    count: events,
  }));
  return (
    <Section
      id="told"
      title="What browsers told"
      about="A browser that had to let events go says how many and why, as soon as it is heard again."
    >
      {counts.length === 0 ? (
        <p className={NOTHING}>No browser told of a loss.</p>
      ) : (
        <CountedBars caption="Events that browsers let go" unit="Events" counts={counts} />
      )}
    </Section>
  );
}

export function ClocksSection({ clocks: { classes, changed, worst } }: Pick<Audit, "clocks">) {
  const wereSet = changed === 1 ? "One was" : `${changed === 0 ? "None" : changed} were`;
  const [furthest] = worst;
  return (
    <Section
      id="clocks"
      title="Clocks"
      about={`How far browsers' clocks stand from the server's. ${wereSet} set while a tab was open. However far, no event is refused or misplaced for it.`}
    >
      <CountedBars
        caption="Tabs by how far their clock was off"
        unit="Tabs"
        counts={classes.map(({ name, tabs }) => ({ name, count: tabs }))}
      />
      {furthest && (
        <p className={NOTHING}>
          The furthest is {durationWords(Math.abs(furthest.seconds) * 1000)}{" "}
          {furthest.seconds > 0 ? "behind" : "ahead"}.
        </p>
      )}
    </Section>
  );
}
