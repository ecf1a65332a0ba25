/** Where the explorer shows what; viewers stand under the pseudonyms of exports. */
export function eventAddress(viewer: string, eventId: string) {
  return `/lab/events/${viewer}/${eventId}`;
}

export function visitAddress(viewer: string, visitId: string) {
  return `/lab/visits/${viewer}/${visitId}`;
}

export function tabAddress(viewer: string, tabId: string) {
  return `/lab/tabs/${viewer}/${tabId}`;
}

/** A viewer's page as it was at a moment. */
export function pastPageAddress(viewer: string, at: Date) {
  return `/lab/time-travel?${new URLSearchParams({ viewer, at: at.toISOString() })}`;
}
