import { aggregations } from "@/lib/blend/joint-order";
import { moods } from "@/lib/blend/moods";
import { seenRules } from "@/lib/blend/wishes";
import { otherKinds, scoringKinds } from "@/lib/events/kinds";
import { devices, rejectionReasons } from "@/lib/events/schema";
import { reasonKinds, rowKinds } from "@/lib/rankings/home-page";

const text = { type: "string" } as const;
const number = { type: "number" } as const;
const count = { type: "integer", minimum: 0 } as const;
const uuid = { type: "string", format: "uuid" } as const;
const time = { type: "string", format: "date-time" } as const;
const list = (items: object) => ({ type: "array", items });
const object = (properties: Record<string, object>, optional: string[] = []) => ({
  type: "object",
  properties,
  required: Object.keys(properties).filter((name) => !optional.includes(name)),
});
const orNull = (schema: object) => ({ oneOf: [schema, { type: "null" }] });
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });

const event = {
  ...object({
    id: { ...uuid, description: "Made in the browser; with the viewer it is the key." },
    kind: { enum: [...scoringKinds, ...otherKinds] },
    titleId: text,
    occurredAt: time,
    viewingId: uuid,
    visitId: uuid,
    tabId: uuid,
    seq: { ...count, description: "Number of the event within its tab." },
    placement: ref("Placement"),
    app: { ...text, description: "Version of Matinee that the page was made by." },
    viewport: { ...text, description: "Size of the window in hundreds of CSS pixels: 1400x900." },
    device: { enum: devices },
    from: { ...number, description: "skip: seconds before the gesture." },
    to: { ...number, description: "skip: seconds after the gesture." },
    input: { ...text, description: "skip: how the viewer asked for it." },
    position: { ...number, description: "progress, close, complete: seconds." },
    duration: { ...number, description: "progress, close, complete: seconds." },
    played: { ...list(list(number)), description: "progress, close, complete: ranges in seconds." },
    visibleMs: { ...number, description: "impression: milliseconds in view." },
    firstVisibleAt: { ...time, description: "impression: when it came into view." },
    query: { ...text, description: "search: what was typed." },
    quartile: { ...count, description: "progress: quarters just played, 1 to 3." },
    events: { ...count, description: "loss: how many the browser let go." },
    reason: { ...text, description: "close, loss: why." },
  }),
  required: ["id", "kind", "occurredAt"],
};

