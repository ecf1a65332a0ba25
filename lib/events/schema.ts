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

export const devices = ["phone", "tablet", "computer"] as const;

/** What the page stands in. A newer page may say what this server does not know: that costs the word, not the event. */
const surroundings = {
  app: plainText(40).nullish().catch(null),
  viewport: z
    .string()
    .regex(/^[1-9]\d{0,3}00x[1-9]\d{0,3}00$/)
    .nullish()
    .catch(null),
  device: z.enum(devices).nullish().catch(null),
};

const placement = z.object({
  rankingId: uuid,
  row: z.int().min(0).max(32_767),
  position: z.int().min(0).max(32_767),
});

const common = z.object({
  id: uuid,
  titleId: plainText(200).nullish(),
  occurredAt: moment,
  viewingId: uuid.nullish(),
  visitId: uuid.nullish(),
  tabId: uuid.nullish(),
  seq: z.int().min(0).max(2_147_483_647).nullish(),
  placement: z.unknown().optional(),
  ...surroundings,
});

export type CheckedEvent = Omit<z.infer<typeof common>, "placement"> & {
  index: number; // where it stood in the batch
  kind: EventKind;
  placement: z.infer<typeof placement> | null;
  hasBadPlacement: boolean;
  detail: Record<string, unknown>;
};

/**
 * Splits a batch into what may be stored and what may not, each with its reason. What happened before the viewer had
 * everything erased came too late: it would bring back what is gone.
 */
export function checkEvents({ sentAt, events }: EventBatch, erasedAt?: Date | null) {
  const longestWait = Math.min(
    LONGEST_WAIT_MILLISECONDS,
    erasedAt ? Date.now() - erasedAt.getTime() : Number.POSITIVE_INFINITY,
  );
  const checked: CheckedEvent[] = [];
  const rejected: Rejection[] = [];
  events.forEach((raw, index) => {
    const result = checkEvent(raw, index);
    if (typeof result === "string") rejected.push(rejection(events, index, result));
    else if (!isBadTime(sentAt.getTime() - result.occurredAt.getTime(), longestWait))
      checked.push(result);
    else rejected.push(rejection(events, index, "bad_time"));
  });
  return { checked, rejected };
}

function checkEvent(raw: unknown, index: number): CheckedEvent | RejectionReason {
  const kind = kindOf(raw);
  if (!isKind(kind)) return identity.safeParse(raw).success ? "unknown_kind" : "malformed";
  const result = wholeEvent(kind).safeParse(raw);
  if (!result.success) return "malformed";
  const { id, titleId, occurredAt, viewingId, visitId, tabId, seq, ...others } = result.data;
  const { app, viewport, device, ...rest } = others;
  if (!titleId && !titleless.has(kind)) return "malformed";
  const { placement: claimed = null, ...detail } = rest;
  const place = claimed === null ? null : placement.safeParse(claimed);
  return {
    ...{ index, id, kind, titleId, occurredAt, viewingId, visitId, tabId, seq, detail },
    ...{ app, viewport, device },
    placement: place?.data ?? null,
    hasBadPlacement: place?.success === false,
  };
}

function kindOf(raw: unknown): unknown {
  return typeof raw === "object" && raw !== null && "kind" in raw ? raw.kind : undefined;
}

const wholes = new Map<EventKind, typeof common>();

/** Common fields and those of the kind in one schema: read in one go, which is most of what a batch costs here. */
function wholeEvent(kind: EventKind): typeof common {
  const known = wholes.get(kind);
  if (known) return known;
  const whole = z.object({ ...common.shape, ...eventDetail[kind].shape });
  wholes.set(kind, whole);
  return whole;
}

function isKind(kind: unknown): kind is EventKind {
  return typeof kind === "string" && kindSet.has(kind);
}

/** Only how long it waited in the browser is judged: its clock may be as wrong as it likes. */
function isBadTime(waited: number, longestWait: number) {
  return waited < -CLOCK_JITTER_MILLISECONDS || waited > longestWait;
}

/** Names the event by the id as it was sent, for the sender to recognise; absurd ones are not sent back. */
export function rejection(events: unknown[], index: number, reason: RejectionReason): Rejection {
  const result = z.object({ id: z.string().max(100) }).safeParse(events[index]);
  return { index, id: result.success ? result.data.id : null, reason };
}
