import { vttFile } from "@/lib/titles/vtt";
import { framesPerSecond, type Timeline } from "./timeline";

const everySeconds = 2;
export const tile = { width: 160, height: 90 };
export const storyboardColumns = 4;

/** The frames shown while scrubbing: the middle of every two seconds. */
export function storyboardFrames({ frames }: Timeline): number[] {
  const step = everySeconds * framesPerSecond;
  const count = Math.ceil(frames / step);
  return Array.from({ length: count }, (_, index) => Math.min(frames - 1, index * step + step / 2));
}

/** Says which part of the sheet shows which two seconds. */
export function storyboardVtt(timeline: Timeline, sheet: string): string {
  const cues = storyboardFrames(timeline).map((_, index) => {
    const x = (index % storyboardColumns) * tile.width;
    const y = Math.floor(index / storyboardColumns) * tile.height;
    return {
      start: index * everySeconds,
      end: Math.min(timeline.seconds, (index + 1) * everySeconds),
      text: `${sheet}#xywh=${x},${y},${tile.width},${tile.height}`,
    };
  });
  return vttFile(cues);
}
