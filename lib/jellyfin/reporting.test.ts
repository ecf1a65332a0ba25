import { expect, test } from "vitest";
import { reportOf } from "@/lib/jellyfin/reporting";

const NOW = Date.UTC(2026, 5, 1, 20);

function act(
  kind: "play" | "pause" | "progress" | "skip" | "close" | "click",
  detail: object,
  ago = 0,
) {
  const occurredAt = new Date(NOW - ago);
  const viewingId = "5c7e0d8a-3f0e-4f51-9a51-6f6f4f2b9a10";
  return reportOf({ kind, titleId: "t", viewingId, occurredAt, detail: { ...detail } }, NOW);
}

test("what plays is told step by step", () => {
  expect(act("play", { position: 0 })).toEqual({ step: "", seconds: 0, isPaused: false });
  expect(act("progress", { position: 12.5 })).toMatchObject({ step: "/Progress", seconds: 12.5 });
  expect(act("pause", { position: 13 })).toMatchObject({ step: "/Progress", isPaused: true });
  expect(act("skip", { from: 13, to: 60 })).toMatchObject({ step: "/Progress", seconds: 60 });
  expect(act("close", { position: 70, played: [[0, 70]] })).toMatchObject({
    step: "/Stopped",
    seconds: 70,
  });
});

test("what comes late says nothing of now, but the end still counts", () => {
  expect(act("progress", { position: 5 }, 120_000)).toBeNull();
  expect(act("close", { position: 5, played: [[0, 5]] }, 120_000)).toMatchObject({
    step: "/Stopped",
  });
});

test("who leaves before it began changes no place on the server", () => {
  expect(act("close", { position: 0, played: [] })).toBeNull();
});

test("a look is no playing", () => {
  expect(act("click", {})).toBeNull();
});
