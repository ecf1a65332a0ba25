import { otherKinds, scoringKinds } from "@/lib/events/kinds";
import { reasonKinds, rowKinds } from "@/lib/rankings/home-page";

const text = { type: "string" } as const;
const number = { type: "number" } as const;
const count = { type: "integer", minimum: 0 } as const;
const uuid = { type: "string", format: "uuid" } as const;
const time = { type: "string", format: "date-time" } as const;
const list = (items: object) => ({ type: "array", items });
const object = (properties: Record<string, object>, required = Object.keys(properties)) => ({
  type: "object",
  properties,
  required,
});
const orNull = (schema: object) => ({ oneOf: [schema, { type: "null" }] });
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });

const event = object(
  {
    id: { ...uuid, description: "Made in the browser; with the viewer it is the key." },
    kind: { enum: [...scoringKinds, ...otherKinds] },
    titleId: text,
    occurredAt: time,
    viewingId: uuid,
    visitId: uuid,
    tabId: uuid,
    seq: { ...count, description: "Number of the event within its tab." },
    placement: ref("Placement"),
    from: { ...number, description: "skip: seconds before the gesture." },
    to: { ...number, description: "skip: seconds after the gesture." },
    input: { ...text, description: "skip: how the viewer asked for it." },
    position: { ...number, description: "progress, close, complete: seconds." },
    duration: { ...number, description: "progress, close, complete: seconds." },
    played: { ...list(list(number)), description: "progress, close, complete: ranges in seconds." },
    visibleMs: { ...number, description: "impression: milliseconds in view." },
    firstVisibleAt: { ...time, description: "impression: when it came into view." },
    query: { ...text, description: "search: what was typed." },
  },
  ["id", "kind", "occurredAt"],
);

/** The shapes that requests and answers are made of, by name. */
export const schemas = {
  Problem: object({ type: text, title: text, status: count, detail: text }, [
    "type",
    "title",
    "status",
  ]),
  Placement: object({ rankingId: uuid, row: count, position: count }),
  Event: event,
  EventBatch: object(
    { sentAt: time, viewerId: uuid, events: { ...list(ref("Event")), maxItems: 500 } },
    ["sentAt", "events"],
  ),
  EventOutcome: object(
    {
      accepted: count,
      duplicates: count,
      rejected: list(
        object({
          index: count,
          id: orNull(text),
          reason: { enum: ["malformed", "unknown_kind", "unknown_title", "bad_time"] },
        }),
      ),
      paused: {
        ...count,
        description: "Acts of a viewer who paused logging: taken in and not kept.",
      },
    },
    ["accepted", "duplicates", "rejected"],
  ),
  Evidence: object({ viewer: text, titleId: text, similarity: number, acts: count }, []),
  Reason: object({ kind: { enum: reasonKinds }, text, evidence: list(ref("Evidence")) }),
  HomeTitle: object(
    {
      id: text,
      slug: text,
      title: text,
      year: count,
      images: object({
        poster: text,
        card: text,
        backdrop: text,
        placeholder: text,
        dominantColour: text,
      }),
      score: { ...number, description: "Comparable within its row only." },
      reason: orNull(ref("Reason")),
      inMyList: { type: "boolean" },
      progress: { ...number, minimum: 0, maximum: 1 },
    },
    ["id", "slug", "title", "year", "images", "score", "reason", "inMyList"],
  ),
  HomeRow: object({
    kind: { enum: rowKinds },
    label: text,
    reason: orNull(ref("Reason")),
    titles: list(ref("HomeTitle")),
  }),
  HomePage: object({ rankingId: uuid, policy: text, rows: list(ref("HomeRow")) }),
  Neighbour: object({
    viewer: text,
    similarity: { ...number, minimum: 0, maximum: 1 },
    sharedTitles: list(object({ id: text, slug: text, title: text })),
  }),
  Health: object({
    status: { enum: ["ok", "starting", "down"] },
    database: text,
    engine: object({ viewers: count, titles: count, preferences: count, lagEvents: count }),
    version: text,
  }),
  Demo: object({
    friends: list(object({ name: text })),
    researcher: object({ name: text }),
    host: object({ name: text }),
  }),
} as const;
