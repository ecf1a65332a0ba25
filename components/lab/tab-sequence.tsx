import { EventRow } from "@/components/lab/event-row";
import type { LoggedEvent } from "@/lib/explorer/logged-event";
import { withGaps } from "@/lib/explorer/tab-gaps";

/** A tab's events by their numbers, with a line wherever numbers are missing. */
export function TabSequence({ events }: { events: LoggedEvent[] }) {
  return (
    <ol
      aria-label="Events by their number in the tab"
      className="rounded-panel border border-line bg-surface"
    >
      {withGaps(events).map((part) =>
        part.is === "gap" ? (
          <li
            key={`gap ${part.from}`}
            className="border-t border-line bg-danger/10 px-4 py-2 text-sm font-semibold text-danger first:border-t-0"
          >
            {part.from === part.to
              ? `Number ${part.from} is missing`
              : `Numbers ${part.from} to ${part.to} are missing`}
          </li>
        ) : (
          <EventRow key={part.event.id} event={part.event} number={part.event.tabSeq} />
        ),
      )}
    </ol>
  );
}
