import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { inStudioRange } from "./studio-range";
import { framesPerSecond } from "./timeline";

export type Rendition = {
  name: string;
  width: number;
  height: number;
  codec: "h264" | "vp9";
  audio: "aac" | "opus";
};

const small: Rendition = { name: "v360", width: 640, height: 360, codec: "h264", audio: "aac" };
const medium: Rendition = { name: "v540", width: 960, height: 540, codec: "h264", audio: "aac" };
const large: Rendition = { name: "v720", width: 1280, height: 720, codec: "h264", audio: "aac" };
const open: Rendition = { name: "vp9", width: 960, height: 540, codec: "vp9", audio: "opus" };

export const renditionsOf = (featured: boolean) =>
  featured ? [small, medium, large, open] : [small, medium, open];

export const audioNames = { aac: "a-aac", opus: "a-opus" } as const;

const keyframesEvery = framesPerSecond * 2;

/** One ffmpeg reads the frames and the sound once and makes every rendition. */
export async function encode(
  frames: AsyncIterable<Buffer>,
  { sound, folder, featured }: { sound: string; folder: string; featured: boolean },
) {
  const ffmpeg = spawn("ffmpeg", argumentsFor({ sound, folder, featured }), {
    stdio: ["pipe", "inherit", "inherit"],
  });
  const closed = once(ffmpeg, "close");
  for await (const frame of frames) {
    if (!ffmpeg.stdin.write(inStudioRange(frame)))
      await Promise.race([once(ffmpeg.stdin, "drain"), closed]);
  }
  ffmpeg.stdin.end();
  const [code] = await closed;
  if (code !== 0) throw new Error(`ffmpeg stopped with exit code ${code}.`);
}

function argumentsFor({
  sound,
  folder,
  featured,
}: {
  sound: string;
  folder: string;
  featured: boolean;
}) {
  const renditions = renditionsOf(featured);
  const split = renditions.map(({ name }) => `[${name}-in]`).join("");
  const scaled = renditions.map(
    ({ name, width, height }) => `[${name}-in]scale=${width}:${height}:flags=bicubic[${name}]`,
  );
  const graph = [`[0:v]split=${renditions.length}${split}`, ...scaled].join(";");
  return [
    ...["-hide_banner", "-loglevel", "error", "-y", "-fflags", "+bitexact"],
    ...["-f", "image2pipe", "-c:v", "mjpeg", "-framerate", String(framesPerSecond), "-i", "pipe:0"],
    ...["-i", sound, "-filter_complex", graph],
    ...renditions.flatMap((rendition) =>
      videoOutput(rendition, join(folder, `${rendition.name}.mp4`)),
    ),
    ...audioOutput(["-c:a", "aac", "-b:a", "40k"], join(folder, `${audioNames.aac}.mp4`)),
    ...audioOutput(
      ["-c:a", "libopus", "-b:a", "20k", "-frame_duration", "60"],
      join(folder, `${audioNames.opus}.mp4`),
    ),
  ];
}

const common = ["-map_metadata", "-1", "-flags", "+bitexact", "-f", "mp4"];
// the colour matrix of JPEG, see studio-range.ts
const colours = [
  "-colorspace",
  "smpte170m",
  "-color_primaries",
  "bt709",
  "-color_trc",
  "bt709",
  "-color_range",
  "tv",
];

function videoOutput({ name, codec }: Rendition, path: string) {
  const settings = codec === "h264" ? h264[name] : vp9;
  return [
    ...["-map", `[${name}]`, ...(settings ?? []), ...colours],
    ...["-g", String(keyframesEvery), "-keyint_min", String(keyframesEvery)],
    ...[
      "-movflags",
      "+frag_keyframe+empty_moov+default_base_moof+cmaf+negative_cts_offsets",
      ...common,
      path,
    ],
  ];
}

/** Flat artwork needs no help for grain: without it the same likeness takes fewer bytes. */
const flatArt = "deblock=1,1:aq-strength=0.35:no-psy=1:subme=4:trellis=1";

const x264 = [
  ...["-c:v", "libx264", "-preset", "veryfast", "-x264-params", flatArt],
  ...["-threads", "2", "-sc_threshold", "0"],
];

const h264: Record<string, string[]> = {
  v360: [...x264, "-profile:v", "main", "-crf", "39.5", "-maxrate", "130k", "-bufsize", "260k"],
  v540: [...x264, "-profile:v", "high", "-crf", "39.5", "-maxrate", "220k", "-bufsize", "440k"],
  v720: [...x264, "-profile:v", "high", "-crf", "39", "-maxrate", "380k", "-bufsize", "760k"],
};

const vp9 = [
  ...["-c:v", "libvpx-vp9", "-deadline", "realtime", "-cpu-used", "5", "-row-mt", "1"],
  ...["-threads", "2", "-crf", "63", "-b:v", "0"],
];

function audioOutput(settings: string[], path: string) {
  return [
    ...["-map", "1:a", ...settings, "-frag_duration", "2000000"],
    ...["-movflags", "+empty_moov+default_base_moof+cmaf", ...common, path],
  ];
}
