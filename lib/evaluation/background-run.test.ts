import { expect, test } from "vitest";
import { runState } from "@/lib/evaluation/background-run";

const now = new Date("2026-05-01T12:00:00.000Z");
const noted = {
  process: "one that was killed",
  startedAt: "2026-05-01T11:50:00.000Z",
  seenAt: "2026-05-01T11:55:00.000Z",
  protocol: "temporal",
};

test("a run that nobody heard of for a while was interrupted", () => {
  const startedAt = Date.parse(noted.startedAt);
  expect(runState(noted, now)).toEqual({ kind: "interrupted", startedAt, protocol: "temporal" });
});

test("a run that another process spoke of a moment ago goes on there", () => {
  const run = { ...noted, seenAt: "2026-05-01T11:59:50.000Z" };
  expect(runState(run, now)).toMatchObject({ kind: "running", progress: "in another process" });
});

test("where nothing was noted nothing runs", () => {
  expect(runState(null, now)).toEqual({ kind: "idle" });
});
