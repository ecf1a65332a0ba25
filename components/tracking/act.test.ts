import { expect, test } from "vitest";
import { checkEvents } from "@/lib/events/schema";
import type { Act } from "./act";
import { newId } from "./event-id";

const titleId = "nosferatu";
const watched = { position: 4.5, duration: 20, played: [[0, 4.5]] as [number, number][] };

const acts: Act[] = [
  { kind: "click", titleId, placement: { rankingId: newId(), row: 0, position: 3 } },
  { kind: "play", titleId, position: 0 },
  { kind: "pause", titleId, position: 1.25 },
  { kind: "skip", titleId, from: 1, to: 11, input: "mediaSession" },
  { kind: "progress", titleId, ...watched },
  { kind: "complete", titleId, ...watched },
  { kind: "close", titleId, ...watched, reason: "pagehide" },
  { kind: "impression", titleId, visibleMs: 1_200, firstVisibleAt: new Date().toISOString() },
  { kind: "preview", titleId, seconds: 3.2 },
  { kind: "startup", titleId, ms: 321.5 },
  { kind: "stall", titleId, ms: 400, position: 3 },
  { kind: "quality", titleId, height: 540, bitrate: 900_000, codec: "avc1.64001f" },
  { kind: "rate", titleId, rate: 1.5, position: 3 },
  { kind: "error", titleId, message: "fragLoadError", fatal: true },
  { kind: "visibility", titleId, state: "hidden" },
  { kind: "visibility", state: "hidden" },
  { kind: "search", query: "vampire", results: 3 },
  { kind: "like", titleId },
];

test.each(acts)("the server understands $kind and keeps all it says", (act) => {
  const now = new Date().toISOString();
  const event = { ...act, id: newId(), occurredAt: now, visitId: newId(), tabId: newId(), seq: 0 };
  const { checked, rejected } = checkEvents({ sentAt: new Date(now), events: [event] });
  expect(rejected).toEqual([]);
  const { kind, titleId: _, placement, ...detail } = { titleId, placement: null, ...act };
  expect(checked[0].detail).toEqual(detail);
  expect(checked[0].placement).toEqual(placement);
});
