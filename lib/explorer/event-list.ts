import type { EventKind } from "@/lib/events/kinds";
import type { LoggedEvent } from "@/lib/explorer/logged-event";
import { type EventRow, readEvents } from "@/lib/explorer/read";
import { EVENTS_AT_ONCE, type EventFilter } from "@/lib/explorer/schema";
import {
  namedAmong,
  originsAsked,
  type ShownViewer,
  shownViewers,
} from "@/lib/explorer/shown-viewers";

export type EventList = { events: LoggedEvent[]; hasMore: boolean };

/** What a filter finds, the latest first; of viewers who may not be shown, nothing. */
export async function listEvents(filter: EventFilter): Promise<EventList> {
  const viewers = namedAmong(await shownViewers(originsAsked(filter)), filter.viewer);
  const rows = await readEvents(
    viewers.map(({ id }) => id),
    filter,
  );
  const byId = new Map(viewers.map((viewer) => [viewer.id, viewer]));
  const events = rows.slice(0, EVENTS_AT_ONCE).flatMap((row) => {
    const viewer = byId.get(row.viewerId);
    return viewer ? [loggedEvent(row, viewer)] : [];
  });
  return { events, hasMore: rows.length > EVENTS_AT_ONCE };
}

export function loggedEvent(row: EventRow, viewer: ShownViewer): LoggedEvent {
  const { id, titleId, title, weight, visitId, viewingId, tabId, tabSeq, rankingId, detail } = row;
  return {
    ...{ id, titleId, title, weight, visitId, viewingId, tabId, tabSeq, rankingId, detail },
    row: row.row,
    position: row.position,
    kind: row.kind as EventKind, // the log takes no other
    viewer: viewer.pseudonym,
    viewerLabel: viewer.label,
    at: row.correctedAt.toISOString(),
    receivedAt: row.receivedAt.toISOString(),
    cursor: `${row.xid}.${row.seq}`,
  };
}
