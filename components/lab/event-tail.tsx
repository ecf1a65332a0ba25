"use client";

import { useState } from "react";
import { EventRow } from "@/components/lab/event-row";
import { Button, ButtonLink } from "@/components/ui/button";
import type { LoggedEvent } from "@/lib/explorer/logged-event";
import { MOST_ROWS, useEventTail } from "./use-event-tail";

type Props = { start: LoggedEvent[]; hasMore: boolean; query: string };

/** The end of the log, growing as events land, until it is paused. */
export function EventTail({ start, hasMore, query }: Props) {
  const [isRunning, setRunning] = useState(true);
  const { events, isAway } = useEventTail(start, query, isRunning);
  const oldest = events.at(-1);
  return (
    <>
      <div className="mb-3 flex flex-wrap items-center gap-4">
        <Button look="outline" size="small" onClick={() => setRunning(!isRunning)}>
          {isRunning ? "Pause" : "Go on"}
        </Button>
        <p role="status" className="text-sm text-ink-muted">
          {stateWords(isRunning, isAway)}
        </p>
      </div>
      {events.length === 0 ? (
        <p className="py-6 text-ink-muted">No event is like this yet.</p>
      ) : (
        <ol
          aria-label="Events, the latest first"
          className="rounded-panel border border-line bg-surface"
        >
          {events.map((event) => (
            <EventRow key={`${event.viewer} ${event.id}`} event={event} />
          ))}
        </ol>
      )}
      {oldest && (hasMore || events.length === MOST_ROWS) && (
        <p className="mt-4 flex flex-wrap items-center gap-4 text-sm text-ink-muted">
          <ButtonLink look="outline" href={`/lab/events?${query}&before=${oldest.cursor}`}>
            Older
          </ButtonLink>
          {events.length === MOST_ROWS && `The latest ${MOST_ROWS} are kept on the page.`}
        </p>
      )}
    </>
  );
}

function stateWords(isRunning: boolean, isAway: boolean) {
  if (!isRunning) return "Paused: what lands meanwhile is shown when it goes on.";
  return isAway ? "The log cannot be reached; trying again." : "Live: events appear as they land.";
}
