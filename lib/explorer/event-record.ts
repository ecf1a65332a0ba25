import type { EventRow } from "@/lib/explorer/read";

/** The fields of a record in the order in which it shows them, by the names that exports give them. */
export const recordFields = [
  "id",
  "viewer",
  "origin",
  "kind",
  "title",
  "weight",
  "weights_version",
  "occurred_at",
  "sent_at",
  "corrected_at",
  "received_at",
  "visit",
  "viewing",
  "tab",
  "tab_seq",
  "ranking",
  "row",
  "position",
  "placement_fault",
  "app_version",
  "viewport",
  "device",
  "detail",
] as const;

export type RecordField = (typeof recordFields)[number];

/** The whole record of an event as text, field by field; empty where the event has none. */
export function recordOf(
  event: EventRow,
  { pseudonym, origin }: { pseudonym: string; origin: string },
): Record<RecordField, string> {
  const place = {
    ranking: event.rankingId ?? "",
    row: text(event.row),
    position: text(event.position),
  };
  return {
    ...place,
    id: event.id,
    viewer: pseudonym,
    origin,
    kind: event.kind,
    title: event.titleId ?? "",
    weight: text(event.weight),
    weights_version: text(event.weightsVersion),
    occurred_at: event.occurredAt.toISOString(),
    sent_at: event.sentAt.toISOString(),
    corrected_at: event.correctedAt.toISOString(),
    received_at: event.receivedAt.toISOString(),
    visit: event.visitId ?? "",
    viewing: event.viewingId ?? "",
    tab: event.tabId ?? "",
    tab_seq: text(event.tabSeq),
    placement_fault: text(event.placementFault),
    app_version: event.appVersion ?? "",
    viewport: event.viewport ?? "",
    device: event.device ?? "",
    detail: JSON.stringify(event.detail),
  };
}

function text(value: number | boolean | null) {
  return value === null ? "" : String(value);
}
