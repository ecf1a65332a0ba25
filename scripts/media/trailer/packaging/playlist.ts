import type { FragmentedFile } from "./fragments";

/** A media playlist over one file, each segment a range of its bytes. */
export function mediaPlaylist(file: string, { headerLength, fragments }: FragmentedFile) {
  const longest = Math.max(...fragments.map(({ seconds }) => Math.round(seconds)));
  return lines([
    "#EXTM3U",
    "#EXT-X-VERSION:7",
    `#EXT-X-TARGETDURATION:${longest}`,
    "#EXT-X-MEDIA-SEQUENCE:0",
    "#EXT-X-PLAYLIST-TYPE:VOD",
    "#EXT-X-INDEPENDENT-SEGMENTS",
    `#EXT-X-MAP:URI="${file}",BYTERANGE="${headerLength}@0"`,
    ...fragments.flatMap(({ start, length, seconds }) => [
      `#EXTINF:${seconds.toFixed(6)},`,
      `#EXT-X-BYTERANGE:${length}@${start}`,
      file,
    ]),
    "#EXT-X-ENDLIST",
  ]);
}

export type Bitrates = { peak: number; average: number }; // bits a second

export function bitratesOf({ fragments }: FragmentedFile): Bitrates {
  const bytes = fragments.reduce((sum, { length }) => sum + length, 0);
  const seconds = fragments.reduce((sum, fragment) => sum + fragment.seconds, 0);
  const peak = Math.max(...fragments.map(({ length, seconds: each }) => length / each));
  return { peak: Math.ceil(peak * 8), average: Math.ceil((bytes * 8) / seconds) };
}

export type AudioGroup = { group: string; uri: string; codec: string; bitrates: Bitrates };
export type Variant = {
  uri: string;
  codec: string;
  bitrates: Bitrates;
  width: number;
  height: number;
  group: string;
  score: number;
};

/**
 * The multivariant playlist; each variant counts the audio group it plays with. The score keeps
 * players that know every codec on the ladder with more steps.
 */
export function multivariantPlaylist(
  variants: Variant[],
  groups: AudioGroup[],
  framesPerSecond: number,
) {
  const audio = groups.map(
    ({ group, uri }) =>
      `#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="${group}",NAME="English",LANGUAGE="en",DEFAULT=YES,AUTOSELECT=YES,CHANNELS="2",URI="${uri}"`,
  );
  return lines([
    "#EXTM3U",
    "#EXT-X-VERSION:7",
    "#EXT-X-INDEPENDENT-SEGMENTS",
    ...audio,
    ...variants.flatMap((variant) => streamLines(variant, groups, framesPerSecond)),
  ]);
}

function streamLines(
  { uri, codec, bitrates, width, height, group, score }: Variant,
  groups: AudioGroup[],
  rate: number,
) {
  const audio = groups.find((one) => one.group === group);
  if (audio === undefined) throw new Error(`There is no audio group ${group}.`);
  const attributes = [
    `BANDWIDTH=${bitrates.peak + audio.bitrates.peak}`,
    `AVERAGE-BANDWIDTH=${bitrates.average + audio.bitrates.average}`,
    `CODECS="${codec},${audio.codec}"`,
    `RESOLUTION=${width}x${height}`,
    `FRAME-RATE=${rate.toFixed(3)}`,
    `AUDIO="${group}"`,
    `SCORE=${score.toFixed(1)}`,
  ];
  return [`#EXT-X-STREAM-INF:${attributes.join(",")}`, uri];
}

const lines = (list: string[]) => `${list.join("\n")}\n`;
