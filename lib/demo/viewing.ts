import type { SeededRandom } from "@/lib/demo/seeded-random";
import type { EventKind } from "@/lib/events/kinds";
import type { Title } from "@/lib/titles/read";

/** A title that a viewer opened, and how much it is to their liking, 0 to 1. */
export type Opened = { title: Title; liking: number };

export type Act = { kind: EventKind; afterSeconds: number; detail: object };

/** The acts of one viewing from click to close or completion: the better liked, the more is watched. */
export function viewingOf({ title, liking }: Opened, random: SeededRandom): Act[] {
  const duration = title.media.trailer.durationSeconds;
  const opened = { kind: "click", afterSeconds: 0, detail: { source: "card" } } as const;
  if (random.isTrue(0.3 - 0.25 * liking)) return [opened]; // read about it, and left it at that
  const playAt = random.between(0.8, 4);
  const play = {
    kind: "play",
    afterSeconds: playAt,
    detail: { source: "details", position: 0 },
  } as const;
  const acts: Act[] = [opened, play];
  const patience = random.next();
  if (patience < 0.12 + 0.63 * liking) return [...acts, ...watchAll(playAt, duration)];
  if (patience < 0.5 + 0.4 * liking) return [...acts, leave(playAt, duration, random)];
  return [...acts, ...skipThrough(playAt, duration, random)];
}

function watchAll(playAt: number, duration: number): Act[] {
  const seen = { position: duration, duration, played: [[0, duration]] };
  return [{ kind: "complete", afterSeconds: playAt + duration, detail: seen }];
}

function leave(playAt: number, duration: number, random: SeededRandom): Act {
  const position = rounded(duration * random.between(0.1, 0.8));
  const detail = { position, duration, played: [[0, position]], reason: "closed" };
  return { kind: "close", afterSeconds: playAt + position, detail };
}

/** One or two jumps ahead, then away. */
function skipThrough(playAt: number, duration: number, random: SeededRandom): Act[] {
  const acts: Act[] = [];
  const played: number[][] = [];
  let position = 0;
  let clock = playAt;
  for (let jumps = random.integer(1, 2); jumps > 0; jumps--) {
    const from = rounded(position + duration * random.between(0.08, 0.2));
    const to = rounded(Math.min(duration * 0.9, from + duration * random.between(0.2, 0.35)));
    played.push([position, from]);
    clock += from - position + 0.4;
    acts.push({ kind: "skip", afterSeconds: clock, detail: { from, to, input: "drag" } });
    position = to;
  }
  const end = rounded(Math.min(duration * 0.94, position + duration * random.between(0.02, 0.1)));
  played.push([position, end]);
  const detail = { position: end, duration, played, reason: "closed" };
  return [...acts, { kind: "close", afterSeconds: clock + end - position, detail }];
}

function rounded(seconds: number) {
  return Math.round(seconds * 1000) / 1000;
}
