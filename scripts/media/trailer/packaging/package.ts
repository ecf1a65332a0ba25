import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { audioNames, renditionsOf } from "../encode";
import { framesPerSecond } from "../timeline";
import { codecString } from "./codec-string";
import { readFragments } from "./fragments";
import {
  type AudioGroup,
  bitratesOf,
  mediaPlaylist,
  multivariantPlaylist,
  type Variant,
} from "./playlist";

/** Writes the playlists over the encoded files of a folder. */
export function packageTrailer(folder: string, featured: boolean) {
  const groups = (["aac", "opus"] as const).map(
    (group): AudioGroup => ({ group, ...described(folder, audioNames[group]) }),
  );
  const variants = renditionsOf(featured).map(
    ({ name, width, height, audio, codec }, step): Variant => ({
      width,
      height,
      group: audio,
      score: codec === "h264" ? step + 2 : 1,
      ...described(folder, name),
    }),
  );
  writeFileSync(
    join(folder, "trailer.m3u8"),
    multivariantPlaylist(variants, groups, framesPerSecond),
  );
}

function described(folder: string, name: string) {
  const bytes = readFileSync(join(folder, `${name}.mp4`));
  const file = readFragments(bytes);
  writeFileSync(join(folder, `${name}.m3u8`), mediaPlaylist(`${name}.mp4`, file));
  return { uri: `${name}.m3u8`, codec: codecString(bytes), bitrates: bitratesOf(file) };
}