/** The shapes that requests and answers are made of, by name. */
export const schemas = {
  Problem: object({ type: text, title: text, status: count, detail: text }, ["detail"]),
  Placement: object({ rankingId: uuid, row: count, position: count }),
  Event: event,
  EventBatch: object(
    { sentAt: time, viewerId: uuid, events: { ...list(ref("Event")), maxItems: 500 } },
    ["viewerId"],
  ),
  EventOutcome: object(
    {
      accepted: count,
      duplicates: count,
      rejected: list(
        object({
          index: count,
          id: orNull(text),
          reason: { enum: rejectionReasons },
        }),
      ),
      paused: {
        ...count,
        description: "Acts of a viewer who paused logging: taken in and not kept.",
      },
    },
    ["paused"],
  ),
  Evidence: object(
    {
      viewer: text,
      isSynthetic: { type: "boolean" },
      titleId: text,
      similarity: number,
      acts: count,
      chance: { ...number, minimum: 0, maximum: 1, description: "That the viewer likes it." },
    },
    ["viewer", "isSynthetic", "titleId", "similarity", "acts", "chance"],
  ),
  Reason: object({ kind: { enum: reasonKinds }, text, evidence: list(ref("Evidence")) }),
  Images: object(
    {
      poster: text,
      card: text,
      backdrop: text,
      isLettered: { type: "boolean", description: "false where the card lacks the title's name." },
      placeholder: text,
      dominantColour: text,
    },
    ["isLettered"],
  ),
  HomeTitle: object(
    {
      id: text,
      slug: text,
      title: text,
      year: count,
      runtimeMinutes: orNull(count),
      maturity: text,
      genres: list(text),
      tagline: text,
      synopsis: text,
      images: ref("Images"),
      trailer: { ...text, description: "Address of an HLS playlist or an MP4." },
      score: { ...number, description: "Comparable within its row only." },
      reason: orNull(ref("Reason")),
      inMyList: { type: "boolean" },
      opinion: orNull({ enum: ["like", "dislike"] }),
      progress: {
        ...number,
        minimum: 0,
        maximum: 1,
        description: "Where there is something left.",
      },
    },
    ["progress"],
  ),
  HomeRow: object({
    kind: { enum: rowKinds },
    label: text,
    reason: orNull(ref("Reason")),
    titles: list(ref("HomeTitle")),
  }),
  HomePage: object({ rankingId: uuid, policy: text, rows: list(ref("HomeRow")) }),
  QuickFind: object({
    query: text,
    found: { ...count, description: "Titles found in all; the first few are told." },
    titles: list(
      object({
        id: text,
        slug: text,
        title: text,
        year: count,
        maturity: text,
        images: ref("Images"),
      }),
    ),
    people: list(object({ name: text, slug: text, titles: count })),
    themes: list(object({ name: text, titles: count })),
  }),
  HistoryUpload: object({
    accounts: list(
      object({
        kind: { enum: ["simple", "full", "ratings", "list"] },
        account: object({
          rows: count,
          used: count,
          merged: count,
          skipped: { type: "object", additionalProperties: count },
        }),
      }),
    ),
    titles: list(
      object({
        kind: { enum: ["film", "series"] },
        name: text,
        otherNames: list(text),
        viewings: count,
        episodes: count,
        seconds: count,
        lastDay: orNull({ type: "string", format: "date" }),
        rating: orNull({ enum: [-1, 1, 2] }),
        isListed: { type: "boolean" },
      }),
    ),
  }),
  HistoryStored: object({ titles: count }),
  TonightWishes: object({
    aggregation: { enum: Object.keys(aggregations) },
    fairness: { ...number, minimum: 0, maximum: 1 },
    diversity: { ...number, minimum: 0, maximum: 1 },
    absent: { ...list(uuid), description: "Friends who are not there tonight." },
    mood: orNull({ enum: Object.keys(moods) }),
    longestMinutes: orNull(count),
    seenRule: { enum: Object.keys(seenRules) },
  }),
  TonightVote: object({ titleId: text, isFor: orNull({ type: "boolean" }) }),
  TonightChoice: object({ titleId: text }),
  Evening: object({
    at: { ...number, description: "When it was read, in milliseconds." },
    wishes: ref("TonightWishes"),
    revision: { ...count, description: "Grows with every change of the wishes." },
    wishedBy: orNull(text),
    tallies: {
      type: "object",
      description: "By title; whose votes they are is told to nobody.",
      additionalProperties: object({
        for: count,
        against: count,
        own: orNull({ type: "boolean" }),
      }),
    },
    here: { ...list(uuid), description: "Friends who have the blend open." },
    choice: orNull(
      object({
        title: object({
          id: text,
          slug: { ...orNull(text), description: "Null where it has no trailer here." },
          title: text,
          year: orNull({ type: "integer" }),
          runtimeMinutes: orNull(count),
          images: orNull({ type: "object" }),
          outside: orNull({ type: "object" }),
        }),
        by: orNull(text),
        mayUndo: { type: "boolean" },
      }),
    ),
    majority: { ...count, description: "Votes by which whoever is no owner may settle." },
    listVersion: { ...text, description: "Another one: the list is another one, too." },
  }),
  ChangeQuestion: object({
    rankingId: uuid,
    causes: { ...list(uuid), description: "Events that the live stream told with the page." },
    later: { ...list(list(uuid)), description: "Events told since, message by message." },
  }),
  Moved: object({
    row: { ...count, description: "Place of the row on the page." },
    titleId: text,
    from: { ...orNull(count), description: "Where it would stand without the act." },
    to: orNull(count),
  }),
  Cause: object({
    who: object(
      { kind: { enum: ["you", "friend", "someone", "synthetic"] }, name: text, avatar: text },
      ["name", "avatar"],
    ),
    act: orNull({ enum: [...scoringKinds, ...otherKinds] }),
    weight: orNull(count),
    title: orNull(object({ slug: text, title: text })),
    moves: list(ref("Moved")),
  }),
  ChangeExplanation: object({
    isCertain: {
      type: "boolean",
      description: "false when the page could not be made again as it was served.",
    },
    isChancy: { type: "boolean", description: "Whether part of the order is drawn." },
    causes: list(ref("Cause")),
    together: { ...list(ref("Moved")), description: "Moved by no act alone, but by all of them." },
  }),
  Neighbour: object({
    viewer: { ...text, description: "The name." },
    avatar: text,
    origin: { enum: ["real", "demo"] },
    similarity: { ...number, minimum: 0, maximum: 1 },
    sharedTitles: list(object({ id: text, slug: text, title: text })),
  }),
  Health: object({
    status: { enum: ["ok", "starting", "down"] },
    database: { enum: ["ok", "away"] },
    engine: object({
      viewers: count,
      titles: count,
      preferences: count,
      lagEvents: count,
      loadMilliseconds: count,
      isRestored: { type: "boolean", description: "Whether it began from a snapshot." },
      snapshotBytes: count,
      snapshotSeconds: { type: ["integer", "null"], description: "Since it was last written." },
      unmerged: count,
      baseBytes: count,
    }),
    version: text,
  }),
  Demo: object(
    {
      friends: list(object({ name: text })),
      researcher: object({ name: text }),
      host: object({ name: text }),
    },
    ["researcher", "host"], // neither is offered on a public site
  ),
} as const;
