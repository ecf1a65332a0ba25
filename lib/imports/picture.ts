import { spawnSync } from "node:child_process";

export const NO_COLOUR = "#2c1713"; // the room's own curtain, where a picture cannot be asked

/** The average colour of a picture, shown until it has come; needs ffmpeg. */
export function averageColour(file: string): string {
  const { status, stdout } = spawnSync(
    "ffmpeg",
    [
      "-v",
      "error",
      "-i",
      file,
      "-vf",
      "scale=1:1",
      "-frames:v",
      "1",
      "-f",
      "rawvideo",
      "-pix_fmt",
      "rgb24",
      "-",
    ],
    { maxBuffer: 64 },
  );
  if (status !== 0 || stdout.length < 3) return NO_COLOUR;
  return `#${stdout.subarray(0, 3).toString("hex")}`;
}
