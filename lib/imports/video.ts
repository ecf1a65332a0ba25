import { spawn, spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";

const SEGMENT_SECONDS = 2;
const LADDER = [
  { height: 360, kilobits: 700 },
  { height: 540, kilobits: 1_600 },
  { height: 720, kilobits: 3_000 },
];

export const INSTALL_FFMPEG =
  "ffmpeg is needed to package this video: install it (Debian and Ubuntu: `apt-get install ffmpeg`, macOS: `brew install ffmpeg`) or give an MP4";

export type VideoFacts = { durationSeconds: number; height: number; hasSound: boolean };

export function hasFfmpeg() {
  return ["ffmpeg", "ffprobe"].every((name) => spawnSync(name, ["-version"]).status === 0);
}

/** What ffprobe says of a video; throws for a file that is none. */
export function probe(file: string): VideoFacts {
  const { status, stdout } = spawnSync(
    "ffprobe",
    [
      "-v",
      "error",
      "-show_entries",
      "format=duration:stream=codec_type,height",
      "-of",
      "json",
      file,
    ],
    { encoding: "utf8" },
  );
  const answer = status === 0 ? (JSON.parse(stdout) as ProbeAnswer) : { streams: [] };
  const picture = answer.streams?.find(({ codec_type }) => codec_type === "video");
  const durationSeconds = Number(answer.format?.duration);
  if (!picture?.height || !(durationSeconds > 0)) throw new Error(`${file} is not a video.`);
  const hasSound = answer.streams?.some(({ codec_type }) => codec_type === "audio") ?? false;
  return { durationSeconds, height: picture.height, hasSound };
}

type ProbeAnswer = {
  streams?: { codec_type: string; height?: number }[];
  format?: { duration?: string };
};

/** Packages a video as CMAF HLS: H.264 with AAC, and VP9 with Opus for browsers without the former. */
export async function packageVideo(file: string, folder: string): Promise<void> {
  if (existsSync(folder)) return; // the folder is named by the file's content
  const facts = probe(file);
  const draft = `${folder}.draft`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true });
  const rungs = LADDER.filter(({ height }, index) => index === 0 || height <= facts.height);
  await encode(file, path.join(draft, "h264"), { ...facts, rungs, codec: "h264" });
  await encode(file, path.join(draft, "vp9"), { ...facts, rungs: rungs.slice(0, 1), codec: "vp9" });
  writeFileSync(path.join(draft, "trailer.m3u8"), joined(draft, ["h264", "vp9"]));
  renameSync(draft, folder); // a folder that exists is whole
}

type Encoding = VideoFacts & { rungs: typeof LADDER; codec: "h264" | "vp9" };

async function encode(file: string, folder: string, { rungs, codec, hasSound }: Encoding) {
  mkdirSync(folder);
  const renditions = rungs.map(
    (_, index) => `v:${index}${hasSound ? ",agroup:sound" : ""},name:v${index}`,
  );
  await run("ffmpeg", [
    ...["-v", "error", "-y", "-i", path.resolve(file)],
    ...rungs.flatMap(() => ["-map", "0:v:0"]),
    ...(hasSound ? ["-map", "0:a:0"] : []),
    ...rungs.flatMap(({ height, kilobits }, index) => [
      ...[`-filter:v:${index}`, `scale=-2:${height}`],
      ...[`-b:v:${index}`, `${kilobits}k`, `-maxrate:v:${index}`, `${Math.round(kilobits * 1.4)}k`],
      ...[`-bufsize:v:${index}`, `${kilobits * 2}k`],
    ]),
    ...(codec === "h264"
      ? [
          "-c:v",
          "libx264",
          "-preset",
          "veryfast",
          "-profile:v",
          "main",
          "-c:a",
          "aac",
          "-b:a",
          "128k",
        ]
      : [
          "-c:v",
          "libvpx-vp9",
          "-deadline",
          "realtime",
          "-cpu-used",
          "8",
          "-c:a",
          "libopus",
          "-b:a",
          "96k",
        ]),
    ...["-ac", "2", "-pix_fmt", "yuv420p"],
    ...["-force_key_frames", `expr:gte(t,n_forced*${SEGMENT_SECONDS})`],
    ...["-f", "hls", "-hls_time", String(SEGMENT_SECONDS), "-hls_playlist_type", "vod"],
    ...["-hls_segment_type", "fmp4", "-hls_flags", "independent_segments", "-strict", "-2"],
    ...["-master_pl_name", "main.m3u8", "-hls_fmp4_init_filename", "init.mp4"],
    ...[
      "-var_stream_map",
      [...renditions, ...(hasSound ? ["a:0,agroup:sound,default:yes,name:sound"] : [])].join(" "),
    ],
    ...[
      "-hls_segment_filename",
      path.join(folder, "%v", "%d.m4s"),
      path.join(folder, "%v", "list.m3u8"),
    ],
  ]);
}

/** One multivariant playlist out of several: addresses get their folder, groups of sound their own name. */
function joined(draft: string, folders: string[]) {
  const lines = folders.flatMap((folder) => {
    const main = readdirSync(path.join(draft, folder)).find((name) => name === "main.m3u8");
    if (!main) throw new Error("ffmpeg wrote no playlist.");
    return readFileSync(path.join(draft, folder, main), "utf8")
      .split("\n")
      .filter((line) => line && !/^#EXTM3U|^#EXT-X-VERSION|^#EXT-X-INDEPENDENT/.test(line))
      .map((line) => inFolder(line, folder));
  });
  const media = lines.filter((line) => line.startsWith("#EXT-X-MEDIA"));
  const rest = lines.filter((line) => !line.startsWith("#EXT-X-MEDIA"));
  return ["#EXTM3U", "#EXT-X-VERSION:7", "#EXT-X-INDEPENDENT-SEGMENTS", ...media, ...rest, ""].join(
    "\n",
  );
}

function inFolder(line: string, folder: string) {
  if (!line.startsWith("#")) return `${folder}/${line}`;
  const moved = line
    .replace(/URI="/, `URI="${folder}/`)
    .replace(/((?:GROUP-ID|AUDIO)=")/, `$1${folder}-`);
  // ffmpeg names no codecs for VP9, and players pass over what they cannot judge; level 3.1 covers 360 lines
  if (!moved.startsWith("#EXT-X-STREAM-INF") || moved.includes("CODECS=")) return moved;
  return `${moved},CODECS="vp09.00.31.08${moved.includes("AUDIO=") ? ",opus" : ""}"`;
}

async function run(program: string, words: string[]) {
  const child = spawn(program, words, { stdio: ["ignore", "ignore", "pipe"] });
  let said = "";
  child.stderr.on("data", (part) => {
    said = (said + part).slice(-2_000);
  });
  const status = await new Promise<number | null>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", resolve);
  });
  if (status !== 0)
    throw new Error(`${program} failed: ${said.trim().split("\n").at(-1) ?? status}`);
}
