import Link from "next/link";
import { FigureTable } from "@/components/lab/figure-table";
import type { Audit } from "@/lib/delivery/audit";
import { tabAddress, visitAddress } from "@/lib/explorer/addresses";

/** Tabs and visits with missing numbers, worst first, each a door to its events. */
export function DeliveryGaps({ tabs, tornVisits }: Pick<Audit, "tabs" | "tornVisits">) {
  if (tabs.length === 0) {
    return <p className="text-sm text-ink-muted">No number is missing in any tab.</p>;
  }
  return (
    <div className="flex flex-col gap-6">
      <FigureTable
        label="Tabs with missing numbers"
        head={[
          "Tab",
          "Viewer",
          "Came",
          "Highest",
          "Gaps",
          "Missing",
          "Refused",
          "Last heard of",
          "",
        ]}
        rows={tabs.map((tab) => ({
          key: tab.tabId,
          cells: [
            <Door key="tab" id={tab.tabId} href={tabAddress(tab.viewer, tab.tabId)} />,
            tab.viewer,
            tab.events,
            tab.last,
            tab.holes,
            tab.missing,
            tab.refused,
            `${tab.lastAt.toISOString().slice(0, 16).replace("T", " ")} UTC`,
            tab.isOver ? "lost" : "may still come",
          ],
        }))}
      />
      <FigureTable
        label="Visits with missing numbers"
        head={["Visit", "Viewer", "Tabs", "Gaps", "Missing"]}
        rows={tornVisits.map((visit) => ({
          key: visit.visitId,
          cells: [
            <Door
              key="visit"
              id={visit.visitId}
              href={visitAddress(visit.viewer, visit.visitId)}
            />,
            visit.viewer,
            visit.tabs,
            visit.holes,
            visit.missing,
          ],
        }))}
      />
    </div>
  );
}

function Door({ id, href }: { id: string; href: string }) {
  return (
    <Link
      prefetch={false}
      className="text-brass underline underline-offset-2 hover:text-brass-strong"
      href={href}
    >
      {id}
    </Link>
  );
}
