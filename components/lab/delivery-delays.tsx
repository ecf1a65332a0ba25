import { DelayChart } from "@/components/lab/delay-chart";
import { FigureTable } from "@/components/lab/figure-table";
import type { Audit } from "@/lib/delivery/audit";
import { durationWords } from "@/lib/delivery/words";

/** Delays by day, as a chart and as the table that says the same. */
export function DeliveryDelays({ days }: Pick<Audit, "days">) {
  if (days.length === 0) return <p className="text-sm text-ink-muted">Nothing came.</p>;
  return (
    <>
      <DelayChart days={days} />
      <FigureTable
        label="Delays by day"
        head={["Day", "Events", "p50", "p95", "p99", "Worst", "Late"]}
        rows={days.toReversed().map((day) => ({
          key: day.day,
          cells: [
            day.day,
            day.events.toLocaleString("en-GB"),
            ...[day.p50, day.p95, day.p99, day.worst].map(durationWords),
            day.late.toLocaleString("en-GB"),
          ],
        }))}
      />
    </>
  );
}
