import { z } from "zod";
import { eventDetail } from "@/lib/events/detail";
import { type EventKind, otherKinds, scoringKinds, titlelessKinds } from "@/lib/events/kinds";
import { moment, plainText, uuid } from "@/lib/events/plain";

export const MAX_EVENTS = 500; // in one batch

const LONGEST_WAIT_MILLISECONDS = 14 * 24 * 60 * 60 * 1000;
const CLOCK_JITTER_MILLISECONDS = 5_000; // an event may seem younger than its batch by this much

export const rejectionReasons = ["malformed", "unknown_kind", "unknown_title", "bad_time"] as const;

export type RejectionReason = (typeof rejectionReasons)[number];

export type Rejection = { index: number; id: string | null; reason: RejectionReason };

/** What wraps the events; each of them is checked by itself, so that none sinks its neighbours. */
export const eventBatch = z.object({
  sentAt: moment,
  viewerId: z.string().nullish(),
  events: z.array(z.unknown()).max(MAX_EVENTS),
});

export type EventBatch = z.infer<typeof eventBatch>;

const kindSet: ReadonlySet<string> = new Set([...scoringKinds, ...otherKinds]);
const titleless: ReadonlySet<string> = new Set(titlelessKinds);

const identity = z.object({ id: uuid, kind: z.string() });

const placement = z.object({
  rankingId: uuid,
  row: z.int().min(0).max(32_767),
  position: z.int().min(0).max(32_767),
});

const common = z.object({
  titleId: plainText(200).nullish(),
  occurredAt: moment,
  viewingId: uuid.nullish(),
  visitId: uuid.nullish(),
  tabId: uuid.nullish(),
  seq: z.int().min(0).max(2_147_483_647).nullish(),
  placement: z.unknown().optional(),
});

export type CheckedEvent = Omit<z.infer<typeof common>, "placement"> & {
  index: number; // where it stood in the batch
  id: string;
  kind: EventKind;
  placement: z.infer<typeof placement> | null;
  hasBadPlacement: boolean;
  detail: Record<string, unknown>;
};

/** Splits a batch into what may be stored and what may not, each with its reason. */
export function checkEvents({ sentAt, events }: EventBatch) {
  const checked: CheckedEvent[] = [];
  const rejected: Rejection[] = [];
  events.forEach((raw, index) => {
    const result = checkEvent(raw, index);
    if (typeof result === "string") rejected.push(rejection(events, index, result));
    else if (!isBadTime(result.occurredAt, sentAt)) checked.push(result);
    else rejected.push(rejection(events, index, "bad_time"));
  });
  return { checked, rejected };
}

function checkEvent(raw: unknown, index: number): CheckedEvent | RejectionReason {
  const named = identity.safeParse(raw);
  if (!named.success) return "malformed";
  const { id, kind } = named.data;
  if (!isKind(kind)) return "unknown_kind";
  const fields = common.safeParse(raw);
  const detail = eventDetail[kind].safeParse(raw);
  if (!fields.success || !detail.success) return "malformed";
  if (!fields.data.titleId && !titleless.has(kind)) return "malformed";
  const place = placement.safeParse(fields.data.placement);
  return {
    ...fields.data,
    index,
    id,
    kind,
    placement: place.success ? place.data : null,
    hasBadPlacement: !place.success && (fields.data.placement ?? null) !== null,
    detail: detail.data,
  };
}

function isKind(kind: string): kind is EventKind {
  return kindSet.has(kind);
}

/** Only how long it waited in the browser is judged: its clock may be as wrong as it likes. */
function isBadTime(occurredAt: Date, sentAt: Date) {
  const waited = sentAt.getTime() - occurredAt.getTime();
  return waited < -CLOCK_JITTER_MILLISECONDS || waited > LONGEST_WAIT_MILLISECONDS;
}

/** Names the event by the id as it was sent, for the sender to recognise; absurd ones are not sent back. */
export function rejection(events: unknown[], index: number, reason: RejectionReason): Rejection {
  const result = z.object({ id: z.string().max(100) }).safeParse(events[index]);
  return { index, id: result.success ? result.data.id : null, reason };
}
