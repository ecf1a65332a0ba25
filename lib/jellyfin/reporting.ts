import { hearActs } from "@/lib/events/acts-told";
import type { CheckedEvent } from "@/lib/events/schema";
import { clientOf } from "@/lib/jellyfin/door";
import { ticksOf } from "@/lib/jellyfin/mapper";
import { type Playing, playingOf } from "@/lib/jellyfin/playing";
import { readConnection } from "@/lib/jellyfin/read";
import { saveLeftOffThere } from "@/lib/jellyfin/write";
import { log } from "@/lib/log";
import { Recent } from "@/lib/rankings/recent";

const LATE_MILLISECONDS = 60_000; // what waited longer in a browser says nothing of now; only the end still counts

export type Report = {
  step: "" | "/Progress" | "/Stopped";
  seconds: number;
  isPaused: boolean;
  isLeft?: boolean; // nothing more will be asked for
};

type Act = Pick<CheckedEvent, "kind" | "titleId" | "viewingId" | "occurredAt" | "detail">;

const MOST_VIEWINGS = 500;

// one after the other per viewer, so that no progress arrives behind its end
const lines = new Map<string, Promise<void>>();

// what plays in a viewing; of a series another episode may be opened before the last word of this one
const viewings = new Recent<Playing | "over">(MOST_VIEWINGS);

/** Tells servers what plays here, from the acts that are stored; what a viewer does not let be logged is not told. */
export function startReporting() {
  hearActs((viewerId, acts) => {
    for (const act of acts) {
      const report = reportOf(act, Date.now());
      const playing = report && playingIn(viewerId, act, report);
      if (report && playing) inLine(viewerId, () => send(viewerId, playing, report));
    }
  });
}

function playingIn(viewerId: string, { kind, titleId, viewingId }: Act, { step }: Report) {
  if (!titleId) return null;
  const open = playingOf(viewerId, titleId);
  const name = `${viewerId} ${viewingId}`;
  const known = step === "" ? undefined : viewings.get(name);
  if (known === "over") return null; // the last seconds play on after a full watch
  const playing = known ?? open;
  if (playing) viewings.set(name, kind === "complete" ? "over" : playing);
  return playing ?? null;
}

/** What a server is told of an act; null where it is none of its business, or too late. */
export function reportOf({ kind, occurredAt, detail }: Act, now: number): Report | null {
  const isLate = now - occurredAt.getTime() > LATE_MILLISECONDS;
  const seconds = secondsIn(detail, kind === "skip" ? "to" : "position");
  if (seconds === null) return null;
  switch (kind) {
    case "close":
      if (!hasPlayed(detail)) return null; // left before it began: the server keeps the place it knows
      return { step: "/Stopped", seconds, isPaused: false, isLeft: true };
    case "complete":
      return { step: "/Stopped", seconds, isPaused: false };
    case "play":
    case "autoplay":
      return isLate ? null : { step: "", seconds, isPaused: false };
    case "progress":
    case "resume":
    case "skip":
      return isLate ? null : { step: "/Progress", seconds, isPaused: false };
    case "pause":
      return isLate ? null : { step: "/Progress", seconds, isPaused: true };
    default:
      return null;
  }
}

function hasPlayed({ played }: Record<string, unknown>) {
  return Array.isArray(played) && played.length > 0;
}

function secondsIn(detail: Record<string, unknown>, field: string) {
  const seconds = detail[field];
  return typeof seconds === "number" && seconds >= 0 ? seconds : null;
}

function inLine(viewerId: string, work: () => Promise<void>) {
  const before = lines.get(viewerId) ?? Promise.resolve();
  const next = before.then(work).catch((error) => {
    log().info(
      { reason: error instanceof Error ? error.message : error },
      "a report was not taken",
    );
  });
  lines.set(viewerId, next);
  void next.then(() => {
    if (lines.get(viewerId) === next) lines.delete(viewerId);
  });
}

async function send(viewerId: string, { itemId, playId, isFilm }: Playing, report: Report) {
  const connection = await readConnection(viewerId);
  if (!connection?.token) return;
  const client = await clientOf(connection);
  await client.report(report.step, {
    ItemId: itemId,
    MediaSourceId: itemId,
    PlaySessionId: playId,
    PositionTicks: ticksOf(report.seconds),
    IsPaused: report.isPaused,
    CanSeek: true,
    PlayMethod: "Transcode",
  });
  if (report.step !== "/Stopped") return;
  if (isFilm) await saveLeftOffThere(viewerId, { itemId, seconds: report.seconds });
  if (report.isLeft) await client.stopEncoding(playId);
}
